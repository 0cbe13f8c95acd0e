using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines.Feeds;

/// <summary>Every feed in every format that <c>site.yml</c> chooses.</summary>
internal static class FeedDocuments
{
    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var formats = FeedFormat.Enabled(site);
        if (formats.Count == 0) return [];
        var items = new FeedItems(site);
        var history = formats.Contains(FeedFormat.Atom) ? FeedHistories.Load(site, items) : [];
        Channel[] channels = [.. ChannelGroup.All(site).SelectMany(g => g.Channels)];
        var feeds = new Document[channels.Length][];
        Parallel.For(0, channels.Length, i =>
        {
            var channel = channels[i];
            var places = channel.Places(items, site.Site.FeedItems, site.Site.FeedBurst);
            feeds[i] = [.. Documents(site, formats, channel, places, channel.Name == Channel.SiteName ? history : [])];
        });
        return feeds.SelectMany(f => f).Concat(FeedHistories.Documents(site, history));
    }

    private static IEnumerable<Document> Documents(SiteContext site, IReadOnlyList<FeedFormat> formats, Channel channel, IReadOnlyList<FeedPlace> places, IReadOnlyList<FeedArchive> history)
    {
        var depends = site.Key.Add(channel.Fingerprint).Add(history.Count == 0 ? null : history[^1].Path).Add(places, p => p.Hash);
        return formats.Select(format =>
        {
            var path = channel.PathOf(format);
            return new Document(path[1..], depends.Add(path), to => format.Write(Feed(site, channel, path) with
            {
                History = history.Count == 0 ? null : new FeedHistory(site.Site.Absolute(history[^1].Path), null),
                Entries = Entries(site, channel, places),
            }, to));
        });
    }

    private static FeedEntry[] Entries(SiteContext site, Channel channel, IReadOnlyList<FeedPlace> places)
    {
        var entries = places.Select(p => p.Item is { } item ? FeedPlace.At(p.Moment, item.Entry) : DigestEntries.Entry(site, channel, p)).ToArray();
        var taken = new HashSet<DateTimeOffset>();
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            // Pages that were changed on one day, too, part by seconds.
            while (!taken.Add(entries[i].Updated) && FeedPlace.Next(entries[i].Updated) is var next && next != entries[i].Updated) entries[i] = entries[i] with { Updated = next };
        }
        return entries;
    }

    public static Feed Feed(SiteContext site, Channel channel, string path) => new()
    {
        Id = TagUri.Create(site.Site, $"feed/{channel.Name}"),
        Title = channel.Title,
        Description = channel.Description,
        Language = site.Site.Language,
        Author = TagUri.Host(site.Site),
        Site = site.Site.Absolute("/"),
        Page = site.Site.Absolute(channel.Page),
        Address = site.Site.Absolute(path),
        Hub = site.Site.Hub,
        Began = TagUri.Began(site.Site),
        Entries = [],
    };
}
