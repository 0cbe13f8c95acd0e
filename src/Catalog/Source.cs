namespace Archive.Catalog;

/// <summary>Where a text comes from, or what an account of our own rests on.</summary>
/// <param name="Name">The publisher's name as readers see it: the registry's, or the one written.</param>
/// <param name="Publisher">The registry's entry, where it has one.</param>
/// <param name="Archived">Address of an archived copy.</param>
public sealed record Source(string? Name, Publisher? Publisher, string? Title, string? Url, string? Archived, PartialDate? Date)
{
    /// <summary>The source's own kind, else its publisher's.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>Ids of the moves and claims that it reports, where that is known.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>What a link to it says: its name, else the host of its address.</summary>
    public string? Label => Name ?? (Url is null ? null : HostOf(Url));

    /// <summary>The host of a web address without a leading <c>www.</c>; empty where it is none.</summary>
    public static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? WithoutWww(uri.Host) : "";

    public static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
