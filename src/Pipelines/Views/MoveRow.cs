using Archive.Catalog;
using Archive.Formats.Svg;

namespace Archive.Pipelines.Views;

/// <summary>One move as lists show it.</summary>
internal sealed record MoveRow
{
    public required string Id { get; init; }
    public required PartialDate Date { get; init; }

    /// <summary>The class as style sheets know it: the colour of the label.</summary>
    public required string Class { get; init; }

    public required string Label { get; init; }

    /// <summary>Who did it; null on the page of a vendor, whose name need not stand in every row.</summary>
    public Vendor? Actor { get; init; }

    /// <summary>Whom the label leads to: the target or, where it was done to the vendor of the page, the actor.</summary>
    public Party? Other { get; init; }

    public string? Object { get; init; }
    public string? Note { get; init; }

    /// <summary>How the date is known, where the source does not state it.</summary>
    public string? Basis { get; init; }

    public required IReadOnlyList<ReportRow> Reports { get; init; }

    /// <summary>Dates of other reports that cannot be squared with the first one's.</summary>
    public IReadOnlyList<ReportRow> Disagreeing { get; init; } = [];

    public ChainRow? Answers { get; init; }
    public IReadOnlyList<ChainRow> AnsweredBy { get; init; } = [];

    /// <param name="of">The vendor whose page it is, if it is one's.</param>
    public static MoveRow Create(Move move, Vendor? of = null)
    {
        var doneTo = of is not null && move.Actor != of && move.Target?.Vendor == of;
        return new MoveRow
        {
            Id = move.Id,
            Date = move.Date,
            Class = MoveClassNames.Name(move.Action.Class),
            Label = doneTo && move.Action.Inverse is { } inverse ? inverse : move.Action.Label,
            Actor = of is null || (doneTo && move.Action.Inverse is null) ? move.Actor : null,
            Other = doneTo ? (move.Action.Inverse is null ? null : new Party(move.Actor, move.Actor.Name)) : Wording.Aim(move),
            Object = Wording.ObjectBeside(move),
            Note = move.Note,
            Basis = move.DateBasis switch { DateBasis.Inferred => "date inferred", DateBasis.External => "date from another page", _ => null },
            Reports = Reported(move),
            Disagreeing = move.AlsoReported.Count == 0 ? [] : [.. move.Disagreeing().Select(ReportRow.Create)],
            Answers = move.Answers is { } answered ? ChainRow.Create(answered, answered, move) : null,
            AnsweredBy = move.AnsweredBy.Select(a => ChainRow.Create(a, move, a)).ToArray(),
        };
    }

    /// <summary>Each article once. Most moves are reported by one alone.</summary>
    private static ReportRow[] Reported(Move move) => move.AlsoReported.Count == 0
        ? [ReportRow.Create(move)]
        : [.. move.AlsoReported.Prepend(move).DistinctBy(r => r.Article).Select(ReportRow.Create)];
}

/// <summary>One article's report of a move.</summary>
internal sealed record ReportRow(string Title, string Path, PartialDate Date)
{
    public static ReportRow Create(Move report) => new(report.Article.Title, Wording.SentencePath(report), report.Date);
}

/// <summary>The other end of an answer, and how long it took.</summary>
internal sealed record ChainRow(string Text, string Path, string Class, string After)
{
    public static ChainRow Create(Move shown, Move from, Move to) =>
        new(Wording.Describe(shown), Wording.SentencePath(shown), MoveClassNames.Name(shown.Action.Class), Elapsed.Text(from.Date, to.Date));
}
