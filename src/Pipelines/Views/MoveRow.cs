using Archive.Catalog;
using Archive.Formats.Svg;

namespace Archive.Pipelines.Views;

/// <summary>One move as lists show it.</summary>
internal sealed record MoveRow
{
    public required string Id { get; init; }

    /// <summary>Where the move itself can be linked to.</summary>
    public required string Path { get; init; }

    public required PartialDate Date { get; init; }

    /// <summary>The class as style sheets know it: the colour of the label.</summary>
    public required string Class { get; init; }

    public required string Label { get; init; }

    /// <summary>Who did it; null on the page of a vendor, whose name need not stand in every row.</summary>
    public EntryLink? Actor { get; init; }

    /// <summary>Whom the label leads to: the target or, where it was done to the vendor of the page, the actor.</summary>
    public EntryLink? Other { get; init; }

    public string? Object { get; init; }

    /// <summary>Who buys what the row says is sold.</summary>
    public EntryLink? To { get; init; }

    /// <summary>Who sells what the row says is bought.</summary>
    public EntryLink? From { get; init; }

    public string? Note { get; init; }

    /// <summary>What was paid and how the deal stands, on the move that the deal hangs on.</summary>
    public string? Deal { get; init; }

    /// <summary>How the date is known, where the source does not state it.</summary>
    public string? Basis { get; init; }

    public required IReadOnlyList<ReportRow> Reports { get; init; }

    /// <summary>Dates of other reports that cannot be squared with the first one's.</summary>
    public IReadOnlyList<ReportRow> Disagreeing { get; init; } = [];

    public ChainRow? Answers { get; init; }
    public IReadOnlyList<ChainRow> AnsweredBy { get; init; } = [];

    /// <param name="of">The vendor whose page it is, if it is one's.</param>
    public static MoveRow Create(Move move, CatalogLinks links, Wording wording, RecordAddresses addresses, Vendor? of = null)
    {
        var own = links[move];
        var doneTo = of is not null && move.Actor != of && move.Subject?.Vendor == of;
        var side = move.OtherSide is { } other ? EntryLink.To(other) : null;
        return new MoveRow
        {
            Id = move.Id,
            Path = addresses.Of(move),
            Date = move.Date,
            Class = MoveClassNames.Name(move.Action.Class),
            Label = doneTo && move.Action.Inverse is { } inverse ? inverse : move.Action.Label,
            Actor = move.Actor != of && !(doneTo && move.Action.Inverse is not null) ? EntryLink.To(move.Actor) : null,
            Other = doneTo ? (move.Action.Inverse is null ? null : EntryLink.To(move.Actor)) : wording.Aim(move) is { } aim ? EntryLink.To(aim) : null,
            // Told from the side of what passed, that it is the object goes without saying.
            Object = doneTo && move.ObjectEntry is not null ? null : Wording.ObjectBeside(move),
            To = Wording.IsSale(move) ? side : null,
            From = Wording.IsSale(move) ? null : side,
            Note = move.Note,
            Deal = wording.Deals.Describe(move, own.Deal, onMainOnly: true),
            Basis = wording.Basis(move),
            Reports = own.AlsoReported.Count == 0 ? [ReportRow.Create(move)] : [.. own.AlsoReported.Prepend(move).DistinctBy(r => r.Article).Select(ReportRow.Create)],
            Disagreeing = [.. links.DisagreeingReportsOf(move).Select(ReportRow.Create)],
            Answers = own.Answers is { } answered ? ChainRow.Create(answered, answered, move, wording) : null,
            AnsweredBy = [.. own.AnsweredBy.Select(a => ChainRow.Create(a, move, a, wording))],
        };
    }
}

/// <summary>One article's report of a move.</summary>
/// <param name="Language">Of the article, where it is not the site's.</param>
internal sealed record ReportRow(string Title, string? Language, string Path, PartialDate Date)
{
    public static ReportRow Create(Move report) => new(report.Article.Title, report.Article.Language, Wording.SentencePath(report), report.Date);
}

/// <summary>The other end of an answer, and how long it took.</summary>
internal sealed record ChainRow(string Text, string Path, string Class, string After)
{
    public static ChainRow Create(Move shown, Move from, Move to, Wording wording) =>
        new(wording.Describe(shown), Wording.SentencePath(shown), MoveClassNames.Name(shown.Action.Class), wording.Elapsed(from.Date, to.Date));
}
