using Archive.Catalog;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>Which feeds a page names, its own first, then the site's.</summary>
internal static class FeedLinks
{
    public static IReadOnlyList<Alternate> ForSite(SiteContext site) => For(site);

    public static IReadOnlyList<Alternate> ForVendor(SiteContext site, Vendor vendor) => site.Links[vendor].Moves.Count == 0
        ? For(site, Channel.ForVendor(site, vendor))
        : For(site, Channel.ForVendor(site, vendor), Channel.ForMoves(site, vendor));

    /// <summary>For the pages of claims.</summary>
    public static IReadOnlyList<Alternate> ForClaims(SiteContext site) => site.Catalog.Claims.Count == 0 ? For(site) : For(site, Channel.ForVerdicts(site));

    public static IReadOnlyList<Alternate> For(SiteContext site, params Channel[] own) =>
        [.. own.Append(Channel.ForSite(site)).SelectMany(c => FeedFormat.Enabled(site).Select(f => new Alternate($"{c.Title} ({f.Label})", f.MediaType, c.PathOf(f))))];
}
