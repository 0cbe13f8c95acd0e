using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Pipelines.Views;
using static Archive.Pipelines.DataColumns;

namespace Archive.Pipelines;

/// <summary>The tables of the record beside its moves and claims: deals, relations, reviews with their evidence, sources.</summary>
internal static class RecordTables
{
    public sealed record SourceRow(string Id, Article Article, bool IsOwn, Source Source);

    public sealed record ReviewRow(string Id, Claim Claim, Review Review);

    public sealed record EvidenceRow(string Id, string Review, Evidence Evidence);

    public static IEnumerable<DataTable> All(SiteContext site, Func<string, string> title)
    {
        var catalog = site.Catalog;
        ReviewRow[] reviews = [.. catalog.Claims.SelectMany(c => c.Reviews.Select((r, i) => new ReviewRow(ItemIdentity.ForReview(c, i), c, r)))];
        EvidenceRow[] evidence = [.. reviews.SelectMany(r => r.Review.Evidence.Select((e, i) => new EvidenceRow($"{r.Id}/evidence/{i + 1}", r.Id, e)))];
        yield return DataTable.Create("deals", title("deals"), Deals, catalog.Deals, ("subject", "vendors"), ("agreed_by", "moves"), ("completed_by", "moves"));
        yield return DataTable.Create("relations", title("relations"), Relations, Standing(catalog), ("from", "vendors"), ("to", "vendors"), ("opened_by", "moves"), ("closed_by", "moves"));
        yield return DataTable.Create("reviews", title("reviews"), Reviews, reviews, ("claim", "claims"));
        yield return DataTable.Create("evidence", title("evidence"), EvidenceColumns, evidence, ("review", "reviews"), ("article", "articles"));
        yield return DataTable.Create("sources", title("sources"), Sources, Cited(catalog), ("article", "articles"), ("publisher", "publishers"));
    }

    /// <summary>By date of their opening, each with a name of its own.</summary>
    public static IReadOnlyList<Relation> Standing(ArchiveCatalog catalog) => Catalog.Relations.Derive(catalog.Moves, m => catalog.Links[m].Answers).All;

    public static string IdOf(Relation relation) => $"{relation.Opened.Id}/{relation.Kind}";

    private static SourceRow[] Cited(ArchiveCatalog catalog) =>
    [
        .. catalog.Articles.SelectMany(a => a.Sources.Select((s, i) => new SourceRow($"{a.Id}/source/{i + 1}", a, false, s))
            .Concat(a.Source is { } own ? [new SourceRow($"{a.Id}/source", a, true, own)] : [])),
    ];

    private static readonly IReadOnlyList<Column<Deal>> Deals =
    [
        new("id", CellType.String, "Shared by the moves that make the deal.", d => [d.Id], Required: true),
        new("buyers", CellType.List, "Ids of the vendors that buy.", d => d.Buyers.Select(b => b.Id)),
        new("subject", CellType.String, "Id of what is bought, where the registry knows it.", d => One(d.Subject?.Vendor?.Id)),
        new("subject_name", CellType.String, "Name of what is bought.", d => One(d.Subject?.Name)),
        new("status", CellType.String, "How it stands, worked out from its moves: bid, agreed, cleared, blocked, abandoned or completed.", d => One(d.Status?.ToString().ToLowerInvariant())),
        new("amount", CellType.Integer, "Its value in whole units of the currency, as stated last.", d => Number(d.Value?.Amount)),
        new("currency", CellType.String, "ISO 4217.", d => One(d.Value?.Currency)),
        new("basis", CellType.String, "What the amount counts: equity, withdebt, reported or unknown.", d => One(d.Value?.Basis.ToString().ToLowerInvariant())),
        new("share", CellType.Number, "The part that changes hands, in per cent; empty for all of it.", d => Number(d.Share)),
        .. Dated<Deal>("agreed", "When it was agreed.", d => d.Agreed?.Date),
        .. Dated<Deal>("completed", "When it was completed.", d => d.Completed?.Date),
        new("agreed_by", CellType.String, "Id of the move that says so.", d => One(d.Agreed?.Id)),
        new("completed_by", CellType.String, "Id of the move that says so.", d => One(d.Completed?.Id)),
    ];

