using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>Ways through a parsed text.</summary>
internal static class AstTraversal
{
    /// <summary>Every block that holds text itself, however deep, in the order of the text.</summary>
    public static List<LeafBlock> Leaves(MarkdownDocument document)
    {
        var leaves = new List<LeafBlock>();
        AddTo(leaves, document);
        return leaves;
    }

    // As deep as the parser lets blocks be nested.
    private static void AddTo(List<LeafBlock> leaves, ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is LeafBlock leaf) leaves.Add(leaf);
            else if (block is ContainerBlock inner) AddTo(leaves, inner);
        }
    }

    /// <summary>What stands in a block, in the order of the text, each before its own content.</summary>
    public static InlineEnumerator Inlines(LeafBlock block) => new(block.Inline);

    public static InlineEnumerator Inlines(ContainerInline container) => new(container);
}

/// <summary>A walk that nothing has to be made for: each text is walked through more than once.</summary>
internal struct InlineEnumerator(ContainerInline? root)
{
    private Inline? _current;

    public readonly InlineEnumerator GetEnumerator() => this;

    public readonly Inline Current => _current!;

    public bool MoveNext()
    {
        _current = _current is null ? root?.FirstChild : Next(_current);
        return _current is not null;
    }

    private readonly Inline? Next(Inline inline)
    {
        if (inline is ContainerInline { FirstChild: { } first }) return first;
        while (inline.NextSibling is null)
        {
            if (inline.Parent is not { } parent || parent == root) return null;
            inline = parent;
        }
        return inline.NextSibling;
    }
}
