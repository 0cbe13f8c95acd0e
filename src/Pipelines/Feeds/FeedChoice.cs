using Archive.Catalog;

namespace Archive.Pipelines.Feeds;

/// <summary>One place in a feed: an item, or the rest of a day that added more than a feed shows.</summary>
/// <param name="Rest">The day's items that have no place of their own.</param>
internal sealed record FeedPlace(FeedItem? Item, IReadOnlyList<FeedItem> Rest)
{
    public static FeedPlace ForItem(FeedItem item) => new(item, []);

    /// <summary>When the newest that stands here became news.</summary>
    public PartialDate Newest => Item?.Published ?? Rest[0].Published;
}

/// <summary>Chooses what a feed shows, so that hundreds added in one day don't push everything else out of readers' sight.</summary>
internal static class FeedChoice
{
    /// <param name="items">In any order.</param>
    /// <param name="most">The most places that a feed has.</param>
    /// <param name="burst">The most items of one day of adding; the rest of that day shares one place behind them.</param>
    public static IReadOnlyList<FeedPlace> Choose(IReadOnlyList<FeedItem> items, int most, int burst)
    {
        var places = new List<FeedPlace>(most);
        foreach (var day in Days(items))
        {
            var shown = day.Count <= Math.Min(burst, most) || day[0].Day is null ? day.Count : Most(most, burst);
            foreach (var item in day.Take(shown))
            {
                if (places.Count == most) return places;
                places.Add(FeedPlace.ForItem(item));
            }
            if (shown == day.Count) continue;
            if (places.Count == most) return places;
            places.Add(new FeedPlace(null, day[shown..]));
        }
        return places;
    }

    /// <summary>How many items of a day that has too many are shown: one place stays free for the rest.</summary>
    public static int Most(int most, int burst) => Math.Max(1, Math.Min(burst, most - 1));

    /// <summary>Newest first; items without a day of adding each stand alone.</summary>
    private static IEnumerable<List<FeedItem>> Days(IReadOnlyList<FeedItem> items)
    {
        var day = new List<FeedItem>();
        foreach (var item in NewestFirst(items))
        {
            if (day.Count > 0 && (item.Day is null || item.Day != day[0].Day))
            {
                yield return day;
                day = [];
            }
            day.Add(item);
        }
        if (day.Count > 0) yield return day;
    }

    /// <summary>Articles come newest first: where nothing notes a day of adding, they stand in their order already.</summary>
    private static IReadOnlyList<FeedItem> NewestFirst(IReadOnlyList<FeedItem> items)
    {
        var at = 1;
        while (at < items.Count && FeedItem.NewestFirst(items[at - 1], items[at]) <= 0) at++;
        if (at >= items.Count) return items;
        var sorted = items.ToList();
        sorted.Sort(FeedItem.NewestFirst);
        return sorted;
    }
}