    private static readonly IReadOnlyList<Column<Relation>> Relations =
    [
        new("id", CellType.String, "The move that opened it, and its kind.", r => [IdOf(r)], Required: true),
        new("from", CellType.String, "Id of the vendor whose move opened it.", r => [r.Holder.Id], Required: true),
        new("to", CellType.String, "Id of the other side, where the registry knows it.", r => One(r.With.Vendor?.Id)),
        new("to_name", CellType.String, "Name of the other side.", r => [r.With.Name], Required: true),
        new("kind", CellType.String, "A word of the list of actions.", r => [r.Kind], Required: true),
        new("class", CellType.String, "Class of the move that opened it.", r => [r.Opened.Action.Class.ToString().ToLowerInvariant()], Required: true),
        new("symmetric", CellType.Integer, "1 where both sides hold it.", r => [r.Opened.Action.Symmetric ? "1" : "0"], Required: true),
        .. Dated<Relation>("since", "When it was opened.", r => r.Opened.Date),
        .. Dated<Relation>("until", "When it was closed; empty where nothing on record closed it.", r => r.Closed?.Date),
        new("lapses", CellType.Integer, "Years after which it no longer counts without an end on record.", r => Number(r.Opened.Action.Lapses)),
        new("opened_by", CellType.String, "Id of the move.", r => [r.Opened.Id], Required: true),
        new("closed_by", CellType.String, "Id of the move.", r => One(r.Closed?.Id)),
    ];

    private static readonly IReadOnlyList<Column<ReviewRow>> Reviews =
    [
        new("id", CellType.String, "The claim, and the review's number.", r => [r.Id], Required: true),
        new("claim", CellType.String, "Id of the claim.", r => [r.Claim.Id], Required: true),
        .. Dated<ReviewRow>("date", "Day of the judgement.", r => r.Review.Date),
        new("outcome", CellType.String, "The verdict: open, borne-out, mixed or refuted.", r => [Wording.OutcomeId(r.Review.Outcome)], Required: true),
        new("why", CellType.String, "Its reason.", r => One(r.Review.Why)),
    ];

    private static readonly IReadOnlyList<Column<EvidenceRow>> EvidenceColumns =
    [
        new("id", CellType.String, "The review, and the number of its evidence.", e => [e.Id], Required: true),
        new("review", CellType.String, "Id of the review.", e => [e.Review], Required: true),
        new("article", CellType.String, "Id of the article that shows it.", e => One(e.Evidence.Article?.Id)),
        new("move", CellType.String, "Id of the move that shows it; a further report has an id of its own, which no other table holds.", e => One(e.Evidence.Move?.Id)),
        new("source_url", CellType.Url, "The page elsewhere that shows it.", e => One(e.Evidence.Url)),
        new("title", CellType.String, "Title of that page.", e => One(e.Evidence.Title)),
        new("publisher", CellType.String, "Who published it.", e => One(e.Evidence.Publisher)),
        .. Dated<EvidenceRow>("date", "Date of what it shows.", e => e.Evidence.Date),
    ];

    private static readonly IReadOnlyList<Column<SourceRow>> Sources =
    [
        new("id", CellType.String, "The article, and the number of the source.", s => [s.Id], Required: true),
        new("article", CellType.String, "Id of the article.", s => [s.Article.Id], Required: true),
        new("role", CellType.String, "original where the article is this text itself, source where it rests on it.", s => [s.IsOwn ? "original" : "source"], Required: true),
        new("publisher", CellType.String, "Id of the publisher, where the registry knows it.", s => One(s.Source.Publisher?.Id)),
        new("publisher_name", CellType.String, "Its name, else the host.", s => One(s.Source.Label)),
        new("title", CellType.String, "Title of the page there.", s => One(s.Source.Title)),
        new("source_url", CellType.Url, "Its address.", s => One(s.Source.Url)),
        new("archived", CellType.Url, "An archived copy.", s => One(s.Source.Archived)),
        .. Dated<SourceRow>("date", "When it was published.", s => s.Source.Date),
    ];
}
