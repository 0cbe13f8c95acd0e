using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Shows what a page has for readers without scripts alone, as where a script lays its article out.</summary>
internal static class ScriptlessTexts
{
    private const int Shortest = 1_000;

    public static void Show(IDocument document)
    {
        foreach (var fallback in document.QuerySelectorAll("body noscript").Where(e => e.TextContent.Length >= Shortest).ToList())
        {
            var longest = fallback.Descendants<IText>().Select(WordsOf).MaxBy(words => words.Length)!;
            if (document.Descendants<IText>().Any(text => text.ParentElement?.Closest("noscript, script, style, template") is null && WordsOf(text).Contains(longest, StringComparison.Ordinal))) continue;
            var shown = document.CreateElement("div");
            foreach (var child in fallback.ChildNodes.ToList()) shown.AppendChild(child);
            fallback.Replace(shown);
        }
    }

    private static string WordsOf(IText text) => string.Concat(text.Data.Where(c => !HtmlSource.IsMark(c))).Trim();
}
