namespace Archive.Pipelines.Feeds;

/// <summary>Chooses what a feed shows, so that hundreds that came together don't push everything else out of readers' sight.</summary>
internal static class FeedChoice
{
    /// <param name="items">In any order.</param>
    /// <param name="most">The most places that a feed has.</param>
    /// <param name="burst">The most items of one batch; the rest of it shares one place behind them.</param>
    public static IReadOnlyList<FeedPlace> Choose(IReadOnlyList<FeedItem> items, int most, int burst)
    {
        var places = new List<FeedPlace>(most);
        var (ordered, moments) = (NewestFirst(items), new Dictionary<FeedItem, DateTimeOffset>());
        Spread(ordered, moments);
        foreach (var batch in Batches(ordered))
        {
            var shown = Shown(batch, most, burst);
            foreach (var item in batch.Take(shown))
            {
                if (places.Count == most) return places;
                places.Add(new FeedPlace(item, [], At(item)));
            }
            if (shown == batch.Count) continue;
            if (places.Count == most) return places;
            places.Add(new FeedPlace(null, batch[shown..], At(batch[shown])));
        }
        return places;

        DateTimeOffset At(FeedItem item) => moments.GetValueOrDefault(item, item.Moment);
    }

    /// <summary>How many of a batch stand alone. One place is for the rest, and for no single item: that takes the place itself.</summary>
    private static int Shown(List<FeedItem> batch, int most, int burst)
    {
        if (batch[0].StandsAlone) return batch.Count;
        var shown = Math.Max(1, Math.Min(burst, most - 1));
        return batch.Count <= Math.Min(burst, most) || batch.Count == shown + 1 ? batch.Count : shown;
    }

    /// <summary>Where no ledger tells one item of a day from the next, those of one moment part by seconds, in their order.</summary>
    private static void Spread(IReadOnlyList<FeedItem> newestFirst, Dictionary<FeedItem, DateTimeOffset> moments)
    {
        DateTimeOffset? before = null;
        for (var i = newestFirst.Count - 1; i >= 0; i--)
        {
            var item = newestFirst[i];
            if (item.IsInLedger) continue;
            var moment = before is { } last && last >= item.Moment ? FeedPlace.Next(last) : item.Moment;
            if (moment != item.Moment) moments[item] = moment;
            before = moment;
        }
    }

    /// <summary>Newest first; items that nothing joins to others each stand alone.</summary>
    private static IEnumerable<List<FeedItem>> Batches(IReadOnlyList<FeedItem> newestFirst)
    {
        var batch = new List<FeedItem>();
        foreach (var item in newestFirst)
        {
            if (batch.Count > 0 && (item.StandsAlone || item.Batch != batch[0].Batch))
            {
                yield return batch;
                batch = [];
            }
            batch.Add(item);
        }
        if (batch.Count > 0) yield return batch;
    }

    /// <summary>Articles come newest first: where nothing notes when they came, they stand in their order already.</summary>
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
