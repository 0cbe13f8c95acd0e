using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/publishers/</c> and <c>/publishers/ID/</c>: where the articles come from.</summary>
internal static class PublisherPages
{
    private sealed record IndexModel(IReadOnlyList<Row> Publishers);

    private sealed record Row(Publisher Publisher, int Articles, int Cited);

    private sealed record Model(Publisher Publisher, Markup? About, Markup Cards, PagerView Pager, int Articles, int Cited);

    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Catalog.Publishers.Count == 0 ? [] : site.Catalog.Publishers.SelectMany(p => Publisher(site, p)).Prepend(Index(site));

    private static Document Index(SiteContext site)
    {
        var publishers = site.Catalog.Publishers;
        var depends = publishers.Aggregate(site.Key, (f, p) => f.Add(p.Hash).Add(site.Links[p].Articles.Count).Add(site.Links[p].CitedBy.Count));
        return site.Page("/publishers/", "publishers", depends, () => (
            SectionView.Create(site, "publishers"),
            new IndexModel([.. publishers.Select(p => new Row(p, site.Links[p].Articles.Count, site.Links[p].CitedBy.Count))])));
    }

    private static IEnumerable<Document> Publisher(SiteContext site, Publisher publisher)
    {
        var links = site.Links[publisher];
        Article[] all = [.. links.Articles.Concat(links.CitedBy).Distinct().OrderBy(a => a.Place)];
        return Pagination.Paginate(all, publisher.Path).Select(list => site.Page(
            list.Path,
            "publisher",
            site.Key.Add(publisher.Hash).Add(list.Add(default, site.ListEntries.FingerprintOf)).Add(links.Articles.Count).Add(links.CitedBy.Count),
            () => (
                list.View(
                    site,
                    "publishers",
                    publisher.Name,
                    site.Words.Say("publisher.description", ("publisher", publisher.Name), ("site", site.Site.Title)),
                    FeedLinks.For(site, Channel.ForPublisher(site, publisher))) with
                {
                    About = publisher,
                    Crumbs = [new Link(site.Words.Say("page.publishers"), "/publishers/")],
                },
                new Model(
                    publisher,
                    publisher.About is null ? null : site.Markdown(publisher.About),
                    site.ListEntries.Render(list.Items),
                    list.Pager,
                    links.Articles.Count,
                    links.CitedBy.Count))));
    }
}
