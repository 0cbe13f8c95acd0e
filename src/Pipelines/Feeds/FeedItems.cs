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

    private readonly (int Batch, long At)[]? _newness = site.Publications == Publications.None ? null : [.. site.Catalog.Articles.Select(a => Newness(site, a))];

    public FeedItem Get(Article article) =>
        _articles[article.Place] ?? Interlocked.CompareExchange(ref _articles[article.Place], new ArticleEntries.Item(site, article), null) ?? _articles[article.Place]!;

    public IReadOnlyList<FeedItem> Get(IReadOnlyList<Move> moves) => [.. moves.Select(m => _moves[m])];

    /// <summary>What was withdrawn of a kind of items, by the beginning of their identities.</summary>
    /// <param name="areAllOfFeed">Whether the feed carries all items of that kind.</param>
    public Withdrawals Withdrawn(string kind, bool areAllOfFeed) =>
        new([.. site.Publications.Withdrawn.Where(i => i.StartsWith(kind, StringComparison.Ordinal)).Select(i => site.Publications.Items[i])], areAllOfFeed);

    /// <summary>The places of a feed of articles, as if all were chosen from. Most of a large archive's are too old for one: the newest are tried first, then more.</summary>
    /// <param name="areAll">Whether it is the feed of all articles.</param>
    public IReadOnlyList<FeedPlace> Places(IReadOnlyList<Article> articles, int most, int burst, bool areAll = false)
    {
        var withdrawn = Withdrawn("article/", areAll);
        for (var tried = most; articles.Count > tried; tried *= 8)
        {
            var since = Since(articles, tried);
            var places = FeedChoice.Choose([.. articles.Where(a => MayMatter(Newness(a), since)).Select(Get)], most, burst, withdrawn);
            if (places.Count >= most && (since.Batch > 0 || places[^1].Newest.Batch.Number > 0 || places[^1].Newest.Published.StartTicks >= since.At)) return places;
        }
        return FeedChoice.Choose([.. articles.Select(Get)], most, burst, withdrawn);
    }

    // The items of one day, each in its own offset from UTC, lie less than three days apart; their moments, and that of the rest of them, differ from
    // their dates by less than two.
    private const long Day = 5 * TimeSpan.TicksPerDay;

    /// <summary>Whole batches, whole days.</summary>
    private static bool MayMatter((int Batch, long At) newness, (int Batch, long At) since) =>
        newness.Batch > since.Batch || (newness.Batch == since.Batch && (since.Batch > 0 || newness.At >= since.At - Day));

    /// <returns>When so many had become news, counted from the newest.</returns>
    private (int Batch, long At) Since(IReadOnlyList<Article> articles, int count)
    {
        var newest = new PriorityQueue<Article, (int, long)>(count + 1);
        foreach (var article in articles)
        {
            if (newest.Count < count) newest.Enqueue(article, Newness(article));
            else newest.EnqueueDequeue(article, Newness(article));
        }
        return newest.TryPeek(out _, out var since) ? since : default;
    }

    private (int Batch, long At) Newness(Article article) => _newness?[article.Place] ?? (0, article.NewsDate.StartTicks);

    private static (int Batch, long At) Newness(SiteContext site, Article article) =>
        site.Publications.Find(ItemIdentity.ForArticle(article)) is { Batch: > 0 } known ? (known.Batch, known.Place) : (0, article.NewsDate.StartTicks);
}
