using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>What a page's JSON-LD says of its article: an Article of schema.org, what derives from it, or whatever else states when it was published.</summary>
internal sealed record PageJsonLd(string? Headline, string? Published, string? Modified, IReadOnlyList<string> Authors, bool IsByOrganization, string? Publisher, string? Url, string? Description, IReadOnlyList<string> Contributors)
{
    private const int DeepestNesting = 64;

    /// <param name="title">The page's title in other words, which tells its article from those that it names beside.</param>
    /// <returns>Null where there is none, or several and none has the title.</returns>
    public static PageJsonLd? Find(IDocument document, string? title)
    {
        var objects = document.QuerySelectorAll("script[type*='ld+json']").SelectMany(script => JsonLdText.Parse(script.TextContent, DeepestNesting)).ToList();
        var byId = objects.Where(o => Text(o, "@id") is not null && o.TryGetProperty("name", out _)).ToLookup(o => Text(o, "@id")!, o => Text(o, "name")!);
        var articles = objects.Where(IsArticle).Select(o => FromElement(o, byId)).ToList();
        var chosen = Choose(articles, title) ?? Choose([.. objects.Where(o => !IsArticle(o) && !IsPart(o) && Text(o, "datePublished") is not null).Select(o => FromElement(o, byId))], title);
        return chosen is null ? null : chosen with { Publisher = chosen.Publisher ?? objects.Where(o => Types(o).Contains("WebSite")).Select(o => Text(o, "name")).FirstOrDefault(n => n is not null) };
    }

    private static PageJsonLd? Choose(List<PageJsonLd> found, string? title)
    {
        if (found.Count == 0) return null;
        var titled = found.FindAll(a => a.Headline is { Length: > 0 } headline && title is not null && (title.Contains(headline, StringComparison.OrdinalIgnoreCase) || headline.Contains(title, StringComparison.OrdinalIgnoreCase)));
        if (titled.Count > 0) found = titled;
        return found.DistinctBy(a => a.Headline).Count() == 1 ? found.Find(a => a.Published is not null && a.Authors.Count > 0) ?? found.Find(a => a.Published is not null) ?? found[0] : null;
    }

    private static IReadOnlyList<string> Types(JsonElement element) => [.. Strings(element, "@type").Select(type => type[(type.LastIndexOf('/') + 1)..])];

    private static bool IsArticle(JsonElement element) =>
        Types(element).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "SocialMediaPosting" or "DiscussionForumPosting");

    // What stands in a page beside its text.
    private static bool IsPart(JsonElement element) =>
        Types(element).Any(type => type is "ImageObject" or "VideoObject" or "AudioObject" or "Comment" or "Review" or "Answer" or "WebSite" or "Person" or "Organization");

    private static PageJsonLd FromElement(JsonElement article, ILookup<string, string> byId) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "datePublished") ?? (IsArticle(article) ? Text(article, "dateCreated") : null),
        Text(article, "dateModified"),
        [.. Names(article, "author", byId).Concat(Names(article, "creator", byId)).Distinct()],
        article.TryGetProperty("author", out var author) && IsOrganization(author),
        Names(article, "publisher", byId).FirstOrDefault(),
        Text(article, "url") ?? Text(article, "mainEntityOfPage"),
        Text(article, "description"),
        [.. Names(article, "contributor", byId)]);

    private static bool IsOrganization(JsonElement author) => author.ValueKind == JsonValueKind.Array
        ? author.GetArrayLength() > 0 && author.EnumerateArray().All(one => IsOrganization(one))
        : Types(author).Any(type => type.EndsWith("Organization", StringComparison.Ordinal));

    private static string? Text(JsonElement element, string key) => Strings(element, key).FirstOrDefault();

    // A name may stand in another object that is referred to by its id.
    private static IEnumerable<string> Names(JsonElement element, string key, ILookup<string, string> byId)
    {
        if (!element.TryGetProperty(key, out var value)) yield break;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
        {
            var names = TextsOf(item, "name").ToList();
            if (names.Count == 0 && item.ValueKind == JsonValueKind.Object && Text(item, "@id") is { } id) names = [.. byId[id].Take(1)];
            foreach (var name in names) yield return name;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? TextsOf(value, "@id") : [];

    // A value may stand alone, in a list, or as an object in which one key is meant.
    private static IEnumerable<string> TextsOf(JsonElement value, string inside) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && text.Trim().Length > 0 => [WebUtility.HtmlDecode(text).Trim()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => TextsOf(item, inside)),
        JsonValueKind.Object when value.TryGetProperty(inside, out var inner) => inner.ValueKind == JsonValueKind.Object ? [] : TextsOf(inner, inside),
        JsonValueKind.Object when value.TryGetProperty("@value", out var inner) => inner.ValueKind == JsonValueKind.Object ? [] : TextsOf(inner, inside),
        _ => [],
    };
}
