using System.Text.Json;
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
            json.WriteStartObject();
            json.WriteString("name", site.Site.Title);
            json.WriteString("start_url", $"{site.Site.BasePath}/");
            json.WriteString("scope", $"{site.Site.BasePath}/");
            json.WriteString("display", "browser");
            json.WriteString("lang", site.Site.Language);
            json.WriteStartArray("icons");
            foreach (var icon in site.Assets.All.Where(a => a.SitePath.StartsWith("/assets/touch-icon.", StringComparison.Ordinal)))
            {
                json.WriteStartObject();
                json.WriteString("src", site.Site.BasePath + icon.SitePath);
                json.WriteString("sizes", "180x180");
                json.WriteString("type", "image/png");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
