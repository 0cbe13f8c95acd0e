using Archive.Formats;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary><c>/sitemap.xml</c>: every page that has an address of its own, and when it last changed.</summary>
internal static class Sitemap
{
    public static IEnumerable<Document> Documents(SiteContext site, IReadOnlyList<Document> documents)
    {
        Document[] pages = [.. documents.Where(d => d.Path.EndsWith("index.html", StringComparison.Ordinal))];
        var depends = site.Key.Add(site.Fingerprints.OfAll()).Add([.. pages.Select(p => p.Path)]);
        var entries = new Lazy<IReadOnlyList<SitemapEntry>>(() => Entries(site, pages));
        return SitemapFiles.Create(pages.Length, entries, site.Site.RootUri).Select(f => new Document(f.Path, depends.Add(f.Path), f.Write));
    }

    private static SitemapEntry[] Entries(SiteContext site, Document[] pages)
    {
        var changes = LastChanges.Of(site);
        return [.. pages.Select(d => d.SitePath).Order(StringComparer.Ordinal).Select(p => new SitemapEntry(site.Site.Absolute(p), changes[p]?.ToString()))];
    }
}
