using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Content.Markdown;

/// <summary>Ways through a parsed text.</summary>
internal static class Walk
{
    /// <summary>Every block that holds text itself, however deep.</summary>
    public static IEnumerable<LeafBlock> Leaves(MarkdownDocument document)
    {
        var containers = new Stack<ContainerBlock>([document]);
        while (containers.TryPop(out var container))
        {
            foreach (var block in container)
            {
                if (block is ContainerBlock inner) containers.Push(inner);
                else if (block is LeafBlock leaf) yield return leaf;
            }
        }
    }

    /// <summary>What stands in a block, in the order of the text, each before its own content.</summary>
    public static IEnumerable<Inline> Inlines(LeafBlock block)
    {
        for (var inline = block.Inline?.FirstChild; inline is not null; inline = Next(inline, block.Inline!)) yield return inline;
    }

    private static Inline? Next(Inline inline, ContainerInline root)
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
