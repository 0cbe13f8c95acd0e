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

    public static IEnumerable<DataTable> All(SiteContext site, TableTexts texts)
    {
        var catalog = site.Catalog;
        ReviewRow[] reviews = [.. catalog.Claims.SelectMany(c => c.Reviews.Select((r, i) => new ReviewRow(ItemIdentity.ForReview(c, i), c, r)))];
        EvidenceRow[] evidence = [.. reviews.SelectMany(r => r.Review.Evidence.Select((e, i) => new EvidenceRow($"{r.Id}/evidence/{i + 1}", r.Id, e)))];
        yield return DataTable.Create("deals", texts, Deals, catalog.Deals, ("subject", "vendors"), ("agreed_by", "moves"), ("completed_by", "moves"));
        yield return DataTable.Create("relations", texts, Relations, site.Standings.Relations, ("from", "vendors"), ("to", "vendors"), ("opened_by", "moves"), ("closed_by", "moves"));
        yield return DataTable.Create("reviews", texts, Reviews, reviews, ("claim", "claims"));
        yield return DataTable.Create("evidence", texts, EvidenceColumns(site.Links), evidence, ("review", "reviews"), ("article", "articles"), ("move", "moves"));
        yield return DataTable.Create("sources", texts, Sources(site.Links), Cited(catalog), ("article", "articles"), ("publisher", "publishers"));
    }

    public static string IdOf(Relation relation) => $"{relation.Opened.Id}/{relation.Kind}{(relation.With == relation.Opened.Subject ? "" : $"/{relation.With.Vendor!.Id}")}";

    private static SourceRow[] Cited(ArchiveCatalog catalog) =>
    [
        .. catalog.Articles.SelectMany(a => a.Sources.Select((s, i) => new SourceRow($"{a.Id}/source/{i + 1}", a, false, s))
            .Concat(a.Source is { } own ? [new SourceRow($"{a.Id}/source", a, true, own)] : [])),
    ];

    private static readonly IReadOnlyList<Column<Deal>> Deals =
    [
        new("id", CellType.String, d => [d.Id], Required: true),
        new("buyers", CellType.List, d => d.Buyers.Select(b => b.Id)),
        new("sellers", CellType.List, d => d.Sellers.Select(s => s.Id)),
        new("parties", CellType.List, d => d.Parties.Select(p => p.Id)),
        new("subject", CellType.String, d => One(d.Subject?.Vendor?.Id)),
        new("subject_name", CellType.String, d => One(d.Subject?.Name)),
        new("status", CellType.String, d => One(d.Status?.Word())),
        new("amount", CellType.Integer, d => Number(d.Value?.Amount)),
        new("currency", CellType.String, d => One(d.Value?.Currency)),
        new("basis", CellType.String, d => One(d.Value?.Basis.Word())),
        new("share", CellType.Number, d => Number(d.Share)),
        .. Dated<Deal>("agreed", d => d.Agreed?.Date),
        .. Dated<Deal>("completed", d => d.Completed?.Date),
        new("agreed_by", CellType.String, d => One(d.Agreed?.Id)),
        new("completed_by", CellType.String, d => One(d.Completed?.Id)),
    ];

    private static readonly IReadOnlyList<Column<Relation>> Relations =
    [
        new("id", CellType.String, r => [IdOf(r)], Required: true),
        new("from", CellType.String, r => [r.Holder.Id], Required: true),
        new("to", CellType.String, r => One(r.With.Vendor?.Id)),
        new("to_name", CellType.String, r => [r.With.Name], Required: true),
        new("rivals", CellType.List, r => r.Rivals.Select(v => v.Id)),
        new("kind", CellType.String, r => [r.Kind], Required: true),
        new("class", CellType.String, r => [r.Opened.Action.Class.Word()], Required: true),
        new("symmetric", CellType.Integer, r => [r.Opened.Action.Symmetric ? "1" : "0"], Required: true),
        .. Dated<Relation>("since", r => r.Opened.Date),
        .. Dated<Relation>("until", r => r.Closed?.Date),
        new("lapses", CellType.Integer, r => Number(r.Lapses)),
        new("opened_by", CellType.String, r => [r.Opened.Id], Required: true),
        new("closed_by", CellType.String, r => One(r.Closed?.Id)),
    ];

    private static readonly IReadOnlyList<Column<ReviewRow>> Reviews =
    [
        new("id", CellType.String, r => [r.Id], Required: true),
        new("claim", CellType.String, r => [r.Claim.Id], Required: true),
        .. Dated<ReviewRow>("date", r => r.Review.Date),
        new("outcome", CellType.String, r => [r.Review.Outcome.Word()], Required: true),
        new("why", CellType.String, r => One(r.Review.Why)),
    ];

    private static IReadOnlyList<Column<EvidenceRow>> EvidenceColumns(CatalogLinks links) =>
    [
        new("id", CellType.String, e => [e.Id], Required: true),
        new("review", CellType.String, e => [e.Review], Required: true),
        new("article", CellType.String, e => One(e.Evidence.Article?.Id)),
        new("move", CellType.String, e => One(e.Evidence.Move is { } move ? links.FirstReportOf(move).Id : null)),
        new("source_url", CellType.Url, e => One(e.Evidence.Url)),
        new("title", CellType.String, e => One(e.Evidence.Title)),
        new("publisher", CellType.String, e => One(e.Evidence.Publisher)),
        .. Dated<EvidenceRow>("date", e => e.Evidence.Date),
    ];

    private static IReadOnlyList<Column<SourceRow>> Sources(CatalogLinks links) =>
    [
        new("id", CellType.String, s => [s.Id], Required: true),
        new("article", CellType.String, s => [s.Article.Id], Required: true),
        new("role", CellType.String, s => [s.IsOwn ? "original" : "source"], Required: true),
        new("publisher", CellType.String, s => One(s.Source.Publisher?.Id)),
        new("publisher_name", CellType.String, s => One(s.Source.Label)),
        new("title", CellType.String, s => One(s.Source.Title)),
        new("source_url", CellType.Url, s => One(s.Source.Url)),
        new("archived", CellType.Url, s => One(s.Source.Archived)),
        new("reports", CellType.List, s => s.Source.Reports.Select(id => links[s.Article].Moves.FirstOrDefault(m => m.Id == id) is { } move ? links.FirstReportOf(move).Id : id).Distinct()),
        .. Dated<SourceRow>("date", s => s.Source.Date),
    ];
}
