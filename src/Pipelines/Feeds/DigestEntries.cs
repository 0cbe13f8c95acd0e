using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>One item for all that came at once and is more than a feed shows: their titles, linked.</summary>
internal static class DigestEntries
{
    public static FeedEntry Entry(SiteContext site, Channel channel, FeedPlace place)
    {
        var (rest, day) = (place.Rest, place.Newest.Published.WithoutTime());
        var title = site.Words.Say("feeds.more", ("count", rest.Count), ("date", day));
        var entries = rest.Select(r => r.Headline).ToList();
        var html = new FeedHtml().Raw("<ul>\n");
        foreach (var (words, path) in entries) html.Raw("<li>").Link(site.Site.Absolute(path), words).Raw("</li>\n");
        html.Raw("</ul>\n");
        return new FeedEntry
        {
            Id = TagUri.Create(site.Site, $"digest/{channel.Name}/{Name(rest)}"),
            Title = title,
            Address = site.Site.Absolute(channel.Page),
            Summary = site.Words.Say("feeds.more-summary", ("count", rest.Count)),
            Html = html.ToBytes(),
            Published = place.Moment,
            Updated = place.Moment,
            Issued = day,
        };
    }

    /// <summary>
    /// What is accepted together never grows, nor does a day of a ledger that noted no acceptance. Without a ledger the day may go on: what it
    /// holds then is another item, or no reader would show it.
    /// </summary>
    private static string Name(IReadOnlyList<FeedItem> rest) => rest[0] switch
    {
        { Batch: { Number: > 0 } batch } => $"accepted-{batch.Number}",
        { IsInLedger: true } => $"{rest[0].Batch.Day}",
        _ => $"{rest[0].Batch.Day}/{rest.Count}",
    };
}
