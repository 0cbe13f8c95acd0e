using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>How the notes of an article are written, and what becomes of them where a reader of its header or its end took one away.</summary>
internal static class FootnoteMarkdown
{
    private const string Line = "---";

    /// <summary>What tells a mark, a note and an item of a list of notes from code that looks like them, until they are settled: noncharacters (Unicode 23.7), which no text may contain.</summary>
    private const char MarkSign = '\uFDDF', NoteSign = '\uFDDE', ItemSign = '\uFDDD';

    /// <summary>A mark in a line.</summary>
    public static string WriteMark(int number) => $"[^{MarkSign}{number}]";

    /// <summary>A note, without the label that it begins with.</summary>
    /// <param name="label">What its mark says.</param>
    /// <param name="isItem">Whether it is an item of a list, which numbers it.</param>
    /// <param name="isRaised">Whether a part of it is raised: its label may be.</param>
    public static string Write(int number, string label, bool isItem, bool isRaised, string markdown)
    {
        var lines = WithoutLabel(markdown, label.Trim('[', ']', '(', ')'), isItem, isRaised).Split('\n');
        var indented = lines.Select((line, i) => i == 0 || line.Length == 0 ? line : "    " + line);
        return $"[^{(isItem ? ItemSign : NoteSign)}{number}]: {string.Join('\n', indented)}";
    }

    // "¹ ", "1\. ", "\[1\] ", "\* ", and "^ " of wikis. A letter may be a word, and the number in an item is its text's.
    private static string WithoutLabel(string markdown, string label, bool isItem, bool isRaised)
    {
        if (WikiArrow.Match(markdown) is { Success: true } arrow) return markdown[arrow.Length..];
        var bold = markdown.Length - markdown.TrimStart('*').Length;
        var rest = markdown[bold..];
        if (isRaised && label.All(char.IsAsciiDigit) && RaisedText.Write(label, true, ' ') is var raised && rest.StartsWith(raised, StringComparison.Ordinal) && Opens(rest[raised.Length..], isItem))
            return markdown[..bold] + rest[raised.Length..].TrimStart('.', ':', ')', ' ');
        if (isItem || label.Any(char.IsLetter)) return markdown;
        var written = Regex.Escape(label.Replace("*", @"\*", StringComparison.Ordinal));
        return markdown[..bold] + Regex.Replace(rest, $@"^\\?\[?{written}\\?[\].:)]?\s+(?=\S)", "");
    }

    // Not "¹/₂", nor "²H" in a list, which numbers its items.
    private static bool Opens(string rest, bool isItem) => (!isItem || rest is [' ', ..]) && rest.TrimStart('.', ':', ')', ' ') is [var first, ..] && (char.IsLetter(first) || rest[0] == ' ' || first is '"' or '“' or '‘' or '(' or '[');

    /// <summary>
    /// Of what is left of a text: where a mark lacks its note, or a note its mark, all of them become raised numbers and items again. A heading
    /// or a line over notes alone goes, since a site puts them at the end of its page by itself.
    /// </summary>
    public static void Settle(CaptureParse parse)
    {
        var marks = NumbersOf(Mark);
        var notes = NumbersOf(Note);
        if (marks.Count + notes.Count == 0) return;
        var areWhole = marks.SetEquals(notes);
        if (areWhole) RemoveBreaks(parse);
        for (var at = 0; at < parse.Blocks.Count; at++)
            if (Signs.IsMatch(parse.Blocks[at].Markdown)) parse.Blocks[at] = parse.Blocks[at] with { Markdown = areWhole ? Signs.Replace(parse.Blocks[at].Markdown, "[^") : Raise(parse.Blocks[at].Markdown) };

        HashSet<string> NumbersOf(Regex form) => [.. parse.Blocks.SelectMany(block => form.Matches(block.Markdown)).Select(found => found.Groups["number"].Value)];
    }

    private static string Raise(string markdown)
    {
        var isList = markdown.Contains(ItemSign);
        if (Note.IsMatch(markdown))
        {
            markdown = Note.Replace(markdown, found => isList ? $"{found.Groups["number"].Value}. " : $"{RaiseNumber(found)} ");
            markdown = markdown.Replace("\n    ", isList ? "\n   " : "\n", StringComparison.Ordinal);
        }
        return Mark.Replace(markdown, RaiseNumber);

        static string RaiseNumber(Match found) => RaisedText.Write(found.Groups["number"].Value, true, ' ');
    }

    private static void RemoveBreaks(CaptureParse parse)
    {
        for (var at = parse.Blocks.Count - 1; at >= 0; at--)
        {
            if (!IsNote(parse.Blocks[at])) continue;
            var isLast = at == parse.Blocks.Count - 1 || IsBreak(parse.Blocks[at + 1]) || IsNote(parse.Blocks[at + 1]);
            while (at > 0 && IsNote(parse.Blocks[at - 1])) at--;
            if (isLast) at = RemoveBreak(parse, at);
        }
    }

    // "Notes", between lines.
    private static int RemoveBreak(CaptureParse parse, int at)
    {
        var headings = 0;
        for (; at > 0 && IsBreak(parse.Blocks[at - 1]); at--)
        {
            if (parse.Blocks[at - 1].Markdown != Line && headings++ > 0) break;
            parse.RemoveBlock(parse.Blocks[at - 1], Label.NonContent, Rule.LooseHeading);
        }
        return at;
    }

    private static bool IsNote(Block block) => Note.IsMatch(block.Markdown);

    private static bool IsBreak(Block block) => block.Markdown == Line || block.Markdown.StartsWith('#');

    private static readonly Regex Mark = new($@"\[\^{MarkSign}(?<number>[0-9]+)\]");
    private static readonly Regex Note = new($@"^\[\^[{NoteSign}{ItemSign}](?<number>[0-9]+)\]: ", RegexOptions.Multiline);
    private static readonly Regex Signs = new($@"\[\^[{MarkSign}{NoteSign}{ItemSign}]");
    private static readonly Regex WikiArrow = new(@"^\\?\^\s+(?=\S)");
}
