using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>Markdown that leaves its page: addresses from the site's root begin where the site does.</summary>
public static class LinkPrefix
{
    /// <param name="basePath">Such as <c>/archive</c>.</param>
    public static string Add(string markdown, string basePath)
    {
        if (basePath.Length == 0) return markdown;
        var addresses = SafeMarkdown.ParseExactly(markdown).Descendants()
            .Select(PlaceOf)
            .Where(s => s >= 0 && s < markdown.Length)
            .Select(s => markdown[s] == '<' ? s + 1 : s)
            .Distinct()
            .OrderDescending();
        foreach (var at in addresses)
            if (at < markdown.Length && markdown[at] == '/' && !markdown.AsSpan(at).StartsWith("//")) markdown = markdown.Insert(at, basePath);
        return markdown;
    }

    /// <summary>Where an address begins; an address between angle brackets begins behind the first.</summary>
    private static int PlaceOf(MarkdownObject node) => node switch
    {
        LinkInline { Reference: null } link => link.UrlSpan.Start,
        LinkReferenceDefinition definition => definition.UrlSpan.Start,
        _ => -1,
    };
}
