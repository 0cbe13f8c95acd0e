using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Shows what a page has for readers without scripts alone, as where a script lays its article out.</summary>
internal static class ScriptlessTexts
{
    private const int Shortest = 1_000;
    private const string Unshown = "noscript, script, style, template";

    /// <param name="wordsOf">What a text says.</param>
    public static void Show(IDocument document, Func<IText, string> wordsOf)
    {
        foreach (var fallback in document.QuerySelectorAll("body noscript").Where(e => e.TextContent.Length >= Shortest).ToList())
        {
            var longest = fallback.Descendants<IText>().Select(wordsOf).MaxBy(words => words.Length)!.Trim();
            if (document.Descendants<IText>().Any(text => text.ParentElement?.Closest(Unshown) is null && wordsOf(text).Contains(longest, StringComparison.Ordinal))) continue;
            var shown = document.CreateElement("div");
            foreach (var child in fallback.ChildNodes.ToList()) shown.AppendChild(child);
            fallback.Replace(shown);
        }
    }
}
