using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary><c>/feeds/</c>: every feed, what it carries and how to follow it; <c>/feeds.opml</c>: the same for readers.</summary>
internal static class FeedsPage
{
    private const string Path = "/feeds/";
    private const string OpmlPath = "/feeds.opml";

    private sealed record Model(IReadOnlyList<GroupRow> Groups, string Opml, IReadOnlyList<string> Formats);

    private sealed record GroupRow(string Title, string Carries, IReadOnlyList<ChannelRow> Channels);

    private sealed record ChannelRow(string Id, string Label, string Page, string Title, IReadOnlyList<Alternate> Feeds);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var formats = FeedFormat.Enabled(site);
        if (formats.Count == 0) return [];
        var groups = ChannelGroup.All(site);
        var names = groups.SelectMany(g => g.Channels.Select(c => c.Name)).ToHashSet(StringComparer.Ordinal);
        var depends = groups.Aggregate(site.Key, (f, g) => f.Add(g.Channels, c => c.Fingerprint));
        return
        [
            site.Page(Path, "feeds", depends, () => (
                new PageView
                {
                    Title = site.Words.Say("page.feeds"),
                    Description = site.Words.Say("feeds.page-description", ("site", site.Site.Title)),
                    Path = Path,
                    Section = "feeds",
                    Feeds = FeedLinks.ForSite(site),
                    Alternates = [new Alternate(site.Words.Say("feeds.opml"), "text/x-opml", OpmlPath)],
                },
                new Model([.. groups.Select(g => Row(g, formats, names))], OpmlPath, [.. formats.Select(f => f.Label)]))),
            new Document(OpmlPath[1..], depends.Add(OpmlPath), to => Opml.Write(site.Site.Title, Outline(site, groups, formats[0]), to)),
        ];
    }

    /// <summary>"vendors/acme/moves" is called as the feed of a vendor acme-moves would be, unless there is that vendor: no id has two hyphens in a row.</summary>
    private static string Anchor(string name, HashSet<string> names) =>
        name.LastIndexOf('/') is > 0 and var end && names.Contains($"{name[..end]}-{name[(end + 1)..]}") ? $"{name[..end].Replace('/', '-')}--{name[(end + 1)..]}" : name.Replace('/', '-');

    private static GroupRow Row(ChannelGroup group, IReadOnlyList<FeedFormat> formats, HashSet<string> names) => new(
        group.Title,
        group.Carries,
        [.. group.Channels.Select(c => new ChannelRow(Anchor(c.Name, names), c.Label, c.Page, c.Title, [.. formats.Select(f => new Alternate(f.Label, f.MediaType, c.PathOf(f)))]))]);

    private static List<OpmlGroup> Outline(SiteContext site, IReadOnlyList<ChannelGroup> groups, FeedFormat format) =>
    [
        .. groups.Select(g => new OpmlGroup(g.Title,
        [
            .. g.Channels.Select(c => new OpmlFeed(
                c.Label, c.Title, format == FeedFormat.Json ? "json" : "rss", site.Site.Absolute(c.PathOf(format)), site.Site.Absolute(c.Page))),
        ])),
    ];
}
