using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Marks what readers have said below an article, as microdata would: a box that is called so, in which days and hours stand, behind a text
/// that has none of it. Where a page is nothing but answers, they are its text.
/// </summary>
internal static class ReadersComments
{
    private const int ShortestText = 200;
    private const int ShortestParagraph = 40;

    public static void Mark(IDocument document)
    {
        var said = 0;
        IElement? marked = null;
        foreach (var node in document.Body?.Descendants() ?? [])
        {
            if (marked?.Contains(node) == true) continue;
            if (node is IText text) said += IsSaid(text) ? text.Data.Length : 0;
            else if (node is IElement { TagName: "DIV" or "SECTION" or "UL" or "OL" or "DL" or "TABLE" } box && said >= ShortestText && IsCalledSo(box) && box.QuerySelector("h1") is null && Moment.IsMatch(box.TextContent))
                (marked = box).SetAttribute("itemprop", "comment");
        }
    }

    private static bool IsSaid(IText text) => text.Data.Length >= ShortestParagraph && !string.IsNullOrWhiteSpace(text.Data) && text.ParentElement?.Closest("a, script, style, noscript, option") is null;

    private static bool IsCalledSo(IElement element) => IsSo(element.Id) || element.ClassList.Any(IsSo);

    private static bool IsSo(string? name) => name is not null && Name.IsMatch(name);

    // English, German and the languages of Scandinavia, Romance languages, Polish, Czech, Russian and Greek in Latin letters.
    private static readonly Regex Name = new(@"(?<!re)comm?ent(?!ary|aries|ator)|[ck]om+entar|koment|opinie(?![a-z])|opinia|(?:^|[-_])forum|[ck]ommenty|otzyv|sxolia|reacties|discussion", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "2012-01-03 06:43", "03.01.2012, 21:24", "3 sty 12, 23:42"
    private static readonly Regex Moment = new(@"(?:[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}|[0-9]{1,2}\.?\s\p{L}{3,12}\.?,?\s(?:[0-9]{4}|[0-9]{2}))\W{0,6}(?:\p{L}{1,3}\s)?[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant);
}
