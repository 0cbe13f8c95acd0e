using Archive.Catalog;

namespace Archive.Pipelines.Feeds;

/// <summary>Items of a feed's kind that were published and taken back.</summary>
/// <param name="Lines">Where the ledger has them.</param>
/// <param name="AreAllOfFeed">Whether the feed carried each of them: the ledger does not say which vendor's or topic's feed did.</param>
internal sealed record Withdrawals(IReadOnlyList<Publication> Lines, bool AreAllOfFeed)
{
    public static readonly Withdrawals None = new([], true);

    /// <summary>Places of those that came with a batch, as far as the ledger tells: where it notes no acceptance, what stands between items of one day was of that day.</summary>
    public IReadOnlyList<int> Of(IReadOnlyList<FeedItem> batch)
    {
        if (Lines.Count == 0 || !batch[0].IsInLedger) return [];
        var number = batch[0].Batch.Number;
        var (first, last) = number > 0 ? (int.MinValue, int.MaxValue) : (batch.Min(i => i.Place), batch.Max(i => i.Place));
        return [.. Lines.Where(l => l.Batch == number && l.Place > first && l.Place < last).Select(l => l.Place)];
    }
}
