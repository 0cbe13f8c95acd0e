using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Formats;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary><c>/site.webmanifest</c>: what the site is called on a home screen (W3C Web Application Manifest).</summary>
internal static class WebManifest
{
    public static IEnumerable<Document> Documents(SiteContext site)
    {
        yield return new Document("site.webmanifest", site.Key.Add("manifest"), to =>
        {
            using var json = new Utf8JsonWriter(to);
            Manifest(site).WriteTo(json);
        });
    }

    private static JsonObject Manifest(SiteContext site) => Json.Object(
        ("name", site.Site.Title),
        ("start_url", $"{site.Site.BasePath}/"),
        ("scope", $"{site.Site.BasePath}/"),
        ("display", "browser"),
        ("lang", site.Site.Language),
        ("icons", Json.List(site.Assets.All.Where(a => a.SitePath.StartsWith("/assets/touch-icon.", StringComparison.Ordinal))
            .Select(icon => Json.Object(("src", site.Site.BasePath + icon.SitePath), ("sizes", "180x180"), ("type", "image/png")))) ?? []));
}
