using System.Buffers;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>Words that a move or claim quotes: a span with an id, so that the record can point to its sentence.</summary>
internal sealed class QuoteSpan(string anchor) : ContainerInline
{
    /// <summary>The span's id; null where the words stand without one.</summary>
    public string? Anchor { get; set; } = anchor;

    /// <summary>Wraps for each quote the first place in the document where it stands. Markup that a quote only touches is taken in whole.</summary>
    public static void Mark(MarkdownDocument document, IReadOnlyList<(string Anchor, string Quote)> quotes)
    {
        if (quotes.Count == 0) return;
        var blocks = AstTraversal.Leaves(document);
        var starts = new int[blocks.Count];
        var text = t_text ??= new ArrayBufferWriter<char>(16 * 1024);
        text.ResetWrittenCount();
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = text.WrittenCount;
            foreach (var inline in AstTraversal.Inlines(blocks[i])) text.Write(TextOf(inline));
            // No quote holds a line's end: none is found across two blocks.
            text.Write("\n");
        }
        foreach (var (anchor, quote) in quotes)
        {
            var words = PlainText.CollapseWhiteSpace(quote);
            // To wrap words does not change what they say.
            if (words.Length == 0 || text.WrittenSpan.IndexOf(words) is var at && at < 0) continue;
            var place = Array.BinarySearch(starts, at);
            var block = place >= 0 ? place : ~place - 1;
            Mark(blocks[block].Inline!, anchor, words, at - starts[block]);
        }
    }

    [ThreadStatic]
    private static ArrayBufferWriter<char>? t_text;

    private static void Mark(ContainerInline root, string anchor, string words, int at)
    {
        var leaves = new List<(Inline Leaf, int Start, int End)>();
        var length = 0;
        foreach (var inline in AstTraversal.Inlines(root))
        {
            if (inline is not ContainerInline) leaves.Add((inline, length, length += TextOf(inline).Length));
        }
        var end = at + words.Length;
        var first = leaves.Find(l => l.End > at);
        var last = leaves.FindLast(l => l.Start < end);
        if (first.Leaf is null || last.Leaf is null) return;
        var common = CommonParent(first.Leaf, last.Leaf);
        var from = ChildOf(common, first.Leaf);
        var to = ChildOf(common, last.Leaf);
        if (to == last.Leaf && to is LiteralInline tail && end < last.End) Split(tail, end - last.Start);
        if (from == first.Leaf && from is LiteralInline head && at > first.Start)
        {
            var rest = Split(head, at - first.Start);
            if (to == from) to = rest;
            from = rest;
        }
        Wrap(new QuoteSpan(anchor), from, to);
    }

    /// <summary>What an inline says itself, apart from what stands in it.</summary>
    private static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.ContentSpan,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        AutolinkInline auto => auto.Url,
        LineBreakInline => " ",
        _ => default,
    };

    private static ContainerInline CommonParent(Inline a, Inline b)
    {
        for (var parent = a.Parent; parent is not null; parent = parent.Parent)
            for (var other = b.Parent; other is not null; other = other.Parent)
                if (parent == other) return parent;
        return a.Parent!;
    }

    private static Inline ChildOf(ContainerInline ancestor, Inline inline)
    {
        while (inline.Parent is not null && inline.Parent != ancestor) inline = inline.Parent;
        return inline;
    }

    /// <returns>The new literal that starts at <paramref name="at"/>.</returns>
    private static LiteralInline Split(LiteralInline literal, int at)
    {
        var content = literal.Content;
        var rest = new LiteralInline(new StringSlice(content.Text, content.Start + at, content.End));
        literal.Content = new StringSlice(content.Text, content.Start, content.Start + at - 1);
        literal.InsertAfter(rest);
        return rest;
    }

    private static void Wrap(QuoteSpan span, Inline from, Inline to)
    {
        // Markdig's InsertBefore (1.6.0) does not tell the new inline what stands before it; taking that out again would cut the text.
        if (from.PreviousSibling is { } before) before.InsertAfter(span);
        else from.InsertBefore(span);
        for (var inline = from; ;)
        {
            var next = inline.NextSibling;
            inline.Remove();
            span.AppendChild(inline);
            if (inline == to || next is null) break;
            inline = next;
        }
    }
}

internal sealed class QuoteSpanRenderer : HtmlObjectRenderer<QuoteSpan>
{
    protected override void Write(HtmlRenderer renderer, QuoteSpan words)
    {
        if (words.Anchor is not null) renderer.Write("<span class=\"cited\" id=\"").WriteEscape(words.Anchor).Write("\">");
        renderer.WriteChildren(words);
        if (words.Anchor is not null) renderer.Write("</span>");
    }
}
