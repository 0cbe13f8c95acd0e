using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>The texts of an element without menus, forms, and boxes that are called so and hold no prose.</summary>
internal static class ContentTexts
{
    public static HashSet<int> Collect(HtmlSource source, IElement? element)
    {
        var texts = new HashSet<int>();
        if (element is not null) Add(source, element, texts);
        return texts;
    }

    private static void Add(HtmlSource source, INode node, HashSet<int> texts)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText) texts.UnionWith(source.NumbersIn(child));
            else if (child is IElement element && !NonContentElements.Includes(element) && !IsLinks(element)) Add(source, element, texts);
        }
    }

    // A list or box of links only.
    private static bool IsLinks(IElement element) =>
        element.TagName is "UL" or "DIV" or "SECTION" && element.QuerySelectorAll("a").Length > 2
        && element.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 10 > element.TextContent.Length * 9;
}
