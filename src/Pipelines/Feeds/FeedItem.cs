using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>Items that came together: they were accepted together or, where no ledger notes that, added on one day. A feed shows some of them, and one item for the rest.</summary>
/// <param name="Day">As much of it as is known; null for an item that stands alone.</param>
internal readonly record struct FeedBatch(int Number, PartialDate? Day);

/// <summary>Something that feeds report. Its entry is made once, however many feeds carry it, and not before one is written. Two threads may both make one, and come to the same.</summary>
/// <param name="added">When the archive took it in; null where nobody noted it.</param>
/// <param name="publication">When it was first published; null where no ledger notes it.</param>
/// <param name="shown">Fingerprint of all that entry and headline show.</param>
internal abstract class FeedItem(PartialDate? added, PartialDate date, Publication? publication, Fingerprint shown)
{
    private FeedEntry? _entry;

    /// <summary>Path of its identity: <c>article/ID</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Its title and site path, where there is room for no more.</summary>
    public abstract Link Headline { get; }

    /// <summary>When it became news to subscribers: the day of its acceptance, else of its adding.</summary>
    public PartialDate Published { get; } = publication?.Day ?? added ?? date;

    /// <summary>The moment that feeds give for it.</summary>
    public DateTimeOffset Moment => Spread(Published);

    public bool IsInLedger => publication is not null;

    public FeedBatch Batch => publication is { Batch: > 0 } known ? new(known.Batch, known.Day) : new(0, added?.WithoutTime());

    public bool StandsAlone => Batch is { Number: 0, Day: null };

    public ulong Hash => shown.Add(Moment.UtcTicks).Add(publication?.Place ?? 0).Add(Batch.Number).Value;

    public FeedEntry Entry => _entry ??= Make();

    /// <summary>An entry that is not kept, for documents that take every item once.</summary>
    public FeedEntry CreateUncached() => _entry ?? Make();

    /// <summary>Total order: by acceptance, newest first; else by adding, then by date, then by identity.</summary>
    public static int NewestFirst(FeedItem a, FeedItem b)
    {
        var byBatch = b.Batch.Number.CompareTo(a.Batch.Number);
        if (byBatch != 0) return byBatch;
        var byAdding = a.Batch.Number > 0 ? 0 : b.Published.CompareTo(a.Published);
        if (byAdding != 0) return byAdding;
        var byPlace = b.Place.CompareTo(a.Place);
        if (byPlace != 0) return byPlace;
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }

    protected abstract FeedEntry Make();

    /// <summary>The moment of a change, never before the item itself.</summary>
    protected DateTimeOffset Updated(PartialDate? updated) => updated is { } day && Spread(day) is var moment && moment > Moment ? moment : Moment;

    /// <summary>Feed readers sort by date: the items of one day differ by seconds, in the order in which they came.</summary>
    private DateTimeOffset Spread(PartialDate day) =>
        day.Precision == DatePrecision.Instant ? day.Start : day.Start.AddSeconds(publication is { } known ? known.Place % SecondsOfDay : SecondOfDay);

    private const int Ages = 24, SecondsOfAge = 30 * 60, SecondsOfDay = 24 * 60 * 60;

    /// <summary>
    /// Without a ledger, the second comes of the item alone, or every other that joins or leaves would move it: half an hour for each year of
    /// its age, the youngest at noon; within that, by its identity. It is published: another hash would change every feed.
    /// </summary>
    private int SecondOfDay =>
        (Ages - 1 - Math.Clamp(Published.Year - date.Year, 0, Ages - 1)) * SecondsOfAge + 1 + (int)(Fingerprint.FromText(Id).Value % (SecondsOfAge - 1));

    /// <summary>Its place in the ledger: what came later stands higher.</summary>
    public int Place => publication?.Place ?? 0;

    private PartialDate Date => date;
}
