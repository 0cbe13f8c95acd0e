using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>The words of a Markdown text without its markup, white space folded to single blanks.</summary>
public static partial class PlainText
{
    /// <summary>A text that is shorter asks for nothing that takes time.</summary>
    private const int Harmless = 16 * 1024;

    /// <remarks>Of a text that asks too much of the parser, the words are all that is written: a capture may hold anything.</remarks>
    public static string Extract(string markdown) =>
        (markdown.Length <= Harmless || TextLimits.FindExcess(Encoding.UTF8.GetBytes(markdown)) is null)
            && DepthLimit.TryParse(markdown) is { } document
                ? Extract(document)
                : CollapseWhiteSpace(markdown);

    /// <summary>
    /// For who reads a text word by word: as it stands, unless something in it writes letters in other signs or stands within a word. Most texts
    /// have nothing of the kind, and to parse them all would take more than a tenth of a build.
    /// </summary>
    public static string ForWords(string markdown) => HidingWords().IsMatch(markdown) ? Extract(markdown) : markdown;

    /// <summary>Entities; marks and links that begin or end within a word.</summary>
    [GeneratedRegex(@"&#?[0-9A-Za-z]{1,31};|[*~\[](?<=[\p{L}\p{N}].)[*~\[]*[\p{L}\p{N}]|\)[*~]*[\p{L}\p{N}]", RegexOptions.CultureInvariant)]
    private static partial Regex HidingWords();

    /// <summary>The words of the first paragraph; empty where there is none.</summary>
    public static string ExtractFirstParagraph(string markdown) =>
        FirstParagraph.Find(SafeMarkdown.Parse(markdown))?.Paragraph.Inline is { } words ? CollapseWhiteSpace(ReadText(words)) : "";

    private static string Extract(MarkdownDocument document) =>
        CollapseWhiteSpace(string.Join('\n', document.Descendants<LeafBlock>().Select(b => b.Inline is { } words ? ReadText(words) : b.Lines.ToString())));

    /// <summary>What a line of text says.</summary>
    internal static string ReadText(ContainerInline content)
    {
        var text = new StringBuilder();
        foreach (var inline in content.Descendants<Inline>()) text.Append(TextOf(inline));
        return text.ToString();
    }

    /// <summary>What an inline says itself, apart from what stands in it.</summary>
    internal static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.ContentSpan,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        AutolinkInline auto => auto.Url,
        LineBreakInline => " ",
        // An opening bracket that nothing closes.
        LinkDelimiterInline open => open.ToLiteral(),
        _ => default,
    };

    /// <summary>The beginning of a text, no longer than that; never half of a character that two make up (UTF-16).</summary>
    public static string Start(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>The same with a sign that more of it follows.</summary>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : Start(text, longest) + "…";

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
