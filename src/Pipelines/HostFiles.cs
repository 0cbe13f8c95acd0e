using System.Buffers;
using System.Text;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>What hosts and crawlers read: robots.txt, 404.html, .nojekyll, _headers, _redirects; and a page at every old path. Not every host redirects: who subscribed to a feed gets it at its old address, too.</summary>
internal static class HostFiles
{
    public static IEnumerable<Document> Documents(SiteContext site, IReadOnlyList<Document> documents)
    {
        yield return Text(site, "robots.txt", $"User-agent: *\nAllow: /\n\nSitemap: {site.Site.Absolute("/sitemap.xml")}\n");
        // GitHub Pages would take it for the source of a Jekyll site, and index.md for that of index.html.
        yield return Text(site, ".nojekyll", "");
        yield return Text(site, "_headers", Headers(site.Site.BasePath));
        yield return site.File("404.html", "404", site.Key, () => (
            new PageView { Title = site.Words.Say("not-found.title"), Path = "/404.html", NoIndex = true, Feeds = FeedLinks.ForSite(site) }, new { }));

        var named = OldPath.FindAll(site.Catalog);
        OldPath[] moved = [.. named, .. DerivedOldPaths.Find(site, documents, named)];
        yield return Text(site, "_redirects", string.Concat(moved.Select(m => $"{site.Site.BasePath}{m.Address} {site.Site.BasePath}{m.To.Path} 301\n")));
        foreach (var old in moved.Where(m => m.HasPage))
        {
            yield return new Document(old.OutputPath, old.To.AddTo(site.Key).Add(old.OutputPath), to =>
                site.WriteBelowBasePath(to, html => site.Templates.Render("moved", html,
                    ("site", site.Site),
                    ("target", old.To),
                    ("assets", site.Assets.Paths),
                    ("policy", ContentPolicy.ForPage))))
            {
                Origin = old.Origin,
            };
        }
        var movedFeeds = moved.Where(m => !m.HasPage && m.Origin is null).ToLookup(m => m.To.Path, StringComparer.Ordinal);
        if (movedFeeds.Count == 0) yield break;
        foreach (var feed in documents)
            foreach (var old in movedFeeds[feed.SitePath]) yield return feed with { Path = old.OutputPath, Fingerprint = feed.Fingerprint.Add(old.OutputPath) };
    }

    /// <summary>The policy lets nothing in from elsewhere; what is asked for under its hash may be kept for ever.</summary>
    private static string Headers(string basePath) => $$"""
        {{basePath}}/*
          Content-Security-Policy: {{ContentPolicy.ForHeader}}
          Referrer-Policy: strict-origin-when-cross-origin
          X-Content-Type-Options: nosniff

        {{basePath}}/assets/*
          Cache-Control: public, max-age=31536000, immutable

        {{basePath}}/search/words/*
          Cache-Control: public, max-age=31536000, immutable

        {{basePath}}/search/common/*
          Cache-Control: public, max-age=31536000, immutable

        {{basePath}}/search/cards/*
          Cache-Control: public, max-age=31536000, immutable

        """;

    private static Document Text(SiteContext site, string path, string text) =>
        new(path, site.Key.Add(path).Add(text), to => to.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
