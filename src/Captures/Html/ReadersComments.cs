using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Marks what readers have said below an article, as microdata would: a box that is called so, in which days and hours stand, behind a text
/// that has none of it. Where a page is nothing but answers, they are its text.
/// </summary>
internal static class ReadersComments
{
    private const int ShortestText = 250;
    private const int ShortestParagraph = 60;
    private const string Named = "div, section, ul, ol, dl, table";
    private const string Paragraphs = "p, div, td, blockquote";

    public static void Mark(IDocument document)
    {
        if (document.Body is not { } body) return;
        var said = 0;
        IElement? marked = null;
        foreach (var element in body.QuerySelectorAll($"{Named}, {Paragraphs}"))
        {
            if (marked?.Contains(element) == true) continue;
            if (said >= ShortestText && element.Matches(Named) && IsCalledSo(element) && element.QuerySelector("h1") is null && Moment.IsMatch(element.TextContent))
            {
                element.SetAttribute("itemprop", "comment");
                marked = element;
            }
            else if (OwnLength(element) is >= ShortestParagraph and var length) said += length;
        }
    }

    private static bool IsCalledSo(IElement element) => IsSo(element.Id) || element.ClassList.Any(IsSo);

    private static bool IsSo(string? name) => name is not null && Name.IsMatch(name);

    // What it says itself, and not in links or in boxes of their own.
    private static int OwnLength(IElement element) => element.ChildNodes.OfType<IText>().Sum(text => text.Data.Trim().Length);

    // English, German and the languages of Scandinavia, Romance languages, Polish, Czech, Russian and Greek in Latin letters.
    private static readonly Regex Name = new(@"(?<!re)comm?ent(?!ary|aries|ator)|[ck]om+entar|koment|opinie(?![a-z])|opinia|(?:^|[-_])forum|[ck]ommenty|otzyv|sxolia|reacties|discussion", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "2012-01-03 06:43", "03.01.2012, 21:24", "3 sty 12, 23:42"
    private static readonly Regex Moment = new(@"(?:[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}|[0-9]{1,2}\.?\s\p{L}{3,12}\.?,?\s(?:[0-9]{4}|[0-9]{2}))\W{0,6}(?:\p{L}{1,3}\s)?[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant);
}
