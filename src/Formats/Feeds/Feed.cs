using Archive.Catalog;

namespace Archive.Formats.Feeds;

/// <summary>One feed, whatever format it is written in. All addresses are absolute.</summary>
public sealed record Feed
{
    /// <summary>A <c>tag:</c> URI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// Who speaks where an entry names nobody. It never changes, not even with the site's title: some readers take an entry of another author for
    /// another entry.
    /// </summary>
    public required string Author { get; init; }

    /// <summary>Address of the site, as the author's own page.</summary>
    public required string Site { get; init; }

    /// <summary>The page that shows the same to people.</summary>
    public required string Page { get; init; }

    /// <summary>Where the feed itself lies.</summary>
    public required string Address { get; init; }

    /// <summary>WebSub hub, if any.</summary>
    public string? Hub { get; init; }

    /// <summary>Set in an archive document and in its subscription document (RFC 5005, section 4).</summary>
    public FeedHistory? History { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>What an empty feed says of itself: RFC 4287 wants a date, and the clock is none of ours.</summary>
    public DateTimeOffset Began { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>When the newest of its entries changed.</summary>
    public DateTimeOffset Updated => Entries.Count == 0 ? Began : Entries.Max(e => e.Updated);
}

/// <summary>
/// Place in a chain of archive documents. It names no next one: the newest document would change as soon as another came.
/// </summary>
/// <param name="Previous">Address of the document before; null in the oldest.</param>
/// <param name="Current">Address of the subscription document; null in that document itself.</param>
public sealed record FeedHistory(string? Previous, string? Current);

/// <summary>One item of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>A <c>tag:</c> URI: the same in every format and at every address.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public required string Address { get; init; }

    /// <summary>Plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>HTML as UTF-8, safe to show, with absolute addresses.</summary>
    public required ReadOnlyMemory<byte> Html { get; init; }

    /// <summary>When it became news to subscribers: the day of its acceptance, else of its adding.</summary>
    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>The original date, as exact as it is known.</summary>
    public required PartialDate Issued { get; init; }

    /// <summary>BCP 47 tag, where it is not the feed's.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>Where a third party's text comes from.</summary>
    public FeedSource? Source { get; init; }
}

/// <param name="Scheme">Address of the list that the term belongs to.</param>
public readonly record struct FeedCategory(string Term, string Scheme, string Label);

/// <param name="Address">Address of the original.</param>
public readonly record struct FeedSource(string Name, string Address);
