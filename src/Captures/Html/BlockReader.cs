using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Turns the elements of an article into blocks, each with its Markdown and its place in the capture.</summary>
internal sealed class BlockReader(HtmlSource source, UrlResolver urls, PictureReader pictures, ArticlePart article, Footnotes notes)
{
    private const int FewestParagraphs = 3;

    private readonly EmbedReader _embeds = new(urls);
    private readonly FallbackPictures _fallbacks = new(article, pictures);

    /// <summary>Where the link around the blocks that are read leads; null where there is none, or one of them has it already.</summary>
    private string? _linkAround;

    /// <summary>The elements from which a block was made; the article's header is recognised by them.</summary>
    public Dictionary<Block, IReadOnlyList<IElement>> Elements { get; } = [];

    public IReadOnlyList<IElement> ElementsOf(Block block) => Elements.GetValueOrDefault(block) ?? [];

    /// <summary>Whether a block is a film, a picture or what is said of it.</summary>
    public bool IsIllustration(Block block) => ElementsOf(block) is [var element] && (EmbedReader.Includes(element) || element.Closest("figure") is not null);

    /// <summary>Everything in an element, in order; text between elements becomes paragraphs of its own.</summary>
    public List<Block> ReadChildren(INode parent)
    {
        var blocks = new List<Block>();
        var loose = new List<INode>();
        // What HTML does not know is a box of its own where no words stand beside it.
        var isLine = parent.ChildNodes.Any(IsWords);
        var nodes = parent.ChildNodes.ToList();
        for (var at = 0; at < nodes.Count; at++)
        {
            var node = nodes[at];
            if (IsInline(node) && (isLine || node is not IElement unknown || !InlineElements.IsUnknown(unknown))) loose.Add(node);
            else if (node is IElement element)
            {
                Flush();
                if (EmbedReader.Includes(element) || EmbedReader.IsPost(element) && !source.NumbersIn(element).Any(article.Texts.Contains))
                    blocks.AddRange(article.IsAround(element) && _embeds.Read(element) is { } embed ? [Remember(embed, [element])] : []);
                else if (!article.LeavesOut(element) && !CodeReader.IsBar(element, nodes.Skip(at + 1).FirstOrDefault(IsSeen), source)) blocks.AddRange(ReadElement(element));
            }
        }
        Flush();
        return blocks;

        void Flush()
        {
            if (ReadParagraph(loose) is { } block)
            {
                var elements = loose.OfType<IElement>().ToList();
                blocks.Add(Remember(block, elements.Count > 0 || parent is not IElement whole || source.NumbersIn(whole).Count != block.Extents.Count ? elements : [whole]));
            }
            loose = [];
        }
    }

    private List<Block> ReadElement(IElement element)
    {
        if (element.TagName != "LI" && notes.IsNote(element)) return ReadNote(element);
        switch (element.TagName.ToUpperInvariant())
        {
            case "P" or "ADDRESS" or "SUMMARY" or "DT" or "FIGCAPTION" or "CAPTION" when element.Children.All(IsInline): return List(ReadParagraph(element.ChildNodes), element);
            case ['H', >= '1' and <= '6']: return List(ReadHeading(element), element);
            case "UL" or "OL" when IsContainer(element): return [.. element.Children.SelectMany(ReadElement)];
            case "UL" or "OL": return List(new ListReader(this, notes).Read(element), element);
            case "BLOCKQUOTE": return List(ReadQuote(element), element);
            case "A": return ReadLinked(element);
            case "HR": return [new Block([], "", "---")];
            case "PRE": return List(new CodeReader(source, article).Read(element), element);
            case "TABLE": return new TableReader(this).Read(element) is { } table ? List(table, element) : ReadChildren(element);
            default: return ReadChildren(element);
        }
    }

    private List<Block> ReadNote(IElement element) =>
        ReadChildren(element) is { Count: > 0 } inner ? [Remember(Merge(inner, notes.Write(element, inner.Select(block => block.Markdown))), [element])] : [];

    // A list of which one item holds nearly the whole article, in paragraphs, lays out the page.
    private bool IsContainer(IElement list) =>
        list.Children.Any(item => item.QuerySelectorAll("p").Length >= FewestParagraphs && source.NumbersIn(item).Count(article.Texts.Contains) * 10 >= article.Texts.Count * 8);

    // Markdown has no link around blocks: the first with words has it, and the pictures before it.
    private List<Block> ReadLinked(IElement link)
    {
        var around = _linkAround;
        _linkAround = urls.Resolve(link.GetAttribute("href")) ?? around;
        var blocks = ReadChildren(link);
        _linkAround = around;
        return blocks;
    }

    private List<Block> List(Block? block, IElement element) => block is null ? [] : [Remember(block, [element])];

    private Block Remember(Block block, IReadOnlyList<IElement> elements)
    {
        Elements[block] = elements;
        return block;
    }

    private static bool IsInline(INode node) => node switch
    {
        IText => true,
        IElement element => !EmbedReader.Includes(element)
            && (InlineElements.Includes(element) || InlineElements.IsUnknown(element))
            && (NonContentElements.IsElement(element) || element.Children.All(IsInline)),
        _ => false,
    };

    private static bool IsSeen(INode node) => node is IElement || node is IText text && !string.IsNullOrWhiteSpace(text.Data);

    private static bool IsWords(INode node) => node is IText text ? !string.IsNullOrWhiteSpace(text.Data) : node is IElement element && InlineElements.IsPhrase(element);

    private Block? ReadParagraph(IEnumerable<INode> nodes) => Create(nodes, runs => InlineMarkdown.Write(runs));

    private Block? ReadHeading(IElement element) =>
        Create(element.ChildNodes, runs => $"{new string('#', element.TagName[1] - '0')} {InlineMarkdown.Write(runs, oneLine: true)}");

    private Block? Create(IEnumerable<INode> nodes, Func<IReadOnlyList<InlineRun>, string> write)
    {
        var (runs, extents) = ReadInline(nodes);
        return runs.Count == 0 ? null : new Block(extents, InlineMarkdown.Words(runs).Trim(), write(runs));
    }

    /// <summary>Inline text with its white space collapsed, and its place in the capture.</summary>
    public (IReadOnlyList<InlineRun> Runs, IReadOnlyList<Extent> Extents) ReadInline(IEnumerable<INode> nodes)
    {
        var inline = new InlineReader(source, urls, pictures, _fallbacks, notes, element => article.LeavesOut(element) || notes.IsWayBack(element)).Read(nodes, _linkAround);
        if (inline.Runs.Exists(run => run.Picture is null && !string.IsNullOrWhiteSpace(run.Words))) _linkAround = null;
        return (InlineMarkdown.CollapseWhiteSpace(inline.Runs), inline.Extents);
    }

    private Block? ReadQuote(IElement element)
    {
        var inner = ReadChildren(element);
        if (inner.Count == 0) return null;
        var lines = string.Join("\n\n", inner.Select(b => b.Markdown)).Split('\n');
        return Merge(inner, string.Join('\n', lines.Select(line => line.Length == 0 ? ">" : "> " + line)));
    }

    /// <summary>One block of several, with its own Markdown.</summary>
    public static Block Merge(IReadOnlyList<Block> blocks, string markdown) =>
        new([.. blocks.SelectMany(b => b.Extents)], string.Join('\n', blocks.Select(b => b.Text)), markdown);
}
