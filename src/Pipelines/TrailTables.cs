using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Pipelines.Views;
using static Archive.Pipelines.DataColumns;

namespace Archive.Pipelines;

/// <summary>The tables of what people wrote to lead readers: trails with their stations, and what articles say is not known.</summary>
internal static class TrailTables
{
    private sealed record StepRow(string Id, Trail Trail, int Number, TrailStep Step);

    private sealed record GapRow(string Id, Article Article, Gap Gap);

    public static IEnumerable<DataTable> All(SiteContext site, TableTexts texts)
    {
        var catalog = site.Catalog;
        StepRow[] steps = [.. catalog.Trails.SelectMany(t => t.Steps.Select((s, i) => new StepRow($"{t.Id}/step/{i + 1}", t, i + 1, s)))];
        GapRow[] gaps = [.. catalog.Articles.SelectMany(a => a.Gaps.Select((g, i) => new GapRow($"{a.Id}/gap/{i + 1}", a, g)))];
        yield return DataTable.Create("trails", texts, Trails(site.Site), catalog.Trails);
        yield return DataTable.Create("trail_steps", texts, Steps, steps, ("trail", "trails"), ("article", "articles"), ("move", "moves"));
        yield return DataTable.Create("gaps", texts, Gaps([.. catalog.Deals.Select(d => d.Id)]), gaps, ("article", "articles"), ("deal", "deals"));
    }

    private static IReadOnlyList<Column<Trail>> Trails(SiteSettings site) =>
    [
        new("id", CellType.String, t => [t.Id], Required: true),
        new("title", CellType.String, t => [t.Title], Required: true),
        new("summary", CellType.String, t => One(t.Summary)),
        new("added", CellType.Date, t => One(t.Added)),
        new("updated", CellType.Date, t => One(t.Updated)),
        new("url", CellType.Url, t => [site.Absolute(t.Path)], Required: true),
    ];

    private static readonly IReadOnlyList<Column<StepRow>> Steps =
    [
        new("id", CellType.String, s => [s.Id], Required: true),
        new("trail", CellType.String, s => [s.Trail.Id], Required: true),
        new("number", CellType.Integer, s => Number(s.Number), Required: true),
        new("article", CellType.String, s => [s.Step.At.Id], Required: true),
        new("move", CellType.String, s => One(s.Step.Move?.Id)),
        new("note", CellType.String, s => One(s.Step.Note)),
    ];

    /// <param name="deals">A deal that only drafts tell of is in no table.</param>
    private static IReadOnlyList<Column<GapRow>> Gaps(HashSet<string> deals) =>
    [
        new("id", CellType.String, g => [g.Id], Required: true),
        new("article", CellType.String, g => [g.Article.Id], Required: true),
        new("what", CellType.String, g => [g.Gap.What], Required: true),
        new("looked", CellType.String, g => One(g.Gap.Looked)),
        new("deal", CellType.String, g => One(g.Gap.Deal is { } deal && deals.Contains(deal.Value) ? deal.Value : null)),
    ];
}
