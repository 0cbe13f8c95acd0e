using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Shows what a page has for readers without scripts alone, as where a script lays its article out.</summary>
internal static class ScriptlessTexts
{
    private const int Shortest = 1_000;

    public static void Show(IDocument document)
    {
        var fallbacks = document.QuerySelectorAll("body noscript").Where(e => e.TextContent.Length >= Shortest).ToList();
        if (fallbacks.Count == 0) return;
        var others = string.Join('\n', document.Descendants<IText>().Where(text => text.ParentElement?.Closest("noscript, script, style, template") is null).Select(WordsOf));
        var known = new HashSet<string>();
        foreach (var fallback in fallbacks)
        {
            var longest = fallback.Descendants<IText>().Select(WordsOf).MaxBy(words => words.Length)!;
            if (!known.Add(longest) || others.Contains(longest, StringComparison.Ordinal)) continue;
            var shown = document.CreateElement("div");
            foreach (var child in fallback.ChildNodes.ToList()) shown.AppendChild(child);
            fallback.Replace(shown);
        }
    }

    private static string WordsOf(IText text) => TextMarks.Remove(text.Data).Trim();
}
