using Archive.Catalog;

namespace Archive.Pipelines.Feeds;

/// <summary>Everything that feeds report, each once for all feeds that carry it.</summary>
public sealed class FeedItems
{
    private readonly Dictionary<Article, FeedItem> _articles;

    internal FeedItems(SiteContext site)
    {
        var catalog = site.Catalog;
        _articles = new(catalog.Articles.Count);
        foreach (var article in catalog.Articles) _articles.Add(article, ArticleEntries.Item(site, article));
    }

    internal IReadOnlyList<FeedItem> Of(IReadOnlyList<Article> articles) => [.. articles.Select(a => _articles[a])];
}
