using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>The words of a Markdown text without its markup, white space folded to single blanks.</summary>
public static class PlainText
{
    /// <remarks>Of a text that is nested too deeply for the parser, the words are all that is written: a capture may hold anything.</remarks>
    public static string Extract(string markdown) => DepthLimit.TryParse(markdown) is { } document ? Extract(document) : CollapseWhiteSpace(markdown);

    /// <summary>The words of the first paragraph; empty where there is none.</summary>
    public static string ExtractFirstParagraph(string markdown)
    {
        var text = new StringBuilder();
        if (SafeMarkdown.Parse(markdown).OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } words) Append(words, text);
        return CollapseWhiteSpace(text.ToString());
    }

    internal static string Extract(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not null) Append(leaf.Inline, text);
            else text.Append(leaf.Lines.ToString());
            text.Append('\n');
        }
        return CollapseWhiteSpace(text.ToString());
    }

    internal static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case HtmlInline html: text.Append(html.Tag); break;
                case LineBreakInline: text.Append(' '); break;
                case ContainerInline inner: Append(inner, text); break;
            }
        }
    }

    /// <summary>White space of any kind and length becomes one blank; none stands at either end.</summary>
    public static string CollapseWhiteSpace(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
