namespace Archive.Pipelines.Feeds;

/// <summary>Chooses what a feed shows, so that hundreds that came together don't push everything else out of readers' sight.</summary>
internal static class FeedChoice
{
    /// <param name="items">In any order.</param>
    /// <param name="most">The most places that a feed has. What came together and has one of them has all of its places, or some of it would reach nobody.</param>
    /// <param name="burst">The most items of one batch; the rest of it shares one place behind them.</param>
    public static IReadOnlyList<FeedPlace> Choose(IReadOnlyList<FeedItem> items, int most, int burst, Withdrawals? withdrawn = null)
    {
        List<FeedPlace> places =
        [
            .. Batches(NewestFirst(items)).SelectMany(b => Places(b, most, burst, withdrawn ?? Withdrawals.None))
                .OrderByDescending(p => p.Newest.Batch.Number).ThenByDescending(p => p.Newest.Batch.Number > 0 ? 0 : p.Moment.UtcTicks),
        ];
        var begun = places.Take(most).Where(p => !p.Newest.StandsAlone).Select(p => p.Newest.Batch).ToHashSet();
        return Part([.. places.Where((p, i) => i < most || begun.Contains(p.Newest.Batch))]);
    }

    /// <summary>Items that nothing joins to others each stand alone. Those of a day need not follow each other: it is another stretch of time east and west of Greenwich.</summary>
    private static IEnumerable<IReadOnlyList<FeedItem>> Batches(IReadOnlyList<FeedItem> newestFirst) =>
        newestFirst.Where(i => i.StandsAlone).Select(i => (IReadOnlyList<FeedItem>)[i])
            .Concat(newestFirst.Where(i => !i.StandsAlone).GroupBy(i => i.Batch).Select(b => b.ToList()));

    private static IEnumerable<FeedPlace> Places(IReadOnlyList<FeedItem> batch, int most, int burst, Withdrawals withdrawn)
    {
        var alone = Alone(batch, most, burst, withdrawn);
        foreach (var item in batch.Take(alone)) yield return new FeedPlace(item, [], item.Moment);
        if (alone < batch.Count) yield return new FeedPlace(null, [.. batch.Skip(alone)], DigestMoment(batch[alone]));
    }

    /// <summary>
    /// How many of a batch stand alone. One place is for the rest, and for no single item: that takes the place itself. What was withdrawn keeps
    /// its place in the count, or an item of the rest would come again as one of its own.
    /// </summary>
    private static int Alone(IReadOnlyList<FeedItem> batch, int most, int burst, Withdrawals withdrawn)
    {
        var (shown, whole) = (Math.Max(1, Math.Min(burst, most - 1)), Math.Min(burst, most));
        var gone = batch.Count > whole || withdrawn.AreAllOfFeed ? withdrawn.Of(batch) : [];
        var all = batch.Count + gone.Count;
        return batch[0].StandsAlone || all <= whole || all == shown + 1
            ? batch.Count
            : batch.TakeWhile((item, i) => i + gone.Count(place => place > item.Place) < shown).Count();
    }

    /// <summary>Without a ledger the day may go on: its first moment stays behind every item that comes.</summary>
    private static DateTimeOffset DigestMoment(FeedItem newest) => newest is { IsInLedger: false, Batch.Day: { } day } ? day.Start : newest.Moment;

    /// <summary>Where no ledger tells one item from the next, those of one moment part by seconds, in their order.</summary>
    private static List<FeedPlace> Part(List<FeedPlace> newestFirst)
    {
        for (var i = newestFirst.Count - 2; i >= 0; i--)
        {
            var before = newestFirst[i + 1].Moment;
            if (!newestFirst[i].Newest.IsInLedger && newestFirst[i].Moment <= before) newestFirst[i] = newestFirst[i] with { Moment = FeedPlace.Next(before) };
        }
        return newestFirst;
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
