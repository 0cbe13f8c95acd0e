using Archive.Formats;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary><c>/sitemap.xml</c>: every page that has an address of its own.</summary>
internal static class Sitemap
{
    public static IEnumerable<Document> Documents(SiteContext site, IReadOnlyList<Document> documents)
    {
        var articles = site.Catalog.Articles.ToDictionary(a => a.Path);
        List<SitemapEntry> entries = [.. documents
            .Where(d => d.Path.EndsWith("index.html", StringComparison.Ordinal))
            .Select(d => d.SitePath)
            .Order(StringComparer.Ordinal)
            .Select(p => new SitemapEntry(site.Site.Absolute(p), articles.TryGetValue(p, out var a) ? (a.Updated ?? a.Added)?.ToString() : null))];
        var depends = site.Key.Add(entries, e => Fingerprint.Of(e.Address).Add(e.Changed).Value);
        return SitemapFiles.Of(entries, site.Site.BaseUrl).Select(f => new Document(f.Path, depends.Add(f.Path), f.Write));
    }
}
