using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Pipelines.Views;

namespace Archive.Pipelines;

/// <summary>
/// The columns of the data files. No file holds an article's text, and words quoted from a text stand here only where its rights
/// let the site show the whole of it.
/// </summary>
internal static class DataColumns
{
    public static IReadOnlyList<Column<Article>> Articles(SiteSettings site) =>
    [
        new("id", CellType.String, "Never changes.", a => [a.Id], Required: true),
        new("title", CellType.String, "Title of the page.", a => [a.Title], Required: true),
        new("summary", CellType.String, "One sentence.", a => One(a.Summary)),
        .. Dated<Article>("date", "Of publication, for a third party's text; of the event, for an account of our own. As exact as it is known.", a => a.Date, required: true),
        new("added", CellType.Date, "When the archive took it in.", a => One(a.Added)),
        new("updated", CellType.Date, "When it was last changed in substance.", a => One(a.Updated)),
        new("url", CellType.Url, "Address of the page.", a => [site.Absolute(a.Path)], Required: true),
        new("authors", CellType.List, "By name.", a => a.Authors),
        new("rights", CellType.String, "How much of the text the site shows: full, excerpt or link.", a => [a.Rights.ToString().ToLowerInvariant()]),
        new("source", CellType.String, "Who published a third party's text.", a => One(a.Source?.Name)),
        new("source_url", CellType.Url, "Where it was published.", a => One(a.Source?.Url)),
        new("source_archived", CellType.Url, "An archived copy of it.", a => One(a.Source?.Archived)),
        new("sources", CellType.List, "Addresses of the pages that an account of our own rests on.", a => a.Sources.Select(s => s.Url).OfType<string>()),
        new("vendors", CellType.List, "Ids of the vendors that it is about.", a => a.Vendors.Select(v => v.Id)),
        new("topics", CellType.List, "Ids of its topics.", a => a.Topics.Select(t => t.Id)),
        new("mentions", CellType.List, "Ids of the vendors that it names in passing.", a => a.Mentions.Select(v => v.Id)),
    ];

    public static IReadOnlyList<Column<Move>> Moves(SiteSettings site, CatalogLinks links) =>
    [
        new("id", CellType.String, "Never changes.", m => [m.Id], Required: true),
        .. Dated<Move>("date", "As exact as it is known.", m => m.Date, required: true),
        new("date_basis", CellType.String, "How the date is known: stated by the source, inferred, or external.", m => [m.DateBasis.ToString().ToLowerInvariant()]),
        new("actor", CellType.String, "Id of the vendor that moved.", m => [m.Actor.Id], Required: true),
        new("action", CellType.String, "What it did, from the controlled list.", m => [m.Action.Id], Required: true),
        new("class", CellType.String, "Class of the action: alliance, rivalry, ownership, product, licence, law or other.", m => [m.Action.Class.ToString().ToLowerInvariant()]),
        new("target", CellType.String, "Id of the vendor that the move was aimed at; empty for a product known by name alone.", m => One(m.Target?.Vendor?.Id)),
        new("target_name", CellType.String, "Name of whom or what it was aimed at.", m => One(m.Target?.Name)),
        new("object", CellType.String, "What exactly was sold, donated or joined.", m => One(m.Object)),
        new("object_id", CellType.String, "Id of what exactly, where the registry knows it.", m => One(m.ObjectEntry?.Id)),
        new("person", CellType.String, "Id of the person that it was aimed at.", m => One(m.Target?.Person?.Id)),
        new("deal", CellType.String, "Id of the deal that it belongs to.", m => One(links[m].Deal?.Id)),
        new("amount", CellType.Integer, "What was paid or promised, in whole units of the currency.", m => Number(m.Value?.Amount)),
        new("currency", CellType.String, "ISO 4217.", m => One(m.Value?.Currency)),
        new("note", CellType.String, "A remark of the archive.", m => One(m.Note)),
        new("quote", CellType.String, "The words that say so, where the rights allow them.", m => Quote(m.Article, m.Quote)),
        new("answers", CellType.String, "Id of the move that it answers.", m => One(links[m].Answers is { } answered ? (links[answered].SameAs ?? answered).Id : null)),
        new("article", CellType.String, "Id of the article that reports it first.", m => [m.Article.Id], Required: true),
        new("also_in", CellType.List, "Ids of further articles that report it.", m => links[m].AlsoReported.Select(o => o.Article.Id)),
        new("url", CellType.Url, "Address of the report.", m => [site.Absolute($"{m.Article.Path}#{m.Anchor}")]),
    ];

    public static IReadOnlyList<Column<Claim>> Claims(SiteSettings site) =>
    [
        new("id", CellType.String, "Never changes.", c => [c.Id], Required: true),
        new("kind", CellType.String, "Prediction, promise, assessment or question.", c => [c.Kind.ToString().ToLowerInvariant()], Required: true),
        new("speaker", CellType.String, "Who said it.", c => [c.Speaker], Required: true),
        new("person", CellType.String, "Id of the person that said it, where the registry knows it.", c => One(c.Person?.Id)),
        .. Dated<Claim>("made_on", "As exact as it is known; empty where only the latest date is.", c => c.MadeOn),
        new("said_by", CellType.Date, "The latest date by which it had been said, where nobody knows when.", c => One(c.SaidBy)),
        new("about", CellType.List, "Ids of the vendors that it is about.", c => c.About.Select(v => v.Id)),
        new("text", CellType.String, "The claim in one plain sentence.", c => [c.Text], Required: true),
        new("quote", CellType.String, "The words that say so, where the rights allow them.", c => Quote(c.Article, c.Quote)),
        new("horizon", CellType.Date, "When it should have come true.", c => One(c.Horizon)),
        new("outcome", CellType.String, "The newest verdict: open, borne-out, mixed or refuted.", c => [Wording.OutcomeId(c.Outcome)], Required: true),
        new("judged", CellType.Date, "Day of the newest review.", c => c.Reviews.Count == 0 ? [] : [c.Reviews[^1].Date.ToString()]),
        new("why", CellType.String, "Its reason.", c => c.Reviews.Count == 0 ? [] : [c.Reviews[^1].Why]),
        new("reviews", CellType.Integer, "How many reviews there are.", c => [c.Reviews.Count.ToString()]),
        new("article", CellType.String, "Id of the article that carries it.", c => [c.Article.Id], Required: true),
        new("url", CellType.Url, "Address of the claim.", c => [site.Absolute($"{c.Article.Path}#{c.Anchor}")]),
    ];

    /// <summary>A date as exact as it is known, and the first and the last day that it can mean.</summary>
    public static Column<TRow>[] Dated<TRow>(string name, string about, Func<TRow, PartialDate?> get, bool required = false) =>
    [
        new(name, CellType.Date, about, r => One(get(r)), required),
        new($"{name}_earliest", CellType.Date, "The first day that this can mean.", r => get(r) is { } date ? [$"{date.Start:yyyy-MM-dd}"] : []),
        new($"{name}_latest", CellType.Date, "The last day that this can mean.", r => get(r) is { } date ? [LastDay(date)] : []),
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
