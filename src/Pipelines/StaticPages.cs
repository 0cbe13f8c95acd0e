using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>Pages that are no articles: about, contribute. One of them may list what is not known.</summary>
internal static class StaticPages
{
    private sealed record Model(string Title, string? Summary, Markup Body, IReadOnlyList<GapRow> Gaps, string? Editor)
    {
        public int GapCount => Gaps.Sum(g => g.Gaps.Count);
    }

    /// <param name="Language">Of the article, where it is not the site's.</param>
    private sealed record GapRow(string Title, string? Language, string Path, IReadOnlyList<GapView> Gaps);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        Article[] withGaps = [.. site.Catalog.Articles.Where(a => a.Gaps.Count > 0)];
        return site.Catalog.Pages.Select(p => Page(site, p, p.Lists == PageList.Gaps ? withGaps : []));
    }

    private static Document Page(SiteContext site, StaticPage page, Article[] withGaps)
    {
        var editor = page.OffersEditor ? site.NewArticleAddress : null;
        var depends = site.Key.Add(page.Hash).Add(editor).Add(withGaps, a => GapView.Add(site.ListEntries.FingerprintOf(a), a));
        return site.Page(page.Path, "page", depends, () => (
            new PageView
            {
                Title = page.Title,
                Description = page.Summary ?? FirstWords.Of(page.Markdown),
                Path = page.Path,
                Section = page.Slug,
                About = page,
                Feeds = FeedLinks.ForSite(site),
            },
            new Model(
                page.Title,
                page.Summary,
                site.Markdown(page.Markdown, withGaps.Length > 0 ? ["gaps"] : []),
                [.. withGaps.Select(a => new GapRow(a.Title, a.Language, a.Path, GapView.Of(a)))],
                editor))) with { Origin = new Position(page.Body.File) };
    }
}
