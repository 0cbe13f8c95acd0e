using Archive.Catalog;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines.Feeds;

/// <summary>What a feed is about, whatever its format: every document, link and list of feeds starts from here.</summary>
/// <param name="Name">Stands in the feed's identity; never changes: <c>site</c>, <c>vendors/citrix</c>, <c>vendors/citrix/moves</c>.</param>
/// <param name="Label">Short name beside others of its group.</param>
/// <param name="Page">Site path of the page that shows the same to people; the feed lies there.</param>
/// <param name="Stem">File name of a further feed at a page that has a main one; null for the main one.</param>
internal sealed record Channel(string Name, string Label, string Title, string Description, string Page, string? Stem = null)
{
    public const string SiteName = "site";

    /// <summary>What it shows, given the most places and the most items of one day.</summary>
    public required Func<FeedItems, int, int, IReadOnlyList<FeedPlace>> Places { get; init; }

    /// <summary>All that it says of itself, its address included.</summary>
    public Fingerprint Fingerprint => Fingerprint.FromText(Name).Add(Label).Add(Title).Add(Description).Add(Page).Add(Stem);

    public string PathOf(FeedFormat format) => Page + (Stem is null ? format.File : Stem + format.Ending);

    public static Channel ForSite(SiteContext site) => new(
        SiteName, site.Words.Say("feeds.all-articles"), site.Site.Title, site.Site.Description ?? site.Words.Say("feeds.site-description", ("site", site.Site.Title)), "/")
    {
        Places = (items, most, burst) => items.Places(site.Catalog.Articles, most, burst, areAll: true),
    };

    public static Channel ForVendor(SiteContext site, Vendor vendor) => ForArticles(site, "vendor", vendor.FirstId, vendor.Name, vendor.Path, () => site.Links[vendor].Articles);

    /// <summary>With the articles on the topics below it: whoever follows a broad subject misses none of its parts.</summary>
    public static Channel ForTopic(SiteContext site, Topic topic) => ForArticles(site, "topic", topic.FirstId, topic.Name, topic.Path, () => site.Links[topic].Articles);

    public static Channel ForPublisher(SiteContext site, Publisher publisher) => ForArticles(site, "publisher", publisher.FirstId, publisher.Name, publisher.Path,
        () => [.. site.Links[publisher].Articles.Concat(site.Links[publisher].CitedBy).Distinct().OrderBy(a => a.Place)]);

    public static Channel ForTrail(SiteContext site, Trail trail) => ForArticles(site, "trail", trail.Id, trail.Title, trail.Path, () => [.. trail.Articles.OrderBy(a => a.Place)]);

    /// <param name="kind">Of the entry that the articles belong to.</param>
    private static Channel ForArticles(SiteContext site, string kind, string id, string name, string page, Func<IReadOnlyList<Article>> articles) => new(
        $"{kind}s/{id}", name, $"{name} – {site.Site.Title}", site.Words.Say($"feeds.{kind}-description", (kind, name), ("site", site.Site.Title)), page)
    {
        Places = (items, most, burst) => items.Places(articles(), most, burst),
    };

    public static Channel ForMoves(SiteContext site, Vendor vendor) => new(
        $"vendors/{vendor.FirstId}/moves", vendor.Name, $"{site.Words.Say("feeds.moves-title", ("vendor", vendor.Name))} – {site.Site.Title}",
        site.Words.Say("feeds.moves-description", ("vendor", vendor.Name), ("site", site.Site.Title)), vendor.Path, "moves")
    {
        Places = (items, most, burst) => FeedChoice.Choose(items.Get(site.Links[vendor].Moves), most, burst, items.Withdrawn("move/", areAllOfFeed: false)),
    };

    public static Channel ForVerdicts(SiteContext site) => new(
        "claims", site.Words.Say("feeds.verdicts-label"), $"{site.Words.Say("feeds.verdicts")} – {site.Site.Title}",
        site.Words.Say("feeds.verdicts-description", ("site", site.Site.Title)), "/claims/")
    {
        Places = (items, most, burst) => FeedChoice.Choose(items.Verdicts, most, burst, items.Withdrawn("claim/", areAllOfFeed: true)),
    };
}
