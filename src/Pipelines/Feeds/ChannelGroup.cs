using Archive.Catalog;
using Archive.Pipelines.Views;

namespace Archive.Pipelines.Feeds;

/// <summary>Feeds of one kind, as the page of feeds and the outline list them.</summary>
/// <param name="Carries">What an item of them is, in a sentence.</param>
internal sealed record ChannelGroup(string Title, string Carries, IReadOnlyList<Channel> Channels)
{
    /// <summary>Every feed of the site; groups without any are left out.</summary>
    public static IReadOnlyList<ChannelGroup> All(SiteContext site)
    {
        var catalog = site.Catalog;
        ChannelGroup[] groups =
        [
            new(site.Words.Say("feeds.everything"), site.Words.Say("feeds.everything-carries"), [Channel.ForSite(site)]),
            new(site.Words.Say("feeds.verdicts"), site.Words.Say("feeds.verdicts-carry"),
                catalog.Claims.Count == 0 ? [] : [Channel.ForVerdicts(site)]),
            new(site.Words.Say("page.vendors"), site.Words.Say("feeds.vendor-carries"), [.. catalog.Vendors.Select(v => Channel.ForVendor(site, v))]),
            new(site.Words.Say("page.moves"), site.Words.Say("feeds.moves-carry"),
                [.. catalog.Vendors.Where(v => site.Links[v].Moves.Count > 0).Select(v => Channel.ForMoves(site, v))]),
            new(site.Words.Say("page.topics"), site.Words.Say("feeds.topic-carries"), [.. catalog.Topics.Select(t => Channel.ForTopic(site, t))]),
            new(site.Words.Say("page.publishers"), site.Words.Say("feeds.publisher-carries"), [.. catalog.Publishers.Select(p => Channel.ForPublisher(site, p))]),
            new(site.Words.Say("page.trails"), site.Words.Say("feeds.trail-carries"), [.. catalog.Trails.Select(t => Channel.ForTrail(site, t))]),
        ];
        return [.. groups.Where(g => g.Channels.Count > 0)];
    }
}
