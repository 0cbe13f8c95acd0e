using Archive.Catalog;

namespace Archive.Pipelines.Feeds;

/// <summary>Everything that feeds report, each once for all feeds that carry it.</summary>
internal sealed class FeedItems
{
    private readonly FeedItem[] _articles;
    private readonly Dictionary<Move, FeedItem> _moves;

    public FeedItems(SiteContext site)
    {
        var catalog = site.Catalog;
        _articles = [.. catalog.Articles.Select(a => new ArticleEntries.Item(site, a))];
        _moves = catalog.Moves.ToDictionary(m => m, FeedItem (m) => new MoveEntries.Item(site, m));
        Verdicts = [.. catalog.Claims.SelectMany(c => Enumerable.Range(0, c.Reviews.Count).Select(i => new VerdictEntries.Item(site, c, i)))];
    }

    public IReadOnlyList<FeedItem> Verdicts { get; }

    public IReadOnlyList<FeedItem> Of(IReadOnlyList<Article> articles) => [.. articles.Select(a => _articles[a.Place])];

    public IReadOnlyList<FeedItem> Of(IReadOnlyList<Move> moves) => [.. moves.Select(m => _moves[m])];
}
