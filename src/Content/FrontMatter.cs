using Archive.Catalog;
using Archive.Content.Caching;

namespace Archive.Content;

/// <summary>An article's front matter as written: checked in itself, not yet against the rest of the archive.</summary>
public sealed record FrontMatter
{
    public required Text Id { get; init; }
    public required PartialDate Date { get; init; }
    public PartialDate? Updated { get; init; }
    public PartialDate? Added { get; init; }
    public Rights? Rights { get; init; }

    /// <summary>The publisher that 'source' names.</summary>
    public Text? Publisher { get; init; }

    /// <summary>The publishers that 'sources' names, in the order of the sources that name one.</summary>
    public IReadOnlyList<Text> CitedPublishers { get; init; } = [];

    public IReadOnlyList<Text> Vendors { get; init; } = [];
    public IReadOnlyList<Text> Topics { get; init; } = [];
    public IReadOnlyList<Text> Mentions { get; init; } = [];
    public IReadOnlyList<Text> Aliases { get; init; } = [];
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
public sealed record SourceEntry(Text? Publisher, string? Name, string? Title, string? Url, string? Archived, PartialDate? Date);

/// <summary>The capture that a page was made from.</summary>
/// <param name="Sha256">Hash of the capture's bytes, lower-case hexadecimal.</param>
public sealed record CaptureEntry(string File, string Sha256);

public sealed record MoveEntry(
    Text Id, Text Actor, Text Action, Text? Target, string? Object, Text DateText, PartialDate Date,
    DateBasis DateBasis, Text? Quote, string? Note, Text? SameAs, Text? Answers);

public sealed record ClaimEntry(
    Text Id, ClaimKind Kind, string Speaker, PartialDate MadeOn, IReadOnlyList<Text> About, string Text,
    Text? Quote, PartialDate? Horizon, IReadOnlyList<ReviewEntry> Reviews);

public sealed record ReviewEntry(Text DateText, PartialDate Date, Text OutcomeText, Outcome Outcome, string Why, IReadOnlyList<EvidenceEntry> Evidence);

/// <summary>Exactly one of article, move and address is set.</summary>
public sealed record EvidenceEntry(Text? Article, Text? Move, Text? Url, string? Title, string? Publisher, PartialDate? Date);
