using System.Text;
using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>The lines of a part of a page as readers see them: a block starts one, and so does a break. A label that stands above its value shares its line.</summary>
internal static class PageLines
{
    private const int LongestLabel = 40;

    private static readonly string[] Blocks = ["BR", "P", "DIV", "LI", "UL", "OL", "DL", "DD", "DT", "TD", "TH", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "HEADER", "FOOTER", "ASIDE", "NAV", "FORM", "FIGURE", "FIGCAPTION", "BLOCKQUOTE", "ADDRESS"];

    /// <param name="belongs">Whether what stands in an element counts.</param>
    public static IEnumerable<(string Words, IReadOnlyList<Extent> Extents)> Of(HtmlSource source, IElement whole, Func<IElement, bool> belongs)
    {
        var line = new StringBuilder();
        var extents = new List<Extent>();
        INode? block = null;
        foreach (var node in whole.Descendants())
        {
            if (node is not IText text)
            {
                if (node is IElement { TagName: "BR" }) block = node;
                continue;
            }
            var own = FindBlock(text, whole);
            if (own != block && PlainText.CollapseWhiteSpace(line.ToString()) is { Length: > 0 } words && !(words[^1] is ':' or '：' && words.Length < LongestLabel))
            {
                yield return (words, extents);
                line.Clear();
                extents = [];
            }
            block = own;
            if (!belongs(text.ParentElement!)) continue;
            var read = source.Read(text);
            HtmlSource.AppendApart(line, read.Words);
            extents.AddRange(read.Extents);
        }
        if (PlainText.CollapseWhiteSpace(line.ToString()) is { Length: > 0 } last) yield return (last, extents);
    }

    private static IElement FindBlock(IText text, IElement whole)
    {
        var element = text.ParentElement!;
        while (element != whole && !Blocks.Contains(element.TagName) && element.ParentElement is { } parent) element = parent;
        return element;
    }
}
