using System.Text;
using AngleSharp.Dom;
using Archive.Captures.Letters;

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

    /// <summary>The box of the text that it was made of, where that is no part of what was taken for the article; else null.</summary>
    public IElement? FindOutside(ArticlePart part)
    {
        if (summary is null || Comparable.Of(summary) is not { Length: >= FewestLetters } letters || source.Document.Body is not { } body) return null;
        var stated = letters[..Math.Min(letters.Length, MostLetters)];
        var (page, places) = Read(body);
        IElement? found = null;
        for (var at = page.IndexOf(stated, StringComparison.Ordinal); at >= 0; at = page.IndexOf(stated, at + 1, StringComparison.Ordinal))
        {
            var nodes = places.Skip(at).Take(stated.Length).Distinct().ToList();
            if (nodes.SelectMany(source.NumbersIn).Any(part.Texts.Contains)) return null;
            if (nodes.Select(n => n.ParentElement).Distinct().Count() >= FewestBlocks) found ??= FindBox(nodes, part);
        }
        return found;
    }

    // As large as it may be without the article and without a heading of the page.
    private IElement? FindBox(IReadOnlyList<IText> nodes, ArticlePart part)
    {
        var box = nodes[0].ParentElement;
        while (box is not null && !nodes.All(box.Contains)) box = box.ParentElement;
        while (box?.ParentElement is { TagName: "DIV" or "SECTION" or "ARTICLE" or "TD" or "DD" or "MAIN" } parent
            && parent.QuerySelector("h1, h2") is null
            && !source.NumbersIn(parent).Any(part.Texts.Contains))
        {
            box = parent;
        }
        return box;
    }

    /// <returns>All letters of the page, and for each the text that it stands in.</returns>
    private static (string Letters, IReadOnlyList<IText> Places) Read(IElement body)
    {
        var letters = new StringBuilder();
        var places = new List<IText>();
        foreach (var text in body.Descendants<IText>().Where(t => t.ParentElement?.TagName is not ("SCRIPT" or "STYLE" or "TEMPLATE")))
        {
            letters.Append(Comparable.Of(text.Data));
            places.AddRange(Enumerable.Repeat(text, letters.Length - places.Count));
        }
        return (letters.ToString(), places);
    }
}
