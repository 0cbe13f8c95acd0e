using Archive.Formats.Feeds;
using Archive.Publishing;

namespace Archive.Pipelines.Feeds;

/// <summary>One place in a feed: an item, or the rest of those that came together and are more than a feed shows.</summary>
/// <param name="Rest">The items that have no place of their own.</param>
/// <param name="Moment">No two places of a feed share one.</param>
internal sealed record FeedPlace(FeedItem? Item, IReadOnlyList<FeedItem> Rest, DateTimeOffset Moment)
{
    /// <summary>The newest item that stands here.</summary>
    public FeedItem Newest => Item ?? Rest[0];

    /// <summary>What changes where the place shows something else.</summary>
    public ulong Hash => (Item is { } item ? new Fingerprint(item.Hash) : default(Fingerprint).Add(Rest, r => r.Hash)).Add(Moment.UtcTicks).Value;

    /// <summary>A second later, if the calendar goes on.</summary>
    public static DateTimeOffset Next(DateTimeOffset moment) =>
        Math.Max(moment.Ticks, moment.UtcTicks) + TimeSpan.TicksPerSecond <= DateTime.MaxValue.Ticks ? moment.AddSeconds(1) : moment;

    /// <summary>The item's entry at the moment of this place.</summary>
    public static FeedEntry At(DateTimeOffset moment, FeedEntry entry) =>
        entry.Published == moment ? entry : entry with { Published = moment, Updated = entry.Updated > moment && entry.Updated != entry.Published ? entry.Updated : moment };
}
