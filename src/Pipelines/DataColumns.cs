using Archive.Catalog;
using Archive.Formats.Data;

namespace Archive.Pipelines;

/// <summary>
/// The columns of the data files. No file holds an article's text, and words quoted from a text stand here only where its rights
/// let the site show the whole of it.
/// </summary>
internal static class DataColumns
{
    public static IReadOnlyList<Column<Article>> Articles(SiteSettings site) =>
    [
        new("id", CellType.String, a => [a.Id], Required: true),
        new("title", CellType.String, a => [a.Title], Required: true),
        new("summary", CellType.String, a => One(a.Summary)),
        .. Dated<Article>("date", a => a.Date, required: true),
        new("added", CellType.Date, a => One(a.Added)),
        new("updated", CellType.Date, a => One(a.Updated)),
        new("url", CellType.Url, a => [site.Absolute(a.Path)], Required: true),
        new("language", CellType.String, a => [a.Language ?? site.Language], Required: true),
        new("authors", CellType.List, a => a.Authors),
        new("rights", CellType.String, a => [a.Rights.Word()]),
        new("source", CellType.String, a => One(a.Source?.Label)),
        new("source_url", CellType.Url, a => One(a.Source?.Url)),
        new("source_archived", CellType.Url, a => One(a.Source?.Archived)),
        new("sources", CellType.List, a => a.Sources.Select(s => s.Url).OfType<string>()),
        new("vendors", CellType.List, a => a.Vendors.Select(v => v.Id)),
        new("topics", CellType.List, a => a.Topics.Select(t => t.Id)),
        new("mentions", CellType.List, a => a.Mentions.Select(v => v.Id)),
    ];

    public static IReadOnlyList<Column<Move>> Moves(SiteSettings site, CatalogLinks links) =>
    [
        new("id", CellType.String, m => [m.Id], Required: true),
        .. Dated<Move>("date", m => m.Date, required: true),
        new("date_basis", CellType.String, m => [m.DateBasis.Word()]),
        new("actor", CellType.String, m => [m.Actor.Id], Required: true),
        new("action", CellType.String, m => [m.Action.Id], Required: true),
        new("class", CellType.String, m => [m.Action.Class.Word()]),
        new("target", CellType.String, m => One(m.Target?.Vendor?.Id)),
        new("target_name", CellType.String, m => One(m.Target?.Name)),
        new("object", CellType.String, m => One(m.Object)),
        new("object_id", CellType.String, m => One(m.ObjectEntry?.Id)),
        new("person", CellType.String, m => One(m.Target?.Person?.Id)),
        new("deal", CellType.String, m => One(links[m].Deal?.Id)),
        new("amount", CellType.Integer, m => Number(m.Value?.Amount)),
        new("currency", CellType.String, m => One(m.Value?.Currency)),
        new("basis", CellType.String, m => One(m.Value?.Basis.Word())),
        new("share", CellType.Number, m => Number(m.Share)),
        new("note", CellType.String, m => One(m.Note)),
        new("quote", CellType.String, m => Quote(m.Article, m.Quote)),
        new("answers", CellType.String, m => One(links[m].Answers is { } answered ? links.FirstReportOf(answered).Id : null)),
        new("article", CellType.String, m => [m.Article.Id], Required: true),
        new("also_in", CellType.List, m => links[m].AlsoReported.Select(o => o.Article.Id)),
        new("url", CellType.Url, m => [site.Absolute($"{m.Article.Path}#{m.Anchor}")]),
    ];

    public static IReadOnlyList<Column<Claim>> Claims(SiteSettings site) =>
    [
        new("id", CellType.String, c => [c.Id], Required: true),
        new("kind", CellType.String, c => [c.Kind.Word()], Required: true),
        new("speaker", CellType.String, c => [c.Speaker], Required: true),
        new("person", CellType.String, c => One(c.Person?.Id)),
        new("organisation", CellType.String, c => One(c.Organisation?.Id)),
        .. Dated<Claim>("made_on", c => c.MadeOn),
        new("said_by", CellType.Date, c => One(c.SaidBy)),
        new("about", CellType.List, c => c.About.Select(v => v.Id)),
        new("text", CellType.String, c => [c.Text], Required: true),
        new("quote", CellType.String, c => Quote(c.Article, c.Quote)),
        new("horizon", CellType.Date, c => One(c.Horizon)),
        new("outcome", CellType.String, c => [c.Outcome.Word()], Required: true),
        new("judged", CellType.Date, c => c.Reviews.Count == 0 ? [] : [c.Reviews[^1].Date.ToString()]),
        new("why", CellType.String, c => c.Reviews.Count == 0 ? [] : [c.Reviews[^1].Why]),
        new("reviews", CellType.Integer, c => [c.Reviews.Count.ToString()]),
        new("article", CellType.String, c => [c.Article.Id], Required: true),
        new("url", CellType.Url, c => [site.Absolute($"{c.Article.Path}#{c.Anchor}")]),
    ];

    /// <summary>A date as exact as it is known, and the first and the last day that it can mean.</summary>
    public static Column<TRow>[] Dated<TRow>(string name, Func<TRow, PartialDate?> get, bool required = false) =>
    [
        new(name, CellType.Date, r => One(get(r)), required),
        new($"{name}_earliest", CellType.Date, r => get(r) is { } date ? [$"{date.Start:yyyy-MM-dd}"] : []),
        new($"{name}_latest", CellType.Date, r => get(r) is { } date ? [LastDay(date)] : []),
    ];

    private static string LastDay(PartialDate date) => date.Precision switch
    {
        DatePrecision.Year => $"{date.Year:0000}-12-31",
        DatePrecision.Month => $"{date.Start:yyyy-MM}-{DateTime.DaysInMonth(date.Year, date.Start.Month):00}",
        _ => $"{date.Start:yyyy-MM-dd}",
    };

    public static string[] Number(IFormattable? value) => value is null ? [] : [value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)];

    public static string[] One(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    public static string[] One(PartialDate? date) => date is { } known ? [known.ToString()] : [];

    private static string[] Quote(Article article, string? quote) => article.Rights == Rights.Full ? One(quote) : [];
}
