using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>Something that feeds report. Its entry is made once, however many feeds carry it, and not before one is written. Two threads may both make one, and come to the same.</summary>
/// <param name="added">When the archive took it in; null where nobody noted it.</param>
/// <param name="hash">Hash of all that entry and headline show.</param>
internal abstract class FeedItem(PartialDate? added, PartialDate date, ulong hash)
{
    private FeedEntry? _entry;

    /// <summary>Path of its identity: <c>article/ID</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Its title and site path, where there is room for no more.</summary>
    public abstract Link Headline { get; }

    /// <summary>When it became news to subscribers.</summary>
    public PartialDate Published => added ?? date;

    public ulong Hash => hash;

    public FeedEntry Entry => _entry ??= Make();

    /// <summary>The day of adding, or as much of it as is known.</summary>
    public PartialDate? Day => added?.WithoutTime();

    /// <summary>An entry that is not kept, for documents that take every item once.</summary>
    public FeedEntry CreateUncached() => _entry ?? Make();

    /// <summary>Total order: by adding, newest first, then by date, then by identity.</summary>
    public static int NewestFirst(FeedItem a, FeedItem b)
    {
        var byAdding = b.Published.CompareTo(a.Published);
        if (byAdding != 0) return byAdding;
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }

    protected abstract FeedEntry Make();

    private PartialDate Date => date;
}
