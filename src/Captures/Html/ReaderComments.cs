using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// States of the boxes in which a page shows what its readers say of its text that they are comments, as microdata does: boxes that are called so and
/// stand below a text, and items of theirs that are numbered or stand in a row.
/// </summary>
internal static class ReaderComments
{
    private const int ShortestParagraph = 80;
    private const int ShortestText = 250;

    public static void State(IDocument document)
    {
        var boxes = document.QuerySelectorAll("body [id*='comment' i], body [class*='comment' i]").Where(e => IsCalled(e) && e.QuerySelector("h1") is null).ToHashSet();
        if (boxes.Count == 0) return;
        var letters = 0;
        IElement? outermost = null;
        foreach (var node in document.Body!.Descendants())
        {
            if (node is IElement element && boxes.Contains(element))
            {
                if (outermost?.Contains(element) != true) outermost = element;
                if (letters >= ShortestText) element.SetAttribute("itemprop", "comment");
            }
            else if (node is IText text && outermost?.Contains(text) != true && text.ParentElement is { TagName: not ("SCRIPT" or "STYLE" or "NOSCRIPT" or "TEXTAREA") } && PageProse.CountLetters(text.Data) is >= ShortestParagraph and var more) letters += more;
        }
    }

    private static bool IsCalled(IElement element) =>
        element.TagName is not ("A" or "BUTTON" or "FORM" or "INPUT" or "SCRIPT") && (Numbered.IsMatch(element.Id ?? "") || element.ClassList.Append(element.Id ?? "").Any(Box.IsMatch)
        || element.ClassList.Any(Item.IsMatch) && element.ParentElement!.Children.Any(other => other != element && other.ClassList.Any(Item.IsMatch)));

    // "comment-42", "li-comment-42".
    private static readonly Regex Numbered = new(@"^(?:[a-z]+[-_])*comments?[-_]?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Newspapers call their opinions a comment, and each reader's, too: one alone is none of these.
    private static readonly Regex Item = new("^comment(?:[-_]?(?:item|post|entry|row))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Box = new("^(?!comment$)(?:(?:reader|user|article|story|discussion|post|blog)s?[-_]?)?comments?(?:[-_]?(?:list|section|area|div|container|wrapper|wrap|block|panel|box|thread|holder))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
