using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>What a page's JSON-LD says of its article: an Article of schema.org, what derives from it, or a page, or what has its title, that states when it was published.</summary>
internal sealed record PageJsonLd(
    string? Headline,
    string? Published,
    string? Modified,
    IReadOnlyList<string> Authors,
    bool IsByOrganization,
    string? Publisher,
    string? Url,
    string? Description,
    IReadOnlyList<string> Contributors)
{
    private const int DeepestNesting = 64;
    private const char FirstWide = '\u3040';
    private const char LastWide = '\ud7a3';

    /// <param name="titles">What the page is called elsewhere, which tells its article from those that it names beside.</param>
    /// <param name="addresses">Where the page says it stands.</param>
    /// <returns>Null where there is none of the page's own, or several and none has the title.</returns>
    public static PageJsonLd? Find(IDocument document, IReadOnlyList<string> titles, IReadOnlyList<string> addresses)
    {
        var found = document.QuerySelectorAll("script[type*='ld+json']").SelectMany(script => JsonLdText.Parse(script.TextContent, DeepestNesting)).ToList();
        var objects = found.ConvertAll(o => o.Element);
        var byId = objects.Where(o => Text(o, "@id") is not null && o.TryGetProperty("name", out _)).ToLookup(o => Text(o, "@id")!, o => Text(o, "name")!);
        var known = found.Select(o => (o.Element, Data: FromElement(o.Element, byId), o.IsBeside)).ToList();
        var articles = known.FindAll(o => IsArticle(o.Element) && (IsNamed(o.Data) || !o.IsBeside && !IsElsewhere(o.Data))).ConvertAll(o => o.Data);
        var others = known.FindAll(o =>
                !IsArticle(o.Element) && !IsPart(o.Element) && o.Data.Published is not null && (IsNamed(o.Data) || !o.IsBeside && IsPage(o.Element)))
            .ConvertAll(o => o.Data);
        var chosen = Choose(articles, IsNamed) ?? Choose(others, IsNamed);
        return chosen is null ? null : chosen with
        {
            Publisher = chosen.Publisher
                ?? objects.Where(o => Types(o).Contains("WebSite")).Select(o => Text(o, "name")).FirstOrDefault(n => n is not null),
        };

        bool IsNamed(PageJsonLd data) => data.Headline is { Length: > 0 } headline
            && titles.Any(title =>
                title.Contains(headline, StringComparison.OrdinalIgnoreCase) || headline.Contains(title, StringComparison.OrdinalIgnoreCase));

        // Called otherwise than the page, and at another address.
        bool IsElsewhere(PageJsonLd data) => data.Headline is not null
            && PathOf(data.Url) is { } path
            && addresses.Select(PathOf).OfType<string>().ToList() is { Count: > 0 } own
            && !own.Contains(path, StringComparer.OrdinalIgnoreCase);
    }

    private static PageJsonLd? Choose(List<PageJsonLd> found, Predicate<PageJsonLd> isNamed)
    {
        if (found.Count == 0) return null;
        if (found.FindAll(isNamed) is { Count: > 0 } titled) found = titled;
        return found.DistinctBy(a => a.Headline).Count() == 1
            ? found.Find(a => a.Published is not null && a.Authors.Count > 0) ?? found.Find(a => a.Published is not null) ?? found[0]
            : null;
    }

    // Sites state their front page where they should state the article's.
    private static string? PathOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.Trim('/') is { Length: > 0 } path ? path : null;

    // What is published is the page itself, rather than a book or a film that it tells of.
    private static bool IsPage(JsonElement element) => Types(element).Any(type => type.EndsWith("Page", StringComparison.Ordinal));

    private static IReadOnlyList<string> Types(JsonElement element) => [.. Strings(element, "@type").Select(type => type[(type.LastIndexOf('/') + 1)..])];

    private static bool IsArticle(JsonElement element) =>
        Types(element).Any(type =>
            type.EndsWith("Article", StringComparison.Ordinal)
            || type.EndsWith("BlogPosting", StringComparison.Ordinal)
            || type is "Report" or "SocialMediaPosting" or "DiscussionForumPosting");

    // What stands in a page beside its text.
    private static bool IsPart(JsonElement element) =>
        Types(element).Any(type => type is "ImageObject" or "VideoObject" or "AudioObject" or "Comment" or "Review" or "Answer" or "WebSite" or "Person" or "Organization");

    private static PageJsonLd FromElement(JsonElement article, ILookup<string, string> byId) => new(
        Text(article, "headline") ?? Text(article, "name") ?? Text(article, "title"),
        Text(article, "datePublished") ?? Text(article, "pubDate") ?? (IsArticle(article) ? Text(article, "dateCreated") : null),
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

    // A name may stand in another object that is referred to by its id. In letters of China, Japan and Korea the family's goes first.
    private static IEnumerable<string> Names(JsonElement element, string key, ILookup<string, string> byId)
    {
        if (!element.TryGetProperty(key, out var value)) yield break;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
        {
            var names = TextsOf(item, "name").ToList();
            if (names.Count == 0 && item.ValueKind == JsonValueKind.Object && Text(item, "@id") is { } id) names = [.. byId[id].Take(1)];
            if (names.Count == 0 && Text(item, "familyName") is { } family)
            {
                names = [family[0] is >= FirstWide and <= LastWide
                    ? $"{family}{Text(item, "givenName")}"
                    : $"{Text(item, "givenName")} {family}".Trim()];
            }
            foreach (var name in names) yield return name;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? TextsOf(value, "@id") : [];

    // A value may stand alone, in a list, or as an object in which one key is meant.
    private static IEnumerable<string> TextsOf(JsonElement value, string inside) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && text.Trim().Length > 0 => [WebUtility.HtmlDecode(text).Trim()],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => TextsOf(item, inside)),
        JsonValueKind.Object when value.TryGetProperty(inside, out var inner) => inner.ValueKind == JsonValueKind.Object ? [] : TextsOf(inner, inside),
        JsonValueKind.Object when value.TryGetProperty("@value", out var inner) => inner.ValueKind == JsonValueKind.Object ? [] : TextsOf(inner, inside),
        _ => [],
    };
}
