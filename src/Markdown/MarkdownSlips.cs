using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Diagnostics;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>Something in a text that readers will not see as its writer meant it.</summary>
/// <param name="Line">From 0.</param>
/// <param name="Column">From 1.</param>
/// <param name="Count">How many of its kind the text has; this is the first.</param>
internal readonly record struct MarkdownSlip(int Line, int Column, int Count, string Message, string Hint);

/// <summary>Finds marks of other languages and tools that stand in a text as they were typed, and markup that is half written. Each kind is reported once, with its first place.</summary>
internal static partial class MarkdownSlips
{
    /// <param name="IsOfTables">Whether it is none within a table.</param>
    private sealed record Kind(Regex Pattern, string Message, string Hint, bool IsOfTables = false);

    private const string HtmlStands = "HTML stands here, and is shown to readers as it is typed.";

    /// <summary>What shows as text although it looks like markup. No pattern can begin again within its own match, so that none takes more than linear time.</summary>
    private static readonly Kind[] Shown =
    [
        new(Html(), HtmlStands, "Write it in Markdown or, if it is meant to be read, between backticks."),
        new(ClosingTag(), HtmlStands, "Write it in Markdown or, if it is meant to be read, between backticks."),
        new(WikiLink(), "'[[…]]' is no link here, and is shown as it is typed.", "Write [words](/vendors/acme/), with the address of the page."),
        new(Template(), "Marks of another site generator stand here, and are shown as they are typed.", "Take them out or, if they are meant to be read, put them between backticks."),
        new(HalfLink(), "This begins like a link and is none.", "Write [words](https://example.org/page): no blank within the address, and a bracket at its end."),
        new(BlankInAddress(),
            "A blank stands within this address, so that it is shown as it is typed.",
            "Give the file a name without blanks; where that cannot be, write %20 for each blank, or the address between < and >."),
        new(Reference(),
            "This link names a definition that the text does not have.",
            "Add a line '[name]: https://example.org/page' to the text, or write the address behind the words: [words](https://example.org/page)."),
        new(Footnote(), "This footnote has no text.", "Add a line '[^1]: …' with its name at the end of the text."),
        new(TableRule(), "This table is shown as it is typed.", "Put a blank line before and behind it, and as many cells into its second line as into its first.", IsOfTables: true),
        new(StarsBesideSigns(),
            "These stars are shown as they are typed: between a letter and a sign such as a quotation mark they neither begin nor end bold words.",
            "Put a blank before or behind the stars, or the sign outside of them."),
        new(HalfHeading(), "This begins like a heading and is none.", "Put a blank between the marks and the words: '## Words'."),
    ];

    /// <param name="body">UTF-8, within <see cref="TextLimits"/>.</param>
    public static IReadOnlyList<MarkdownSlip> Find(ReadOnlySpan<byte> body)
    {
        if (!IsDoubtful(body)) return [];
        var text = Encoding.UTF8.GetString(body);
        return Find(text, SafeMarkdown.ParseExactly(text));
    }

    /// <summary>Nearly all texts are not: only the others are parsed.</summary>
    private static bool IsDoubtful(ReadOnlySpan<byte> body) =>
        body.IndexOfAny("<{"u8) >= 0 || body.IndexOf("[["u8) >= 0 || body.IndexOf("]["u8) >= 0 || body.IndexOf("[^"u8) >= 0 || body.IndexOf("```"u8) >= 0 || body.IndexOf("~~~"u8) >= 0
        || body.StartsWith("# "u8) || body.IndexOf("\n# "u8) >= 0 || body.IndexOf("\n="u8) >= 0 || body.IndexOf("]:"u8) >= 0 || body.IndexOf("[]("u8) >= 0
        || HasDoubtfulLink(body) || HasHalfHeading(body) || HasDoubtfulTable(body) || (body.IndexOf("**"u8) >= 0 && body.IndexOfAnyInRange((byte)0xE3, (byte)0xED) >= 0);

    private static bool HasDoubtfulLink(ReadOnlySpan<byte> body)
    {
        for (; body.IndexOf("]("u8) is >= 0 and var at; body = body[(at + 2)..])
        {
            var address = body[(at + 2)..];
            var end = address.IndexOfAny(") \n"u8);
            var isWhole = end >= 0 && address[end] == (byte)')';
            if (!isWhole || !BeginsAsUsual(address)) return true;
        }
        return false;

        static bool BeginsAsUsual(ReadOnlySpan<byte> address) =>
            address.StartsWith("/"u8) || address.StartsWith("https://"u8) || address.StartsWith("http://"u8) || address.StartsWith("#"u8);
    }

