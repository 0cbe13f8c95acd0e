using System.Buffers;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;

namespace Archive.Pipelines.Feeds;

/// <summary>One of the formats that <c>site.yml</c> chooses from.</summary>
/// <param name="File">File name of a place's main feed.</param>
/// <param name="Ending">What follows the name of a place's further feeds: <c>moves.atom.xml</c>.</param>
internal sealed record FeedFormat(string Key, string Label, string MediaType, string File, string Ending, Action<Feed, IBufferWriter<byte>> Write)
{
    public static readonly FeedFormat Rss = new("rss", "RSS", "application/rss+xml", "feed.xml", ".xml", RssFeed.Write);
    public static readonly FeedFormat Atom = new("atom", "Atom", "application/atom+xml", "atom.xml", ".atom.xml", AtomFeed.Write);
    public static readonly FeedFormat Json = new("json", "JSON Feed", "application/feed+json", "feed.json", ".json", JsonFeed.Write);

    private static readonly FeedFormat[] All = [Rss, Atom, Json];

    /// <summary>The formats in force.</summary>
    public static IReadOnlyList<FeedFormat> Enabled(SiteContext site) => [.. All.Where(f => site.Site.Feeds.Contains(f.Key))];
}
