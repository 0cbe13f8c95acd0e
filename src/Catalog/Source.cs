namespace Archive.Catalog;

/// <summary>Where a text comes from, or what an account of our own rests on.</summary>
/// <param name="Name">The publisher's name as readers see it: the registry's, or the one written.</param>
/// <param name="Publisher">The registry's entry, where it has one.</param>
/// <param name="Archived">Address of an archived copy.</param>
public sealed record Source(string? Name, Publisher? Publisher, string? Title, string? Url, string? Archived, PartialDate? Date);
