using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/</c>: what this is, the newest articles, ways in.</summary>
internal static class Home
{
    private const int Newest = 20;

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var catalog = site.Catalog;
        Article[] newest = [.. catalog.Articles.Take(Newest)];
        var depends = site.Key.Add(newest, a => a.CardHash).Add(catalog.Articles.Count).Add(catalog.Moves.Count).Add(catalog.Claims.Count);
        yield return site.Page("/", "home", depends, () => (
            new PageView
            {
                Title = site.Site.Title,
                Description = site.Site.Description,
                Path = "/",
                Feeds = FeedLinks.Site(site),
            },
            new
            {
                Cards = site.Cards.Of(newest),
                Articles = catalog.Articles.Count,
                Moves = catalog.Moves.Count,
                Claims = catalog.Claims.Count,
            }));
    }
}
