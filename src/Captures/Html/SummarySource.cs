using System.Text;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Where on the page stands what it says of itself. A summary that runs through several paragraphs or cells was made of the page's text by a
/// machine, and begins where the text begins.
/// </summary>
internal sealed class SummarySource(HtmlSource source, string? summary)
{
    private const int FewestLetters = 40;

    // Where the summary ends says nothing: many are cut.
    private const int MostLetters = 80;

    private const int FewestBlocks = 2;

    /// <summary>Whether it was made of text that is no part of what was taken for the article.</summary>
    public bool IsOutside(ArticlePart part)
    {
        if (summary is null || Letters(summary) is not { Length: >= FewestLetters } letters || source.Document.Body is not { } body) return false;
        var stated = letters[..Math.Min(letters.Length, MostLetters)];
        var (page, places) = Read(body);
        var at = page.IndexOf(stated, StringComparison.Ordinal);
        var isTaken = false;
        var blocks = 0;
        for (; at >= 0; at = page.IndexOf(stated, at + 1, StringComparison.Ordinal))
        {
            var nodes = places.Skip(at).Take(stated.Length).Distinct().ToList();
            isTaken |= nodes.SelectMany(source.NumbersIn).Any(part.Texts.Contains);
            blocks = Math.Max(blocks, nodes.Select(n => n.ParentElement).Distinct().Count());
        }
        return !isTaken && blocks >= FewestBlocks;
    }

    /// <returns>All letters of the page, and for each the text that it stands in.</returns>
    private static (string Letters, IReadOnlyList<IText> Places) Read(IElement body)
    {
        var letters = new StringBuilder();
        var places = new List<IText>();
        foreach (var text in body.Descendants<IText>().Where(t => t.ParentElement?.TagName is not ("SCRIPT" or "STYLE" or "TEMPLATE")))
        {
            letters.Append(Letters(text.Data));
            places.AddRange(Enumerable.Repeat(text, letters.Length - places.Count));
        }
        return (letters.ToString(), places);
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
