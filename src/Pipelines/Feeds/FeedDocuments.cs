using Archive.Formats.Feeds;
using Archive.Publishing;

namespace Archive.Pipelines.Feeds;

/// <summary><c>feed.xml</c>, <c>atom.xml</c> and <c>feed.json</c> of the site, every vendor and every topic.</summary>
internal static class FeedDocuments
{
    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var formats = FeedFormat.Of(site);
        if (formats.Count == 0) return [];
        var catalog = site.Catalog;
        var items = new FeedItems(site);
        return [
            .. Feeds(site, formats, Channel.Site(site), items.Of(catalog.Articles)),
            .. catalog.Vendors.SelectMany(v => Feeds(site, formats, Channel.Of(site, v), items.Of(v.Articles))),
            .. catalog.Topics.SelectMany(t => Feeds(site, formats, Channel.Of(site, t), items.Of(t.Articles))),
        ];
    }

    private static IEnumerable<Document> Feeds(SiteContext site, IReadOnlyList<FeedFormat> formats, Channel channel, IReadOnlyList<FeedItem> items)
    {
        var places = FeedChoice.Of(items, site.Site.FeedItems, site.Site.FeedBurst);
        var depends = site.Key.Add(channel.Title).Add(channel.Description)
            .Add(places, p => p.Item?.Hash ?? default(Fingerprint).Add(p.Rest, r => r.Hash).Value);
        return formats.Select(format =>
        {
            var path = channel.PathOf(format);
            return new Document(path[1..], depends.Add(path), to => format.Write(Feed(site, channel, places, path), to));
        });
    }

    private static Feed Feed(SiteContext site, Channel channel, IReadOnlyList<FeedPlace> places, string path) => new()
    {
        Id = Archive.Catalog.TagUri.Of(site.Site, $"feed/{channel.Name}"),
        Title = channel.Title,
        Description = channel.Description,
        Language = site.Site.Language,
        Author = site.Site.Title,
        Site = site.Site.Absolute("/"),
        Page = site.Site.Absolute(channel.Page),
        Address = site.Site.Absolute(path),
        Hub = site.Site.Hub,
        Entries = [.. places.Select(p => p.Item?.Entry ?? DigestEntries.Entry(site, channel, p.Rest))],
    };
}
