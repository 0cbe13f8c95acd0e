using System.Text.Json;
using System.Xml.Linq;

namespace Archive.Tests.Pipelines.Feeds;

public enum Format { Rss, Atom, Json }

/// <summary>An item as readers keep it.</summary>
public sealed record FeedItemText(string Id, string Link, string Title, string Author, string Html, string Tags);

/// <summary>A feed as a site published it.</summary>
/// <param name="Path">Below the site's root.</param>
public sealed record PublishedFeed(string Path, string File, Format Format, string Text)
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Module = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Terms = "http://purl.org/dc/terms/";

    private XElement? _xml;
    private JsonElement? _json;

    public XElement Xml => _xml ??= XDocument.Parse(Text, LoadOptions.PreserveWhitespace).Root!;

    public JsonElement Json => _json ??= JsonDocument.Parse(Text).RootElement;

    public IEnumerable<XElement> Items => Format == Format.Rss ? Xml.Element("channel")!.Elements("item") : Xml.Elements(Atom + "entry");

    /// <summary>Every item's identity and HTML, whatever the format.</summary>
    public IReadOnlyList<(string Id, string Title, string Html)> Entries => Format switch
    {
        Format.Rss => [.. Items.Select(i => ((string)i.Element("guid")!, (string)i.Element("title")!, (string)i.Element(Module + "encoded")!))],
        Format.Atom => [.. Items.Select(i => ((string)i.Element(Atom + "id")!, (string)i.Element(Atom + "title")!, (string)i.Element(Atom + "content")!))],
        _ => [.. Json.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("id").GetString()!, i.GetProperty("title").GetString()!, i.GetProperty("content_html").GetString()!))],
    };

    /// <summary>What readers compare to tell whether an item has changed.</summary>
    public IEnumerable<FeedItemText> Texts => Format switch
    {
        Format.Rss => Items.Select(i => new FeedItemText((string)i.Element("guid")!, (string)i.Element("link")!, (string)i.Element("title")!,
            Joined(i.Elements("{http://purl.org/dc/elements/1.1/}creator")), (string)i.Element(Module + "encoded")!, Joined(i.Elements("category")))),
        Format.Atom => Items.Select(i => new FeedItemText((string)i.Element(Atom + "id")!, (string)i.Elements(Atom + "link").First(l => (string?)l.Attribute("rel") == "alternate").Attribute("href")!,
            (string)i.Element(Atom + "title")!, Joined((i.Element(Atom + "author") is null ? Xml : i).Elements(Atom + "author").Elements(Atom + "name")),
            (string)i.Element(Atom + "content")!, string.Join('|', i.Elements(Atom + "category").Attributes("label").Select(l => l.Value)))),
        _ => Json.GetProperty("items").EnumerateArray().Select(i => new FeedItemText(i.GetProperty("id").GetString()!, i.GetProperty("url").GetString()!, i.GetProperty("title").GetString()!,
            (i.TryGetProperty("authors", out var own) || Json.TryGetProperty("authors", out own) ? own : default) is { ValueKind: JsonValueKind.Array } authors ? authors.GetRawText() : "",
            i.GetProperty("content_html").GetString()!, i.TryGetProperty("tags", out var tags) ? tags.GetRawText() : "")),
    };

    private static string Joined(IEnumerable<XElement> elements) => string.Join('|', elements.Select(e => e.Value));

    public static IReadOnlyList<PublishedFeed> All(string site) =>
    [
        .. Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => Of(site, f)).OfType<PublishedFeed>(),
    ];

    public static PublishedFeed One(string site, string path) => Of(site, System.IO.Path.Combine(site, path))!;

    private static PublishedFeed? Of(string site, string file)
    {
        if (!file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith(".json", StringComparison.Ordinal)) return null;
        var text = System.IO.File.ReadAllText(file);
        Format? format = text.Contains("<rss ", StringComparison.Ordinal) ? Format.Rss
            : text.Contains("<feed ", StringComparison.Ordinal) ? Format.Atom
            : text.Contains("https://jsonfeed.org/version/1.1", StringComparison.Ordinal) ? Format.Json : null;
        return format is { } known ? new PublishedFeed(System.IO.Path.GetRelativePath(site, file), file, known, text) : null;
    }
}
