using Archive.Catalog;
using Archive.Content.Caching;
using Archive.Diagnostics;

namespace Archive.Content.Entries;

/// <summary>An article's front matter as written: checked in itself, not yet against the rest of the archive.</summary>
public sealed record FrontMatter
{
    public required PlacedText Id { get; init; }
    public required PartialDate Date { get; init; }
    public PartialDate? Updated { get; init; }
    public PartialDate? Added { get; init; }
    public Rights? Rights { get; init; }

    /// <summary>The publisher that 'source' names.</summary>
    public PlacedText? Publisher { get; init; }

    /// <summary>The publishers that 'sources' names, in the order of the sources that name one.</summary>
    public IReadOnlyList<PlacedText> CitedPublishers { get; init; } = [];

    public IReadOnlyList<PlacedText> Vendors { get; init; } = [];
    public IReadOnlyList<PlacedText> Topics { get; init; } = [];
    public IReadOnlyList<PlacedText> Mentions { get; init; } = [];
    public IReadOnlyList<PlacedText> Aliases { get; init; } = [];
    public CaptureEntry? Capture { get; init; }
    public bool Draft { get; init; }
    public IReadOnlyList<MoveEntry> Moves { get; init; } = [];
    public IReadOnlyList<ClaimEntry> Claims { get; init; } = [];

    /// <summary>What stands in it for readers alone. A build that changes little asks it of few articles.</summary>
    public required LaterParticulars Particulars { get; init; }
}

/// <summary>What front matter says for readers alone: nothing is found, sorted or linked by it.</summary>
public sealed record Particulars(string Title)
{
    public string? Summary { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public SourceEntry? Source { get; init; }
    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];
}

/// <param name="Publisher">An id of the registry.</param>
public sealed record SourceEntry(PlacedText? Publisher, string? Name, string? Title, string? Url, string? Archived, PartialDate? Date);

/// <summary>The capture that a page was made from.</summary>
/// <param name="Sha256">Hash of the capture's bytes, lower-case hexadecimal.</param>
public sealed record CaptureEntry(string File, string Sha256);

public sealed record MoveEntry(
    PlacedText Id, PlacedText Actor, PlacedText Action, PlacedText? Target, string? Object, PlacedText DateText, PartialDate Date,
    DateBasis DateBasis, PlacedText? Quote, string? Note, PlacedText? SameAs, PlacedText? Answers);

public sealed record ClaimEntry(
    PlacedText Id, ClaimKind Kind, string Speaker, PartialDate MadeOn, IReadOnlyList<PlacedText> About, string Text,
    PlacedText? Quote, PartialDate? Horizon, IReadOnlyList<ReviewEntry> Reviews);

public sealed record ReviewEntry(PlacedText DateText, PartialDate Date, PlacedText OutcomeText, Outcome Outcome, string Why, IReadOnlyList<EvidenceEntry> Evidence);

/// <summary>Exactly one of article, move and address is set.</summary>
public sealed record EvidenceEntry(PlacedText? Article, PlacedText? Move, PlacedText? Url, string? Title, string? Publisher, PartialDate? Date);
