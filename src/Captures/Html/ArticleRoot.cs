using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Finds the element that holds an article's text: where the page says so, or the smallest one that holds every paragraph.</summary>
internal static class ArticleRoot
{
    private static readonly string[] Selectors = ["[itemprop~='articleBody']", ".e-content", ".entry-content", "article", "main", "[role='main']"];

    /// <returns>Null where nothing certain can be said.</returns>
    public static IElement? Find(IDocument document)
    {
        var half = (document.Body?.TextContent.Length ?? 0) / 2;
        foreach (var selector in Selectors)
        {
            var found = document.QuerySelectorAll(selector).Where(e => !IsNested(e, selector) && !IsInNonContent(e, half)).ToList();
            if (found.Count == 0) continue;
            if (found.Count == 1) return found[0];
            var headed = found.FindAll(e => e.QuerySelector("h1") is not null);
            return headed.Count == 1 ? headed[0] : null;
        }
        return FindParent(document, half);
    }

    private static IElement? FindParent(IDocument document, int half)
    {
        var paragraphs = document.QuerySelectorAll("p").Where(p => !IsInNonContent(p, half) && p.TextContent.Trim().Length > 0).ToList();
        if (paragraphs.Count == 0) return null;
        var parent = paragraphs[0].ParentElement;
        while (parent is not null && !paragraphs.TrueForAll(p => p.IsDescendantOf(parent))) parent = parent.ParentElement;
        return parent;
    }

    private static bool IsNested(IElement element, string selector) => element.ParentElement?.Closest(selector) is not null;

    private static bool IsInNonContent(IElement element, int half)
    {
        for (var e = element; e is not null; e = e.ParentElement) if (NonContentElements.Includes(e, half)) return true;
        return false;
    }
}
