using Archive.Catalog;
using Archive.Formats;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary><c>/sitemap.xml</c>: every page that has an address of its own.</summary>
internal static class Sitemap
{
    public static IEnumerable<Document> Documents(SiteContext site, IReadOnlyList<Document> documents)
    {
        var depends = site.Key;
        var pages = new List<Document>(documents.Count);
        foreach (var document in documents)
        {
            if (!document.Path.EndsWith("index.html", StringComparison.Ordinal)) continue;
            depends = depends.Add(document.Path);
            pages.Add(document);
        }
        foreach (var article in site.Catalog.Articles)
            if ((article.Updated ?? article.Added) is { } changed) depends = depends.Add(article.Path).Add(changed);
        var entries = new Lazy<IReadOnlyList<SitemapEntry>>(() => Entries(site, pages));
        return SitemapFiles.Create(pages.Count, entries, site.Site.BaseUrl).Select(f => new Document(f.Path, depends.Add(f.Path), f.Write));
    }

    private static List<SitemapEntry> Entries(SiteContext site, IReadOnlyList<Document> pages)
    {
        var articles = site.Catalog.Articles.ToDictionary(a => a.Path);
        return
        [
            .. pages
                .Select(d => d.SitePath)
                .Order(StringComparer.Ordinal)
                .Select(p => new SitemapEntry(site.Site.Absolute(p), articles.TryGetValue(p, out var a) ? (a.Updated ?? a.Added)?.ToString() : null)),
        ];
    }
}
