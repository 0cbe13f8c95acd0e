using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Content.Entries;

/// <summary>The registry files as read: who and what articles may name, not yet linked to each other.</summary>
public sealed record Registry(
    SiteSettings Site,
    IReadOnlyList<VendorEntry> Vendors,
    IReadOnlyList<TopicEntry> Topics,
    IReadOnlyList<Publisher> Publishers,
    IReadOnlyList<MoveAction> Actions)
{
    /// <summary>Hash of <c>site.yml</c>.</summary>
    public ulong SiteHash { get; init; }

    /// <summary>Hash of <c>actions.yml</c>.</summary>
    public ulong ActionsHash { get; init; }

    public SearchWords SearchWords { get; init; } = SearchWords.None;
}

/// <summary>A vendor's file, with the vendors that it names.</summary>
/// <param name="File">Path relative to the root.</param>
public sealed record VendorEntry(Vendor Vendor, string File)
{
    public PlacedText? PartOf { get; init; }
    public IReadOnlyList<PlacedText> SucceededBy { get; init; } = [];
}

/// <summary>A topic's file, with the topic above it.</summary>
/// <param name="File">Path relative to the root.</param>
public sealed record TopicEntry(Topic Topic, string File)
{
    public PlacedText? Broader { get; init; }
}
