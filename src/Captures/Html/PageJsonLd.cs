using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org Article and what derives from it).</summary>
internal sealed record PageJsonLd(string? Headline, string? Published, string? Modified, IReadOnlyList<string> Authors, string? Publisher, string? Url, string? Description)
{
    /// <returns>The one article that the page describes; null where there is none, or several of different headlines.</returns>
    public static PageJsonLd? Find(IDocument document)
    {
        var articles = document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => ReadArticles(script.TextContent)).ToList();
        return articles.DistinctBy(a => a.Headline).Count() == 1 ? articles[0] : null;
    }

    private static List<PageJsonLd> ReadArticles(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            return [.. FindObjects(document.RootElement).Where(IsArticle).Select(FromElement)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<JsonElement> FindObjects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(FindObjects),
        JsonValueKind.Object => element.TryGetProperty("@graph", out var graph) ? FindObjects(graph).Append(element) : [element],
        _ => [],
    };

    private static bool IsArticle(JsonElement element) =>
        Strings(element, "@type").Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report");

    private static PageJsonLd FromElement(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "datePublished"),
        Text(article, "dateModified"),
        [.. Names(article, "author")],
        Names(article, "publisher").FirstOrDefault(),
        Text(article, "url") ?? Text(article, "mainEntityOfPage"),
        Text(article, "description"));

    private static string? Text(JsonElement element, string key) => Strings(element, key).FirstOrDefault();

    private static IEnumerable<string> Names(JsonElement element, string key) => Strings(element, key, "name");

    // A value may stand alone, in a list, or as an object whose @id or name is meant.
    private static IEnumerable<string> Strings(JsonElement element, string key, string inside = "@id") =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? Strings(value, inside) : [];

    private static IEnumerable<string> Strings(JsonElement value, string inside) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && text.Trim().Length > 0 => [WebUtility.HtmlDecode(text).Trim()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Strings(item, inside)),
        JsonValueKind.Object => Strings(value, inside, inside),
        _ => [],
    };
}
