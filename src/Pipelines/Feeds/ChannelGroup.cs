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
            new("Everything", "Each new article, with as much of its text as its publisher allows.", [Channel.ForSite(site)]),
            new("Verdicts", "One item whenever the archive reviews a claim: what was said, what became of it, and the evidence.",
                catalog.Claims.Count == 0 ? [] : [Channel.ForVerdicts(site)]),
            new("Vendors", "The articles about one vendor.", [.. catalog.Vendors.Select(v => Channel.ForVendor(site, v))]),
            new("Moves", "What one vendor did and what was done to it: a sentence, its date, its source.",
                [.. catalog.Vendors.Where(v => site.Links[v].Moves.Count > 0).Select(v => Channel.ForMoves(site, v))]),
            new("Topics", "The articles on one topic.", [.. catalog.Topics.Select(t => Channel.ForTopic(site, t))]),
        ];
        return [.. groups.Where(g => g.Channels.Count > 0)];
    }
}
