using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>Words that a move or claim quotes: a span with an id, so that the record can point to its sentence.</summary>
internal sealed class QuoteSpan(QuoteMark mark) : ContainerInline
{
    /// <summary>Of the levels that Markdig writes, texts may have all but these.</summary>
    private const int Deepest = 20;

    /// <summary>Of a block with more inlines than anybody writes, a quote is a place before it: to find it takes time with their number.</summary>
    private const int MostInlines = 5_000;

    public QuoteMark Mark => mark;

    /// <summary>Wraps each quote where the document has it first. Markup that a quote only touches is taken in whole.</summary>
    public static void Insert(MarkdownDocument document, IReadOnlyList<QuoteMark> quotes)
    {
        if (quotes.Count == 0) return;
        // To wrap words does not change what a block says.
        var blocks = new List<(ContainerInline Content, bool IsTooMuch)>();
        var folded = new FoldedText();
        foreach (var content in document.Descendants<LeafBlock>().Select(b => b.Inline).OfType<ContainerInline>())
        {
            blocks.Add((content, content.Descendants<Inline>().Skip(MostInlines).Any()));
            folded.Add(PlainText.ReadText(content));
        }
        var text = folded.Complete();
        foreach (var mark in quotes)
        {
            if (text.Find(PlainText.CollapseWhiteSpace(mark.Quote)) is not var (block, start, end)) continue;
            var (content, isTooMuch) = blocks[block];
            if (isTooMuch) InsertBefore(content.FirstChild!, new QuoteSpan(mark));
            else Wrap(content, mark, start, end);
        }
    }

    private static void Wrap(ContainerInline content, QuoteMark mark, int start, int end)
    {
        var leaves = new List<(Inline Leaf, int Start, int End)>();
        var length = 0;
        foreach (var inline in content.Descendants<Inline>())
        {
            if (inline is not ContainerInline) leaves.Add((PictureAround(inline) ?? inline, length, length += PlainText.TextOf(inline).Length));
        }
        var first = leaves.Find(l => l.End > start);
        var last = leaves.FindLast(l => l.Start < end);
        if (first.Leaf is null || last.Leaf is null) return;
        var common = CommonParent(first.Leaf, last.Leaf);
        var from = ChildOf(common, first.Leaf);
        var to = ChildOf(common, last.Leaf);
        if (to == last.Leaf && to is LiteralInline tail && end < last.End) Split(tail, end - last.Start);
        if (from == first.Leaf && from is LiteralInline head && start > first.Start)
        {
            var rest = Split(head, start - first.Start);
            if (to == from) to = rest;
            from = rest;
        }
        var span = new QuoteSpan(mark);
        // Where quotes stand too deep within each other already, one more is a place before them.
        if (DepthOf(from, to) >= Deepest) InsertBefore(from, span);
        else Wrap(span, from, to);
    }

    /// <summary>What describes a picture is no place for a mark: the picture is.</summary>
    private static LinkInline? PictureAround(Inline inline) => inline.FindParentOfType<LinkInline>().LastOrDefault(l => l.IsImage);

    /// <summary>How many quotes stand within each other from here to there, those around them counted.</summary>
    private static int DepthOf(Inline from, Inline to)
    {
        var around = from.FindParentOfType<QuoteSpan>().Count();
        var within = 0;
        for (var inline = from; inline is not null; inline = inline == to ? null : inline.NextSibling)
            if (inline is ContainerInline container) within = Math.Max(within, DepthWithin(container));
        return around + within;
    }

    private static int DepthWithin(ContainerInline container) =>
        (container is QuoteSpan ? 1 : 0) + container.OfType<ContainerInline>().Select(DepthWithin).DefaultIfEmpty().Max();

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

    // Markdig's InsertBefore (1.6.0) does not tell the new inline what stands before it; taking that out again would cut the text.
    private static void InsertBefore(Inline place, QuoteSpan span)
    {
        if (place.PreviousSibling is { } before) before.InsertAfter(span);
        else place.InsertBefore(span);
    }

    private static void Wrap(QuoteSpan span, Inline from, Inline to)
    {
        InsertBefore(from, span);
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
        renderer.Write("<span class=\"cited");
        if (words.Mark.Kind.Length > 0) renderer.Write(" ").WriteEscape(words.Mark.Kind);
        renderer.Write("\" id=\"").WriteEscape(words.Mark.Id).Write("\"");
        if (words.Mark.Number > 0) renderer.Write(" data-number=\"").Write(words.Mark.Number.ToString(CultureInfo.InvariantCulture)).Write("\"");
        renderer.Write(">");
        renderer.WriteChildren(words);
        renderer.Write("</span>");
    }
}

internal sealed class QuoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new QuoteSpanRenderer());
}
