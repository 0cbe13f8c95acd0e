using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>Which feeds a page names, its own first, then the site's.</summary>
internal static class FeedLinks
{
    /// <summary>The same list each time: every page names them.</summary>
    public static IReadOnlyList<Alternate> Site(SiteContext site) => site.Feeds;

    public static IReadOnlyList<Alternate> Vendor(SiteContext site, Vendor vendor) => vendor.Moves.Count == 0
        ? [.. Of(site, Channel.Of(site, vendor)), .. Site(site)]
        : [.. Of(site, Channel.Of(site, vendor)), .. Of(site, Channel.Moves(site, vendor)), .. Site(site)];

    public static IReadOnlyList<Alternate> Topic(SiteContext site, Topic topic) => [.. Of(site, Channel.Of(site, topic)), .. Site(site)];

    /// <summary>For the pages of claims.</summary>
    public static IReadOnlyList<Alternate> Claims(SiteContext site) =>
        site.Catalog.Claims.Count == 0 ? Site(site) : [.. Of(site, Channel.Verdicts(site)), .. Site(site)];

    public static IReadOnlyList<Alternate> Of(SiteContext site, Channel channel) =>
        [.. FeedFormat.Of(site).Select(f => new Alternate($"{channel.Title} ({f.Label})", f.MediaType, channel.PathOf(f)))];
}
