using Archive.Catalog;
using Archive.Diagnostics;
using MemoryPack;

namespace Archive.Content.Entries;

/// <summary>An article's front matter as written: checked in itself, not yet against the rest of the archive.</summary>
[MemoryPackable]
public sealed partial record FrontMatter : ArticleDetails
{
    public required PlacedText Id { get; init; }

    /// <summary>The dates as written, with their places.</summary>
    public PlacedText DateText { get; init; }

    public PlacedText AddedText { get; init; }

    public PlacedText UpdatedText { get; init; }

    /// <summary>The authors as written, with their places; organizations by their key are left out.</summary>
    public IReadOnlyList<PlacedText> AuthorTexts { get; init; } = [];

    public SourceEntry? Source { get; init; }
    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];
    public Rights? Rights { get; init; }
    public IReadOnlyList<PlacedText> Vendors { get; init; } = [];
    public IReadOnlyList<PlacedText> Topics { get; init; } = [];
    public IReadOnlyList<PlacedText> Mentions { get; init; } = [];
    public IReadOnlyList<PlacedText> Aliases { get; init; } = [];
    public CaptureEntry? Capture { get; init; }
    public IReadOnlyList<QuestionEntry> Questions { get; init; } = [];
    public IReadOnlyList<MoveEntry> Moves { get; init; } = [];
    public IReadOnlyList<ClaimEntry> Claims { get; init; } = [];
}

/// <summary>Where a text comes from, or a page that an account of our own rests on.</summary>
[MemoryPackable]
public sealed partial record SourceEntry
{
    /// <summary>An id of the registry.</summary>
    public PlacedText? Publisher { get; init; }

    public string? Name { get; init; }

    /// <summary>Null: the publisher's.</summary>
    public SourceKind? Kind { get; init; }

    public string? Title { get; init; }
    public string? Url { get; init; }
    public string? Archived { get; init; }
    public PartialDate? Date { get; init; }
    public PlacedText DateText { get; init; }

    /// <summary>Ids of moves and claims.</summary>
    public IReadOnlyList<PlacedText> Reports { get; init; } = [];
}

/// <summary>The capture that a page was made from.</summary>
[MemoryPackable]
public sealed partial record CaptureEntry
{
    public string File { get; init; } = "";

    /// <summary>Hash of the capture's bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Hash of a draft as import wrote it, without this line.</summary>
    public string? Draft { get; init; }
}

/// <summary>What an import left to a person.</summary>
[MemoryPackable]
public sealed partial record QuestionEntry
{
    /// <summary>The key of front matter, or the part of the text, that is asked about.</summary>
    public string About { get; init; } = "";

    public PlacedText Ask { get; init; }

    /// <summary>The place in the capture.</summary>
    public string? Where { get; init; }

    /// <summary>What stands in the page meanwhile.</summary>
    public string? Taken { get; init; }

    public IReadOnlyList<string> Candidates { get; init; } = [];
}

[MemoryPackable]
public sealed partial record MoveEntry
{
    public PlacedText Id { get; init; }
    public PlacedText Actor { get; init; }
    public PlacedText Action { get; init; }
    public PartialDate Date { get; init; }

    /// <summary>The date as written, with its place.</summary>
    public PlacedText DateText { get; init; }

    public DateBasis DateBasis { get; init; }
    public PlacedText? Target { get; init; }
    public PlacedText? Object { get; init; }
    public PlacedText? Deal { get; init; }
    public long? Amount { get; init; }
    public PlacedText AmountText { get; init; }
    public string? Currency { get; init; }
    public ValueBasis? Basis { get; init; }
    public decimal? Share { get; init; }
    public PlacedText ShareText { get; init; }
    public PlacedText? Quote { get; init; }
    public string? Note { get; init; }
    public PlacedText? SameAs { get; init; }
    public PlacedText? Answers { get; init; }
}

[MemoryPackable]
public sealed partial record ClaimEntry
{
    public PlacedText Id { get; init; }
    public ClaimKind Kind { get; init; }
    public PlacedText? Speaker { get; init; }
    public PartialDate? MadeOn { get; init; }
    public PlacedText MadeOnText { get; init; }
    public PartialDate? SaidBy { get; init; }
    public IReadOnlyList<PlacedText> About { get; init; } = [];
    public string? Text { get; init; }
    public PlacedText? Quote { get; init; }
    public PartialDate? Horizon { get; init; }
    public PlacedText HorizonText { get; init; }
    public IReadOnlyList<ReviewEntry> Reviews { get; init; } = [];
}

[MemoryPackable]
public sealed partial record ReviewEntry
{
    /// <summary>One that lacks something, which is reported when it is read, is kept for its evidence, which may be wrong, too.</summary>
    [MemoryPackIgnore]
    public bool IsWhole => DateText.Value is not null && Outcome is not null && Why is not null;

    public PartialDate Date { get; init; }
    public PlacedText DateText { get; init; }
    public Outcome? Outcome { get; init; }
    public PlacedText OutcomeText { get; init; }
    public string? Why { get; init; }
    public IReadOnlyList<EvidenceEntry> Evidence { get; init; } = [];
}

/// <summary>Exactly one of article, move and address is set; anything else is reported when it is read.</summary>
[MemoryPackable]
public sealed partial record EvidenceEntry
{
    [MemoryPackIgnore]
    public bool IsClear => new[] { Article, Move, Url }.Count(t => t is not null) == 1;

    public PlacedText? Article { get; init; }
    public PlacedText? Move { get; init; }
    public PlacedText? Url { get; init; }
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public PartialDate? Date { get; init; }
}
