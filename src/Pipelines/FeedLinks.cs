using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>Which feeds a page names, its own first.</summary>
internal static class FeedLinks
{
    private static readonly Dictionary<string, (string File, string MediaType, string Name)> Formats = new()
    {
        ["rss"] = ("feed.xml", "application/rss+xml", "RSS"),
        ["atom"] = ("atom.xml", "application/atom+xml", "Atom"),
        ["json"] = ("feed.json", "application/feed+json", "JSON Feed"),
    };

    public static IReadOnlyList<Alternate> Site(SiteContext site) => Of(site, "/", site.Site.Title);

    public static IReadOnlyList<Alternate> Vendor(SiteContext site, Vendor vendor) => [.. Of(site, vendor.Path, $"{vendor.Name}: articles"), .. Site(site)];

    public static IReadOnlyList<Alternate> Topic(SiteContext site, Topic topic) => [.. Of(site, topic.Path, $"{topic.Name}: articles"), .. Site(site)];

    private static IReadOnlyList<Alternate> Of(SiteContext site, string sitePath, string title) =>
        [.. site.Site.Feeds.Select(f => Formats[f]).Select(f => new Alternate($"{title} ({f.Name})", f.MediaType, sitePath + f.File))];
}