    private static bool HasHalfHeading(ReadOnlySpan<byte> body)
    {
        while (body.IndexOf("##"u8) is >= 0 and var at)
        {
            body = body[at..].TrimStart((byte)'#');
            if (body.TrimStart((byte)' ') is not [not (byte)'\n', ..] || body[0] != (byte)' ') return true;
        }
        return false;
    }

    private static readonly SearchValues<byte> TableRuleMarks = SearchValues.Create("|-: \t\r"u8);

    /// <summary>Whether a line follows the lines of a table that has no cells.</summary>
    private static bool HasDoubtfulTable(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf((byte)'|') < 0) return false;
        var isInTable = false;
        foreach (var range in body.Split((byte)'\n'))
        {
            var line = body[range];
            var isRule = line.IndexOf((byte)'|') >= 0 && line.IndexOf((byte)'-') >= 0 && !line.ContainsAnyExcept(TableRuleMarks);
            if (isInTable && !line.TrimEnd((byte)'\r').IsEmpty && line.IndexOf((byte)'|') < 0) return true;
            isInTable = isRule || (isInTable && !line.TrimEnd((byte)'\r').IsEmpty);
        }
        return false;
    }

    private static List<MarkdownSlip> Find(string text, MarkdownDocument document)
    {
        var slips = new List<MarkdownSlip>();
        var isShown = Literals(text, document);
        var isInTable = new BitArray(text.Length + 1);
        foreach (var table in document.Descendants<Table>()) Mark(isInTable, table.Span);
        foreach (var kind in Shown)
        {
            var (first, count) = (-1, 0);
            foreach (var match in kind.Pattern.EnumerateMatches(text))
            {
                if (!(isShown[match.Index] || isShown[match.Index + 1]) || (match.Index > 0 && text[match.Index - 1] == '\\') || (kind.IsOfTables && isInTable[match.Index])) continue;
                if (count++ == 0) first = match.Index;
            }
            // What closes is of one kind with what opens, and told where nothing does.
            if (count > 0 && !slips.Exists(s => s.Message == kind.Message)) slips.Add(At(text, first, count, kind.Message, kind.Hint));
        }
        Add(document.Descendants<FencedCodeBlock>().Where(b => b.ClosingFencedCharCount == 0),
            "This code never ends: all that follows is shown as code.",
            "Close it with a line of the same marks that begin it.");
        Add(document.Descendants<HeadingBlock>().Where(h => h.Level == 1),
            "This heading is of the first level, which the page's title is: the text's headings are shown one level lower.",
            "Begin with '##'.");
        Add(document.Descendants<LinkInline>().Where(l => !l.IsAutoLink && !SafeAddress.IsSafe(l.Url ?? "")),
            "This link leads to no address that a page may have: only its words are shown.",
            "Write an address that starts with https://, http:// or mailto:, or with / for a page of this site.");
        Add(document.Descendants<LinkInline>().Where(l => !l.IsImage && HasNoWords(l)), "This link has no words: nobody can see it.", "Write them into the square brackets.");
        Add(document.Descendants<HeadingBlock>().Where(h => h.Inline is null || HasNoWords(h.Inline)), "This heading has no words.", "Write them behind the marks, or remove the line.");
        Add(LostDefinitions(document),
            "Nothing in the text names this definition of a link, or another has its name: no reader will see the line.",
            "Write [words][name] where the link belongs; a line that is to be read begins with a backslash: '\\[Note]: …'.");
        AddAt(LostFootnotes(text, document),
            "Nothing in the text names this footnote, or another has its name: no reader will see it.",
            "Write its mark, as [^1], where it belongs, under a name of its own.");
        return slips;

        void Add(IEnumerable<MarkdownObject> found, string message, string hint) => AddAt([.. found.Select(o => o.Span.Start)], message, hint);

        void AddAt(List<int> places, string message, string hint)
        {
            if (places.Count > 0) slips.Add(At(text, places[0], places.Count, message, hint));
        }
    }

    private static bool HasNoWords(ContainerInline content) => !content.Descendants<Inline>().Any(i => i is LinkInline { IsImage: true } || ControlCharacters.IsVisible(PlainText.TextOf(i)));

    private static IEnumerable<MarkdownObject> LostDefinitions(MarkdownDocument document)
    {
        var named = document.Descendants<LinkInline>().Select(l => l.Reference?.Url).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // "[//]: # (words)" is how people hide a remark.
        return document.Descendants<LinkReferenceDefinition>()
            .Where(d => d is not (FootnoteLinkReferenceDefinition or HeadingLinkReferenceDefinition) && d.Url is [not '#', _, ..] address && !named.Contains(address));
    }

    private static void Mark(BitArray marks, SourceSpan span, bool mark = true)
    {
        for (var i = Math.Max(0, span.Start); i <= span.End && i < marks.Length; i++) marks[i] = mark;
    }

    /// <summary>Where the text defines a footnote that its document does not have. The library drops those that nothing names and those whose name was given before.</summary>
    private static List<int> LostFootnotes(string text, MarkdownDocument document)
    {
        var kept = new BitArray(text.Length + 1);
        foreach (var block in document.Where(b => b is not (FootnoteGroup or LinkReferenceDefinitionGroup)))
        {
            // Code that never ends has all that follows, and its span does not say so.
            var neverEnds = block is FencedCodeBlock { ClosingFencedCharCount: 0 };
            Mark(kept, new SourceSpan(block.Span.Start, neverEnds ? text.Length : block.Span.End));
        }
        foreach (var note in document.Descendants<Footnote>())
        {
            // A note states no span of its own.
            Mark(kept, new SourceSpan(text.LastIndexOf('[', Math.Max(0, note.LabelSpan.Start)), note.LabelSpan.End));
            foreach (var block in note) Mark(kept, block.Span);
        }
        var lost = new List<int>();
        foreach (var match in FootnoteText().EnumerateMatches(text))
            if (!kept[match.Index]) lost.Add(match.Index);
        return lost;
    }

    /// <returns>For each character whether readers see it as it stands there.</returns>
    private static BitArray Literals(string text, MarkdownDocument document)
    {
        var shown = new BitArray(text.Length + 1);
        foreach (var literal in document.Descendants<LiteralInline>()) Mark(shown, literal.Span);
        foreach (var link in document.Descendants<LinkInline>()) Mark(shown, link.Span, false);
        return shown;
    }

    private static MarkdownSlip At(string text, int index, int count, string message, string hint)
    {
        var before = text.AsSpan(0, Math.Clamp(index, 0, text.Length));
        return new MarkdownSlip(before.Count('\n'), before.Length - before.LastIndexOf('\n'), count, message, hint);
    }

    [GeneratedRegex(@"</[A-Za-z][A-Za-z0-9-]*\s*>")]
    private static partial Regex ClosingTag();

    [GeneratedRegex(@"<[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--|<!(?=[A-Z])|<\?(?=[a-z])")]
    private static partial Regex Html();

    [GeneratedRegex(@"\[\[[^\[\]\n]+\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}")]
    private static partial Regex Template();

    [GeneratedRegex(@"\]\((?=[/#]|https?:)")]
    private static partial Regex HalfLink();

    // Behind words in brackets, a remark in brackets is no address: one that is ends as files do.
    [GeneratedRegex(@"\]\((?![/#]|https?:)[^()\s<>""']+ [^()\n<>""']*\.[A-Za-z0-9]{2,5}\)")]
    private static partial Regex BlankInAddress();

    // Words in brackets before the mark of a note are words.
    [GeneratedRegex(@"\[[^\[\]\n^][^\[\]\n]*\]\[(?!\^)[^\[\]\n]*\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[\^[^\[\]\s]+\](?!:)")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"(?<=^ {0,3})\[\^[^\[\]\s]+\]:", RegexOptions.Multiline)]
    private static partial Regex FootnoteText();

    [GeneratedRegex(@"^(?=[ \t:|]*-)(?=[ \t:-]*\|)[ \t:|-]{3,}\r?$", RegexOptions.Multiline)]
    private static partial Regex TableRule();

    // CommonMark (6.2) asks of marks beside punctuation that white space or punctuation stand on their other side; between words without blanks none does.
    [GeneratedRegex(@"(?<=[\u3040-\u9fff\uac00-\ud7a3])\*\*[\p{P}\p{S}-[*]][^*\n]{1,200}\*\*|\*\*(?=\S)[^*\n]{1,200}(?<=[\p{P}\p{S}-[*]])\*\*(?=[\u3040-\u9fff\uac00-\ud7a3])")]
    private static partial Regex StarsBesideSigns();

    // One mark alone may begin a tag of a network, as in #cloud.
    [GeneratedRegex(@"^#{2,6}(?=[^#\s])", RegexOptions.Multiline)]
    private static partial Regex HalfHeading();
}
