using System.Buffers;
using System.Text;
using Archive.Diagnostics;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>
/// GitHub-flavoured Markdown to HTML that is safe whoever wrote it: a closed list of extensions, raw HTML shown as text,
/// addresses limited to <see cref="SafeAddress"/>, pictures of other hosts linked instead of loaded.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline().Build();

    /// <summary>The same with the place of everything in the text, which takes longer.</summary>
    private static readonly MarkdownPipeline ExactPipeline = CreatePipeline().UsePreciseSourceLocation().Build();

    private static MarkdownPipelineBuilder CreatePipeline() => new MarkdownPipelineBuilder()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .UseAutoLinks()
        .Use<CorrectedParsers>()
        .Use<QuoteExtension>()
        .DisableHtml();

    /// <summary>Writes the HTML of a text as UTF-8.</summary>
    public static void Render(string markdown, MarkdownOptions options, IBufferWriter<byte> to)
    {
        var document = Parse(markdown);
        Transform(document, options);
        Write(document, to);
    }

    /// <summary>Writes the HTML of the first paragraph alone, for texts of which no more may be shown.</summary>
    public static void RenderFirstParagraph(string markdown, MarkdownOptions options, IBufferWriter<byte> to)
    {
        var document = Parse(markdown);
        var first = FirstParagraph.Find(document)?.Paragraph;
        // Footnotes stand at the text's end, which is not shown.
        foreach (var note in FindInlines<FootnoteLink>(first)) note.Remove();
        Transform(document, options);
        foreach (var other in document.Where(b => b != first).ToList()) document.Remove(other);
        Write(document, to);
    }

    /// <summary>The Markdown of the first paragraph alone, with the definitions that its links refer to.</summary>
    public static string ExtractFirstParagraph(string markdown)
    {
        var document = ParseExactly(markdown);
        if (FirstParagraph.Find(document) is not var (paragraph, gap)) return "";
        // A table right below it was made of its lines, which its own span still counts.
        var table = document.Skip(document.IndexOf(paragraph) + 1).FirstOrDefault() as Table;
        var end = gap?.Span.Start ?? Math.Min(paragraph.Span.End + 1, table?.Span.Start ?? int.MaxValue);
        var words = markdown[paragraph.Span.Start..end].TrimEnd();
        foreach (var note in FindInlines<FootnoteLink>(paragraph).OrderByDescending(note => note.Span.Start))
            words = words.Remove(note.Span.Start - paragraph.Span.Start, note.Span.Length);
        string[] definitions = [.. FindInlines<LinkInline>(paragraph).Select(l => l.Reference).OfType<LinkReferenceDefinition>().Distinct().Select(Define)];
        return definitions.Length == 0 ? words : $"{words}\n\n{string.Join('\n', definitions)}";
    }

    private static string Define(LinkReferenceDefinition link) =>
        $"[{Escape(link.Label)}]: <{Escape(link.Url)}>{(string.IsNullOrEmpty(link.Title) ? "" : $" \"{Escape(link.Title)}\"")}";

    private static string Escape(string? text) => string.Concat((text ?? "").Select(c => @"\<>&""[]".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));

    private static List<T> FindInlines<T>(ParagraphBlock? paragraph) where T : Inline => [.. paragraph?.Inline?.Descendants<T>() ?? []];

    /// <summary>Every address that the text links to, as written.</summary>
    public static IReadOnlySet<string> FindAddresses(string markdown) =>
        Parse(markdown).Descendants<Inline>().Select(AddressOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Every picture that the text asks for; lines count from 0, columns from 1.</summary>
    public static IEnumerable<PictureLink> FindPictures(string markdown) =>
        from link in ParseExactly(markdown).Descendants<LinkInline>()
        where link.IsImage
        select new PictureLink(AddressOf(link), string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString())).Trim(), link.Line, link.Column + 1);

    internal static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    /// <summary>The same with the place of everything in the text.</summary>
    internal static MarkdownDocument ParseExactly(string markdown) => Markdig.Markdown.Parse(markdown, ExactPipeline);

    /// <summary>Writes a text as it was parsed.</summary>
    internal static void Write(MarkdownDocument document, TextWriter to)
    {
        var renderer = new HtmlRenderer(to);
        Pipeline.Setup(renderer);
        renderer.Render(document);
    }

    private static void Write(MarkdownDocument document, IBufferWriter<byte> to) => Encoding.UTF8.GetBytes(ControlCharacters.Remove(document.ToHtml(Pipeline)), to);

    private static void Transform(MarkdownDocument document, MarkdownOptions options)
    {
        var nodes = document.Descendants().ToList();
        // The page's title is its only heading of the first level.
        var shift = nodes.Exists(n => n is HeadingBlock { Level: 1 }) ? 1 : 0;
        foreach (var node in nodes)
        {
            if (options.IsFeed) FeedMarkup.Simplify(node);
            switch (node)
            {
                case HeadingBlock heading:
                    heading.Level = Math.Min(6, heading.Level + shift);
                    MakeWay(heading, options.TakenIds);
                    break;
                case Table table when !options.IsFeed: ColumnClasses.Set(table); break;
                case LinkInline link: Sanitize(link, options); break;
                // A bracket that nothing closes is text as any other.
                case LinkDelimiterInline open: open.ReplaceBy(new LiteralInline(open.ToLiteral())); break;
                case AutolinkInline link when !link.IsEmail && !SafeAddress.IsSafe(link.Url): link.ReplaceBy(new LiteralInline(link.Url)); break;
            }
        }
        QuoteSpan.Insert(document, options.Quotes);
    }

    /// <summary>What the page promises to be at an address is there, whatever a text calls its headings.</summary>
    private static void MakeWay(HeadingBlock heading, IReadOnlyCollection<string> taken)
    {
        if (taken.Count > 0 && heading.TryGetAttributes() is { Id: { } id } attributes && taken.Contains(id)) attributes.Id = $"heading-{id}";
    }

    private static void Sanitize(LinkInline link, MarkdownOptions options)
    {
        var address = AddressOf(link);
        if (!SafeAddress.IsSafe(address))
        {
            ReplaceByWords(link);
            return;
        }
        if (link.IsImage && options.FindPicture(address) is { } picture)
        {
            address = picture.SitePath;
            picture.Describe(link, options.IsFeed);
        }
        else if (link.IsImage && !address.StartsWith('/'))
        {
            link.IsImage = false;
            foreach (var within in link.Descendants<Inline>().Where(i => i is LinkInline or AutolinkInline).ToList()) ReplaceByWords(within);
            foreach (var note in link.Descendants<FootnoteLink>().Reverse().ToList())
            {
                note.Remove();
                link.InsertAfter(note);
            }
            if (link.FirstChild is null) link.AppendChild(new LiteralInline(address));
        }
        link.GetDynamicUrl = null;
        link.Url = options.Resolve(address);
    }

    private static string? AddressOf(Inline inline) => inline switch
    {
        LinkInline link => AddressOf(link),
        AutolinkInline { IsEmail: false } link => link.Url,
        _ => null,
    };

    private static string AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    private static void ReplaceByWords(Inline link)
    {
        var words = new ContainerInline();
        link.ReplaceBy(words);
        if (link is ContainerInline container) container.TransferChildrenTo(words);
        else if (link is AutolinkInline auto) words.AppendChild(new LiteralInline(auto.Url));
    }
}
