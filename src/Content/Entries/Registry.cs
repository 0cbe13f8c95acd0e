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
    public IReadOnlyList<PersonEntry> People { get; init; } = [];

    /// <summary>What its entries are called, with the places where it is written.</summary>
    public IReadOnlyList<RegistryName> Names { get; init; } = [];

    /// <summary>Hash of <c>site.yml</c>.</summary>
    public ulong SiteHash { get; init; }

    /// <summary>Hash of <c>actions.yml</c>.</summary>
    public ulong ActionsHash { get; init; }

    public SearchWords SearchWords { get; init; } = SearchWords.None;

    internal IEnumerable<RegistryEntry> All =>
        Vendors.Select(v => v.Vendor).Concat<RegistryEntry>(Topics.Select(t => t.Topic)).Concat(People.Select(p => p.Person)).Concat(Publishers);
}

/// <summary>A name or alias of an entry.</summary>
/// <param name="Kind">What the entry is: vendor, product, topic, publisher or person.</param>
/// <param name="File">Path relative to the root.</param>
public sealed record RegistryName(string Kind, string Id, string File, PlacedText Text, bool IsAlias)
{
    public string SitePath => $"{File.AsSpan("input".Length..^".yml".Length)}/";
}

/// <summary>A vendor's file, with the vendors that it names.</summary>
public sealed record VendorEntry(Vendor Vendor)
{
    internal string File => Vendor.File;

    public PlacedText? PartOf { get; init; }
    public IReadOnlyList<PlacedText> SucceededBy { get; init; } = [];
}

/// <summary>A topic's file, with the topic above it.</summary>
public sealed record TopicEntry(Topic Topic)
{
    internal string File => Topic.File;

    public PlacedText? Broader { get; init; }
}

/// <summary>A person's file, with the vendors that it names.</summary>
public sealed record PersonEntry(Person Person)
{
    internal string File => Person.File;

    public IReadOnlyList<RoleEntry> Roles { get; init; } = [];
}

public sealed record RoleEntry
{
    /// <summary>Id, name or alias of a vendor.</summary>
    public PlacedText Vendor { get; init; }

    public string? Title { get; init; }
    public PartialDate? From { get; init; }
    public PartialDate? Until { get; init; }
}

/// <summary>A trail's file, with the articles and moves that it names.</summary>
/// <param name="File">Path relative to the root.</param>
public sealed record TrailEntry(Trail Trail, string File)
{
    public const string Folder = "input/trails";

    /// <summary>The dates as written, with their places.</summary>
    public PlacedText AddedText { get; init; }

    public PlacedText UpdatedText { get; init; }

    public IReadOnlyList<StepEntry> Steps { get; init; } = [];
}

/// <summary>Exactly one of article and move is set.</summary>
public sealed record StepEntry
{
    public PlacedText? Article { get; init; }
    public PlacedText? Move { get; init; }
    public string? Note { get; init; }
}
