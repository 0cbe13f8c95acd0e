using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>What a rendering of Markdown differs in: a page carries ids and anchors, a feed absolute addresses and neither.</summary>
/// <param name="BaseUrl">Put before addresses within the site; null leaves them as they are.</param>
/// <param name="Anchors">Fragments for the words that moves and claims quote.</param>
public sealed record MarkdownForm(bool Ids, string? BaseUrl, IReadOnlyList<(string Anchor, string Quote)> Anchors)
{
    public static readonly MarkdownForm Page = new(true, null, []);

    /// <summary>Site path of the page that the text belongs to: with a <see cref="BaseUrl"/>, relative addresses start from it.</summary>
    public string Path { get; init; } = "/";
}

/// <summary>
/// GitHub-flavoured Markdown to HTML that is safe whoever wrote it: a closed list of extensions, raw HTML shown as text,
/// addresses limited to <see cref="SafeAddress"/>, pictures of other hosts linked instead of loaded.
/// </summary>
public static class SafeMarkdown
{
    // Tables and bare addresses cost every text time that has neither: they are looked for only where they may stand.
    private static readonly MarkdownPipeline Plain = Extensions().Build();
    private static readonly MarkdownPipeline WithTables = Extensions().UsePipeTables().Build();
    private static readonly MarkdownPipeline WithAddresses = Extensions().UseAutoLinks().Build();
    private static readonly MarkdownPipeline WithBoth = Extensions().UsePipeTables().UseAutoLinks().Build();

    private static MarkdownPipelineBuilder Extensions() => new MarkdownPipelineBuilder()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml();

    [ThreadStatic]
    private static (HtmlRenderer, Utf8TextWriter)? t_renderer;

    internal static MarkdownDocument Parse(string markdown)
    {
        // Columns are told by nothing else (GFM 4.10).
        var mayHoldTables = markdown.Contains('|');
        var document = Markdig.Markdown.Parse(markdown, mayHoldTables ? WithTables : Plain);
        return BareAddresses.MayStandIn(document, markdown) ? Markdig.Markdown.Parse(markdown, mayHoldTables ? WithBoth : WithAddresses) : document;
    }

    /// <summary>As <see cref="Parse"/>, whatever may stand in the text.</summary>
    internal static MarkdownDocument ParseForAll(string markdown) => Markdig.Markdown.Parse(markdown, WithBoth);

    /// <summary>Does once what the first text would have to wait for, for work that can go on beside other work.</summary>
    public static void WarmUp() => Render("*a* [b](/)", MarkdownForm.Page, new ArrayBufferWriter<byte>());

    /// <summary>Writes the HTML of a text as UTF-8.</summary>
    public static void Render(string markdown, MarkdownForm form, IBufferWriter<byte> to)
    {
        var document = Parse(markdown);
        Prepare(document, form);
        Render(document, to);
    }

    /// <summary>Writes the HTML of a text in two forms, of which the second carries no ids.</summary>
    public static void Render(string markdown, MarkdownForm form, IBufferWriter<byte> to, MarkdownForm detached, IBufferWriter<byte> toDetached)
    {
        var document = Parse(markdown);
        Prepare(document, form);
        Render(document, to);
        // What the first form changed, the second would change alike, or takes back.
        Prepare(document, detached);
        Render(document, toDetached);
    }

    /// <summary>The HTML of the first paragraph alone, for texts of which no more may be shown.</summary>
    public static void RenderFirstParagraph(string markdown, MarkdownForm form, IBufferWriter<byte> to)
    {
        var document = Parse(markdown);
        Prepare(document, form);
        foreach (var other in document.Where(b => b != document.FirstOrDefault(x => x is ParagraphBlock)).ToList()) document.Remove(other);
        Render(document, to);
    }

    /// <summary>Every address that the text links to, as written.</summary>
    public static IReadOnlySet<string> Addresses(string markdown) =>
        Parse(markdown).Descendants<LinkInline>().Select(l => l.GetDynamicUrl?.Invoke() ?? l.Url ?? "").ToHashSet(StringComparer.Ordinal);

    /// <summary>The Markdown of the first paragraph alone.</summary>
    public static string FirstParagraph(string markdown) =>
        Parse(markdown).FirstOrDefault(b => b is ParagraphBlock)?.Span is { } span ? markdown.Substring(span.Start, span.Length) : "";

    private static void Render(MarkdownDocument document, IBufferWriter<byte> to)
    {
        // One that failed half-way is not used again.
        var (renderer, text) = t_renderer ?? Renderer();
        t_renderer = null;
        renderer.Render(document);
        text.MoveTo(to);
        t_renderer = (renderer, text);
    }

    private static (HtmlRenderer, Utf8TextWriter) Renderer()
    {
        var text = new Utf8TextWriter();
        var renderer = new HtmlRenderer(text);
        WithBoth.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new QuoteSpanRenderer());
        return (renderer, text);
    }

    private static void Prepare(MarkdownDocument document, MarkdownForm form)
    {
        if (!form.Ids) FeedMarkup.UnlinkFootnotes(document);
        var headings = new List<HeadingBlock>();
        // Plain text and emphasis never have to change.
        var inlines = new List<Inline>();
        foreach (var block in AstTraversal.Leaves(document))
        {
            if (block is HeadingBlock heading) headings.Add(heading);
            foreach (var inline in AstTraversal.Inlines(block))
                if (inline is not (LiteralInline or EmphasisInline or LineBreakInline or CodeInline)) inlines.Add(inline);
        }
        var shift = headings.Exists(h => h.Level == 1) ? 1 : 0;
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level + shift);
            if (!form.Ids) heading.TryGetAttributes()?.Id = null;
        }
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LinkInline link: SanitizeLink(link, form); break;
                case AutolinkInline auto when !auto.IsEmail && !SafeAddress.IsSafe(auto.Url): auto.ReplaceBy(new LiteralInline(auto.Url)); break;
                default: if (!form.Ids) FeedMarkup.Simplify(inline); break;
            }
        }
        QuoteSpan.Mark(document, form.Anchors);
    }

    private static void SanitizeLink(LinkInline link, MarkdownForm form)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!SafeAddress.IsSafe(url))
        {
            ReplaceLinkByText(link);
            return;
        }
        if (link.IsImage && !url.StartsWith('/'))
        {
            link.IsImage = false;
            if (link.FirstChild is null) link.AppendChild(new LiteralInline(url));
        }
        if (form.BaseUrl is not null && url.StartsWith('/')) url = form.BaseUrl + url;
        else if (form.BaseUrl is not null && LinkScan.IsLocal(url) && Uri.TryCreate(new Uri(form.BaseUrl + form.Path), url, out var whole)) url = whole.AbsoluteUri;
        link.GetDynamicUrl = null;
        link.Url = url;
    }

    /// <summary>Leaves the words and takes the address away.</summary>
    private static void ReplaceLinkByText(LinkInline link)
    {
        var words = new ContainerInline();
        link.ReplaceBy(words);
        for (var child = link.FirstChild; child is not null;)
        {
            var next = child.NextSibling;
            child.Remove();
            words.AppendChild(child);
            child = next;
        }
    }
}
