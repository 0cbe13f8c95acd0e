using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>Something that feeds report. Its entry is made at most once, however many feeds carry it, and not before one is written.</summary>
/// <param name="id">Path of its identity: <c>article/ID</c>.</param>
/// <param name="added">When the archive took it in; null where nobody noted it.</param>
/// <param name="headline">Its title and site path, where there is room for no more.</param>
/// <param name="hash">Hash of all that entry and headline show.</param>
internal sealed class FeedItem(string id, PartialDate? added, PartialDate date, Link headline, ulong hash, Func<FeedEntry> make)
{
    private readonly Lazy<FeedEntry> _entry = new(make);

    public string Id => id;
    public PartialDate? Added => added;

    /// <summary>When it became news to subscribers.</summary>
    public PartialDate Published => added ?? date;

    public Link Headline => headline;
    public ulong Hash => hash;
    public FeedEntry Entry => _entry.Value;

    /// <summary>The day of adding, or as much of it as is known.</summary>
    public string? Day => added?.ToString() is { } text ? text[..Math.Min(text.Length, "YYYY-MM-DD".Length)] : null;

    /// <summary>An entry that is not kept, for documents that take every item once.</summary>
    public FeedEntry Fresh() => _entry.IsValueCreated ? _entry.Value : make();

    /// <summary>Total order: by adding, newest first, then by date, then by identity.</summary>
    public static int NewestFirst(FeedItem a, FeedItem b)
    {
        var byAdding = b.Published.CompareTo(a.Published);
        if (byAdding != 0) return byAdding;
        var byDate = b.Date.CompareTo(a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }

    private PartialDate Date => date;
}
