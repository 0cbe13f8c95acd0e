using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>One item for all that a day added beyond what a feed shows: their titles, linked.</summary>
internal static class DigestEntries
{
    public static FeedEntry Entry(SiteContext site, Channel channel, IReadOnlyList<FeedItem> rest)
    {
        var day = rest[0].Day!.Value;
        var title = site.Words.Say("feeds.more", ("count", rest.Count), ("date", day));
        var entries = rest.Select(r => r.Headline).ToList();
        var html = new FeedHtml().Raw("<ul>\n");
        foreach (var (words, path) in entries) html.Raw("<li>").Link(site.Site.Absolute(path), words).Raw("</li>\n");
        html.Raw("</ul>\n");
        return new FeedEntry
        {
            Id = TagUri.Create(site.Site, $"digest/{channel.Name}/{day}"),
            Title = title,
            Address = site.Site.Absolute(channel.Page),
            Summary = site.Words.Say("feeds.more-summary", ("count", rest.Count)),
            Html = html.ToBytes(),
            Published = day.Start,
            Updated = rest.Max(r => r.Published).Start,
            Issued = day,
        };
    }
}
