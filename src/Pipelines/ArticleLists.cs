using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/articles/</c> and its further pages: everything, newest first; <c>/articles/2015/</c>: one year.</summary>
internal static class ArticleLists
{
    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var articles = site.Catalog.Articles;
        var years = articles.GroupBy(a => a.Year).OrderByDescending(g => g.Key, StringComparer.Ordinal).ToList();
        Link[] yearLinks = [.. years.Select(y => new Link(y.Key, $"/articles/{y.Key}/"))];
        var yearsHash = years.Aggregate(site.Key, (f, y) => f.Add(y.Key));
        foreach (var list in Pagination.Paginate(articles, "/articles/"))
        {
            yield return site.Page(list.Path, "articles", yearsHash.Add(list.Add(default, site.ListEntries.FingerprintOf)).Add(articles.Count), () => (
                list.View(site, "articles", site.Words.Say("page.articles"), site.Words.Say("articles.description", ("site", site.Site.Title)), FeedLinks.ForSite(site)),
                ModelOf(site, list, yearLinks, articles.Count, null)));
        }
        foreach (var year in years)
        {
            var path = $"/articles/{year.Key}/";
            foreach (var list in Pagination.Paginate([.. year], path))
            {
                yield return site.Page(list.Path, "articles", yearsHash.Add(list.Add(default, site.ListEntries.FingerprintOf)).Add(year.Key).Add(year.Count()), () => (
                    list.View(
                        site,
                        "articles",
                        site.Words.Say("articles.of-year", ("year", year.Key)),
                        site.Words.Say("articles.of-year-description", ("year", year.Key), ("site", site.Site.Title)),
                        FeedLinks.ForSite(site)) with
                    {
                        Crumbs = [new Link(site.Words.Say("page.articles"), "/articles/")],
                    },
                    ModelOf(site, list, yearLinks, year.Count(), year.Key)));
            }
        }
    }

    private sealed record YearGroup(string Year, Markup Cards);

    /// <param name="Year">Null on pages of everything.</param>
    private sealed record Model(IReadOnlyList<YearGroup> Groups, PagerView Pager, IReadOnlyList<Link> Years, string? From, string? To, int Count, string? Year);

    private static Model ModelOf(SiteContext site, ListPage<Article> list, IReadOnlyList<Link> years, int count, string? year) => new(
        [.. list.Items.GroupBy(a => a.Year).Select(g => new YearGroup(g.Key, site.ListEntries.Render(g)))],
        list.Pager,
        list.Items.Count == 0 ? years : Nearest.Of(years, years.ToList().FindIndex(y => y.Text == list.Items[0].Year)),
        years.Count == 0 ? null : years[^1].Text,
        years.Count == 0 ? null : years[0].Text,
        count,
        year);
}
