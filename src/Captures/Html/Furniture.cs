using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>What stands within an element and is no text: menus, forms, boxes that are called so and hold no prose.</summary>
internal sealed class Furniture(HtmlSource source)
{
    /// <summary>The texts of an element without its furniture.</summary>
    public HashSet<int> TextsWithout(IElement? element)
    {
        var texts = new HashSet<int>();
        if (element is not null) Add(element, texts);
        return texts;
    }

    private void Add(INode node, HashSet<int> texts)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText) texts.UnionWith(source.NumbersIn(child));
            else if (child is IElement element && !NonContentElements.Includes(element) && !IsLinks(element)) Add(element, texts);
        }
    }

    // A list or box of links only.
    private static bool IsLinks(IElement element) =>
        element.TagName is "UL" or "DIV" or "SECTION" && element.QuerySelectorAll("a").Length > 2
        && element.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 10 > element.TextContent.Length * 9;
}
