using Archive.Diagnostics;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>Pages that are no articles: about, contribute.</summary>
internal static class StaticPages
{
    public static IEnumerable<Document> Documents(SiteContext site) => site.Catalog.Pages.Select(p =>
        site.Page(p.Path, "page", site.Key.Add(p.Hash), () => (
            new PageView { Title = p.Title, Description = p.Summary, Path = p.Path, Section = p.Slug, About = p, Feeds = FeedLinks.ForSite(site) },
            new { p.Title, p.Summary, Body = site.Markdown(p.Markdown) })) with { Origin = new Position(p.Body.File) });
}
