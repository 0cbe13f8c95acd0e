using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/2016/</c>: one year: moves by class, articles, claims made and due.</summary>
internal static class YearPages
{
    private const int MostMoves = 60, MostArticles = 20, MostClaims = 10;

    private sealed record ClassCount(string Class, string Name, string Path, int Count);

    /// <param name="LatestCount">Claims of which the year is only the latest date.</param>
    private sealed record Model(
        string Year, IReadOnlyList<ClassCount> Classes, int Moves, IReadOnlyList<YearRows> Rows, int Shown, int Articles, int ShownArticles, Markup Cards,
        IReadOnlyList<ClaimRow> Made, int MadeCount, int LatestCount, IReadOnlyList<ClaimRow> Due, int DueCount, Link? Previous, Link? Next, IReadOnlyList<Link> Years);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var catalog = site.Catalog;
        var moves = catalog.Moves.ToLookup(m => m.Date.Year);
        var articles = catalog.Articles.ToLookup(a => int.Parse(a.Year, System.Globalization.CultureInfo.InvariantCulture));
        var made = catalog.Claims.ToLookup(c => c.Date.Year);
        var due = catalog.Claims.Where(c => c.Horizon is not null).ToLookup(c => c.Horizon!.Value.Year);
        int[] years = [.. moves.Select(g => g.Key).Union(articles.Select(g => g.Key)).Union(made.Select(g => g.Key)).Union(due.Select(g => g.Key)).Order()];
        Link[] links = [.. years.Select(y => new Link(ListPaths.YearText(y), ListPaths.Year(y)))];
        return years.Select((year, i) => Page(site, i, links, [.. moves[year]], [.. articles[year]], [.. made[year]], [.. due[year]]));
    }

    private static Document Page(SiteContext site, int at, Link[] years, Move[] moves, Article[] articles, Claim[] made, Claim[] due)
    {
        var (text, path) = (years[at].Text, years[at].Path);
        var (shown, listed, first, last) = (moves.Take(MostMoves).ToArray(), articles.Take(MostArticles).ToArray(), made.Take(MostClaims).ToArray(), due.Take(MostClaims).ToArray());
        var latest = made.Count(c => c.MadeOn is null);
        var depends = site.Key.Add(moves, m => new Fingerprint((ulong)m.Action.Class)).Add(shown, site.Fingerprints.Of).Add(listed, site.ListEntries.FingerprintOf)
            .Add(first, site.Fingerprints.Of).Add(last, site.Fingerprints.Of).Add(articles.Length).Add(made.Length).Add(latest).Add(due.Length).Add(years, y => Fingerprint.FromText(y.Path));
        return site.Page(path, "year", depends, () => (
            new PageView
            {
                Title = text,
                Description = site.Words.Say("year.description", ("site", site.Site.Title), ("year", text)),
                Path = path,
                Section = "moves",
                Feeds = FeedLinks.ForSite(site),
                Previous = at > 0 ? years[at - 1].Path : null,
                Next = at + 1 < years.Length ? years[at + 1].Path : null,
            },
            new Model(
                text,
                [.. moves
                    .GroupBy(m => m.Action.Class)
                    .OrderBy(c => MoveClassNames.Order(c.Key))
                    .Select(c => new ClassCount(MoveClassNames.Name(c.Key), site.Wording.Class(c.Key), ListPaths.Moves(c.Key), c.Count()))],
                moves.Length,
                site.MoveRows.ByYear(shown),
                shown.Length,
                articles.Length,
                listed.Length,
                site.ListEntries.Render(listed),
                [.. first.Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
                made.Length,
                latest,
                [.. last.Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
                due.Length,
                at > 0 ? years[at - 1] : null,
                at + 1 < years.Length ? years[at + 1] : null,
                Nearest.Of(years, at))));
    }
}
