using Archive.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>
/// The paragraph that an excerpt may show. Where two line breaks stand in a row, a reader sees the next paragraph begin, though Markdown does
/// not: old pages part all their paragraphs so, and an excerpt would be the whole text.
/// </summary>
internal static class FirstParagraph
{
    /// <returns>The paragraph up to its first gap, and that gap; null where the text has none.</returns>
    public static (ParagraphBlock Paragraph, Inline? Gap)? Find(MarkdownDocument document)
    {
        if (document.FirstOrDefault(b => b is ParagraphBlock) is not ParagraphBlock paragraph) return null;
        var gap = paragraph.Inline is { } words ? FindGap(words) : null;
        if (gap is not null) CutFrom(gap, paragraph.Inline!);
        return (paragraph, gap);
    }

    private static LineBreakInline? FindGap(ContainerInline words)
    {
        LineBreakInline? last = null;
        var hasWords = false;
        foreach (var inline in words.Descendants<Inline>())
        {
            if (inline is LineBreakInline { IsHard: true } next && hasWords)
            {
                if (last is not null) return last;
                last = next;
            }
            else if (inline is not (ContainerInline or LineBreakInline) && ControlCharacters.IsVisible(PlainText.TextOf(inline)))
            {
                hasWords = true;
                last = null;
            }
        }
        return null;
    }

    private static void CutFrom(LineBreakInline gap, ContainerInline words)
    {
        foreach (var inline in words.Descendants<Inline>().SkipWhile(i => i != gap).Where(i => i is not ContainerInline).ToList())
        {
            var parent = inline.Parent;
            inline.Remove();
            while (parent is { FirstChild: null, Parent: not null })
            {
                (var empty, parent) = (parent, parent.Parent);
                empty.Remove();
            }
        }
    }
}
