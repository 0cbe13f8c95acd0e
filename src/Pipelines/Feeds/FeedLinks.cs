using Archive.Catalog;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>Which feeds a page names, its own first, then the site's.</summary>
internal static class FeedLinks
{
    public static IReadOnlyList<Alternate> ForSite(SiteContext site) => ForChannel(site, Channel.ForSite(site));

    public static IReadOnlyList<Alternate> ForVendor(SiteContext site, Vendor vendor) => site.Links[vendor].Moves.Count == 0
        ? [.. ForChannel(site, Channel.ForVendor(site, vendor)), .. ForSite(site)]
        : [.. ForChannel(site, Channel.ForVendor(site, vendor)), .. ForChannel(site, Channel.ForMoves(site, vendor)), .. ForSite(site)];

    public static IReadOnlyList<Alternate> ForTopic(SiteContext site, Topic topic) => [.. ForChannel(site, Channel.ForTopic(site, topic)), .. ForSite(site)];

    public static IReadOnlyList<Alternate> ForPublisher(SiteContext site, Publisher publisher) => [.. ForChannel(site, Channel.ForPublisher(site, publisher)), .. ForSite(site)];

    public static IReadOnlyList<Alternate> ForTrail(SiteContext site, Trail trail) => [.. ForChannel(site, Channel.ForTrail(site, trail)), .. ForSite(site)];

    /// <summary>For the pages of claims.</summary>
    public static IReadOnlyList<Alternate> ForClaims(SiteContext site) =>
        site.Catalog.Claims.Count == 0 ? ForSite(site) : [.. ForChannel(site, Channel.ForVerdicts(site)), .. ForSite(site)];

    public static IReadOnlyList<Alternate> ForChannel(SiteContext site, Channel channel) =>
        [.. FeedFormat.Enabled(site).Select(f => new Alternate($"{channel.Title} ({f.Label})", f.MediaType, channel.PathOf(f)))];
}
