using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>What a page's linked data says of the page itself.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Address">The same with scheme and host.</param>
/// <param name="Crumbs">The pages above, outermost first.</param>
/// <param name="Subject">What the page is about, if it is about one thing: an entry of the catalog, or a <see cref="DataSet"/>.</param>
/// <param name="Image">Site path of a picture.</param>
/// <param name="Outcome">The word for what became of a claim.</param>
public sealed record LinkedPage(
    string Title, string? Description, string Path, string Address, IReadOnlyList<Crumb> Crumbs, object? Subject, string? Image, Func<Claim, Outcome, string> Outcome);

/// <summary>A page above another one.</summary>
/// <param name="Path">Site path.</param>
public sealed record Crumb(string Name, string Path);

/// <summary>Data to take away.</summary>
/// <param name="From">First date that it covers.</param>
/// <param name="Until">Last date that it covers.</param>
public sealed record DataSet(IReadOnlyList<DataFile> Files, PartialDate? From, PartialDate? Until);

/// <param name="Path">Site path.</param>
public sealed record DataFile(string Path, string MediaType);
