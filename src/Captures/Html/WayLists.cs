using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Recognises how a page is filed: links to what else the site has under each of its tags, in a box with nothing but what they are called.</summary>
internal static class WayLists
{
    private const int LongestLabel = 20;
    private const int Fewest = 2;

    public static bool Include(IElement element) =>
        element.TagName is "UL" or "OL" or "DIV" or "P"
        && element.QuerySelector("a[href]") is { } first
        && IsTag(first)
        && element.QuerySelectorAll("a[href]").ToList() is { Count: >= Fewest } links
        && links.TrueForAll(IsTag)
        && SaysNoMore(element)
        && !NonContentElements.HasWordsBeside(element)
        && element.QuerySelector("img, picture, iframe, video, audio, object") is null
        && element.PreviousElementSibling is not { TagName: "H1" or "H2" or "H3" or "H4" or "H5" or "H6" }
        && element.PreviousElementSibling?.TextContent.TrimEnd() is not [.., ':'];

    // Before the links a label, between them and behind them no words.
    private static bool SaysNoMore(IElement element)
    {
        var texts = element.Descendants<IText>()
            .Select(text => (IsLinked: text.ParentElement?.Closest("a") is not null, Words: TextMarks.Remove(text.Data)))
            .Where(text => text.Words.Any(char.IsLetterOrDigit))
            .ToList();
        var label = string.Concat(texts.TakeWhile(text => !text.IsLinked).Select(text => text.Words)).Trim();
        return texts.SkipWhile(text => !text.IsLinked).All(text => text.IsLinked) && label is "" or { Length: <= LongestLabel } and [.., ':' or '：'];
    }

    private static bool IsTag(IElement link) =>
        link.GetAttribute("rel")?.Split(' ').Contains("tag") == true
        || TagAddress.Match(link.GetAttribute("href")!.Trim()) is { Success: true } tag && (!tag.Groups["host"].Success || tag.Groups["host"].Value == HostOf(link.Owner!));

    private static string? HostOf(IDocument page) =>
        Uri.TryCreate(page.QuerySelector("link[rel='canonical']")?.GetAttribute("href"), UriKind.Absolute, out var address) ? address.Host : null;

    // No release: "/releases/tag/v1.2.0".
    private static readonly Regex TagAddress = new("^(?:https?://(?<host>[^/?#]+))?/(?:[^/?#]+/)?tags?/(?!v?[0-9])[^/?#.]+/?$");
}
