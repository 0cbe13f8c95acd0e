using System.Collections.Frozen;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Turns the elements of an article into blocks, each with its Markdown and the places of its words.</summary>
internal sealed class BlockReader(HtmlSource source, UrlResolver addresses, int keep)
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["A", "ABBR", "B", "BDI", "BDO", "BIG", "BR", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "IMG", "INS", "KBD", "LABEL", "MARK", "Q", "RUBY", "RB", "RP", "RT",
         "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BUTTON", "INPUT", "SVG", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR"]);

    /// <summary>The elements that made a block: the head of an article is told from its text by them.</summary>
    public Dictionary<Block, IReadOnlyList<IElement>> Elements { get; } = [];

    /// <summary>All that an element holds, in order; text between elements makes paragraphs of its own.</summary>
    public List<Block> Children(INode parent)
    {
        var blocks = new List<Block>();
        var loose = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (IsInline(node)) loose.Add(node);
            else if (node is IElement element)
            {
                Flush();
                if (!NonContentElements.Includes(element, keep)) blocks.AddRange(ReadElement(element));
            }
        }
        Flush();
        return blocks;

        void Flush()
        {
            if (Paragraph(loose) is { } block) blocks.Add(Told(block, [.. loose.OfType<IElement>()]));
            loose = [];
        }
    }

    private List<Block> ReadElement(IElement element)
    {
        switch (element.TagName.ToUpperInvariant())
        {
            case "P" or "ADDRESS" or "SUMMARY" or "DT" or "FIGCAPTION" or "CAPTION" when element.Children.All(IsInline): return List(Paragraph(element.ChildNodes), element);
            case ['H', >= '1' and <= '6']: return List(Heading(element), element);
            case "UL" or "OL": return List(new ListBlock(this).Read(element), element);
            case "BLOCKQUOTE": return List(Quote(element), element);
            case "PRE": return List(Code(element), element);
            case "TABLE": return new TableBlock(source, addresses, keep).Read(element) is { } table ? List(table, element) : Children(element);
            default: return Children(element);
        }
    }

    private List<Block> List(Block? block, IElement element) => block is null ? [] : [Told(block, [element])];

    private Block Told(Block block, IReadOnlyList<IElement> elements)
    {
        Elements[block] = elements;
        return block;
    }

    private static bool IsInline(INode node) => node switch
    {
        IText => true,
        IElement element => Inline.Contains(element.TagName.ToUpperInvariant()) && (NonContentElements.IsElement(element) || element.Children.All(IsInline)),
        _ => false,
    };

    private Block? Paragraph(IEnumerable<INode> nodes) => Make(nodes, pieces => InlineMarkdown.Write(pieces));

    private Block? Heading(IElement element) =>
        Make(element.ChildNodes, pieces => $"{new string('#', element.TagName[1] - '0')} {InlineMarkdown.Write(pieces, oneLine: true)}");

    private Block? Make(IEnumerable<INode> nodes, Func<IReadOnlyList<InlineRun>, string> write)
    {
        var inline = new InlineReader(source, addresses, keep).Read(nodes);
        var pieces = InlineMarkdown.Folded(inline.Pieces);
        if (pieces.Count == 0) return null;
        return new Block(inline.Extents, InlineMarkdown.Words(pieces).Trim(), write(pieces));
    }

    private Block? Quote(IElement element)
    {
        var inner = Children(element);
        if (inner.Count == 0) return null;
        var lines = string.Join("\n\n", inner.Select(b => b.Markdown)).Split('\n');
        return Joined(inner, string.Join('\n', lines.Select(line => line.Length == 0 ? ">" : "> " + line)));
    }

    private Block? Code(IElement element)
    {
        var texts = element.Descendants<IText>().Select(source.Read).ToList();
        var words = TextNormalizer.Normalize(string.Concat(texts.Select(t => t.Words))).ReplaceLineEndings("\n").Trim('\n');
        if (string.IsNullOrWhiteSpace(words)) return null;
        var fence = new string('`', Math.Max(3, 1 + InlineMarkdown.Longest(words, '`')));
        var language = element.QuerySelector("code")?.ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..] ?? "";
        if (!language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#')) language = "";
        return new Block([.. texts.SelectMany(t => t.Extents)], words, $"{fence}{language}\n{words}\n{fence}");
    }

    public static Block Joined(IReadOnlyList<Block> blocks, string markdown) =>
        new([.. blocks.SelectMany(b => b.Extents)], string.Join('\n', blocks.Select(b => b.Text)), markdown);
}
