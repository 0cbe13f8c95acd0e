using Archive.Catalog;
using Archive.Content.Markdown;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/vendors/</c> with counts; <c>/vendors/ID/</c> with profile, moves and articles.</summary>
internal static class VendorPages
{
    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Catalog.Vendors.SelectMany(v => Vendor(site, v)).Prepend(Index(site));

    private static Document Index(SiteContext site)
    {
        var vendors = site.Catalog.Vendors;
        var depends = vendors.Aggregate(site.Key, (f, v) => f.Add(v.Hash).Add(v.Articles.Count).Add(v.Moves.Count));
        return site.Page("/vendors/", "vendors", depends, () => (
            new PageView
            {
                Title = "Vendors",
                Description = $"Companies, foundations, projects and agencies in {site.Site.Title}.",
                Path = "/vendors/",
                Section = "vendors",
                Feeds = FeedLinks.Site(site),
            },
            new { Vendors = vendors.Select(v => new { Vendor = v, Articles = v.Articles.Count, Moves = v.Moves.Count }).ToList() }));
    }

    private static IEnumerable<Document> Vendor(SiteContext site, Vendor vendor) => Pages.Of(vendor.Articles, vendor.Path).Select(list =>
    {
        var depends = site.Key.Add(vendor.Hash).Add(list).Add(vendor.Articles.Count)
            .Add(vendor.Moves, m => m.Article.Hash).Add(vendor.Claims, c => c.Article.Hash);
        return site.Page(list.Path(), "vendor", depends, () => (
            new PageView
            {
                Title = list.Title(vendor.Name),
                Description = vendor.About is null ? $"{vendor.Name} in {site.Site.Title}." : PlainText.Of(vendor.About),
                Path = list.Path(),
                About = vendor,
                Section = "vendors",
                Crumbs = [new Link("Vendors", "/vendors/")],
                Feeds = FeedLinks.Vendor(site, vendor),
                Previous = list.Pager.Previous,
                Next = list.Pager.Next,
            },
            new
            {
                Vendor = vendor,
                About = vendor.About is null ? null : site.Markdown(vendor.About),
                Cards = site.Cards.Of(list.Articles),
                list.Pager,
                Count = vendor.Articles.Count,
                vendor.Moves,
                vendor.Claims,
            }));
    });
}
