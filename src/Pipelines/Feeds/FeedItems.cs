using Archive.Catalog;
using Archive.Pipelines.Views;

namespace Archive.Pipelines.Feeds;

/// <summary>Everything that feeds report, each once for all feeds that carry it.</summary>
internal sealed class FeedItems(SiteContext site)
{
    private readonly FeedItem?[] _articles = new FeedItem?[site.Catalog.Articles.Count];
    private readonly Dictionary<Move, FeedItem> _moves = site.Catalog.Moves.ToDictionary(m => m, FeedItem (m) => new MoveEntries.Item(site, m));

    public IReadOnlyList<FeedItem> Verdicts { get; } =
        [.. site.Catalog.Claims.SelectMany(c => Enumerable.Range(0, c.Reviews.Count).Select(i => new VerdictEntries.Item(site, c, i)))];

    public FeedItem Get(Article article) =>
        _articles[article.Place] ?? Interlocked.CompareExchange(ref _articles[article.Place], new ArticleEntries.Item(site, article), null) ?? _articles[article.Place]!;

    public IReadOnlyList<FeedItem> Get(IReadOnlyList<Move> moves) => [.. moves.Select(m => _moves[m])];

    /// <summary>The places of a feed of articles, as if all were chosen from. Most of a large archive's are too old for one: the newest are tried first, then more.</summary>
    public IReadOnlyList<FeedPlace> Places(IReadOnlyList<Article> articles, int most, int burst)
    {
        for (var tried = most; articles.Count > tried; tried *= 8)
        {
            var since = Since(articles, tried);
            var places = FeedChoice.Choose([.. articles.Where(a => a.NewsDate.StartTicks >= since - Day).Select(Get)], most, burst);
            if (places.Count == most && places[^1].Newest.StartTicks >= since) return places;
        }
        return FeedChoice.Choose([.. articles.Select(Get)], most, burst);
    }

    // The items of one day, each in its own offset from UTC, lie less than three days apart.
    private const long Day = 3 * TimeSpan.TicksPerDay;

    /// <returns>When so many had become news, counted from the newest.</returns>
    private static long Since(IReadOnlyList<Article> articles, int count)
    {
        var newest = new PriorityQueue<Article, long>(count + 1);
        foreach (var article in articles)
        {
            if (newest.Count < count) newest.Enqueue(article, article.NewsDate.StartTicks);
            else newest.EnqueueDequeue(article, article.NewsDate.StartTicks);
        }
        return newest.TryPeek(out _, out var since) ? since : 0;
    }
}
