using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Formats;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

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
            .Select(icon => Json.Object(("src", site.Site.BasePath + icon.SitePath), ("sizes", SizesOf(icon)), ("type", TypeOf(icon))))) ?? []));

    private static string? TypeOf(Asset icon) => Path.GetExtension(icon.SitePath) switch
    {
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".ico" => "image/x-icon",
        _ => null,
    };

    // Without it browsers look for themselves.
    private static string? SizesOf(Asset icon) => TypeOf(icon) switch
    {
        "image/svg+xml" => "any",
        "image/png" when IsPng(icon.Bytes) =>
            string.Create(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt32BigEndian(icon.Bytes.AsSpan(16))}x{BinaryPrimitives.ReadUInt32BigEndian(icon.Bytes.AsSpan(20))}"),
        _ => null,
    };

    /// <summary>Width and height stand behind the signature and the name of the first chunk (PNG, 11.2.1).</summary>
    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24
        && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        && bytes[12..16].SequenceEqual("IHDR"u8);
}
