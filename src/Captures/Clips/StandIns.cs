using System.Text.RegularExpressions;
using Archive.Captures.Html;

namespace Archive.Captures.Clips;

/// <summary>Private-use characters that stand for marks of Markdown until it is known what is beside them: marks close up with words, and blanks stay outside.</summary>
internal static class StandIns
{
    public const string LinkStart = "\uE000", LinkEnd = "\uE001", MarkStart = "\uE002", MarkEnd = "\uE003", Break = "\uE004", Part = "\uE005", Raised = "\uE007", Lowered = "\uE008", Level = "\uE009", QuoteStart = "\uE00A", QuoteEnd = "\uE00B";

    private const int DeepestQuote = 8;

    /// <summary>The start of a link that does not end in its block.</summary>
    public const char OpenLinkStart = '\uE006';

    /// <summary>The Markdown of a block with the marks in their places.</summary>
    /// <param name="startsWithTag">Whether its lines were indented as those of a page are.</param>
    public static string Write(string text, bool startsWithTag)
    {
        text = OuterBreaks.Replace(BreakBetweenLines.Replace(text, Break), "");
        text = string.Join('\n', text.Split('\n').Select(BreakLine));
        text = Script.Replace(text.Replace(Part, "\n\n"), Raise).Replace(Raised, "").Replace(Lowered, "").Replace(Level, "");
        text = LooseMarks.Remove(EmptyMark.Replace(text, ""), OpenLinkStart);
        text = StartOfMark.Replace(text, match => SpaceOf(match) + OpeningOf(match));
        text = EndOfMark.Replace(text, match => ClosingOf(match) + SpaceOf(match));
        if (startsWithTag) text = Indentation.Replace(text, "");
        return Quote(BlankLines.Replace(text, "\n\n")).Trim();

        static string SpaceOf(Match match) => match.Groups["beside"].Success ? "" : match.Groups["space"].Value;

        static string OpeningOf(Match match) =>
            match.Groups["mark"].Success ? match.Groups["mark"].Value
            : match.Groups["open"].Success ? match.Groups["open"].Value
            : "[";

        static string ClosingOf(Match match) => match.Groups["mark"].Success ? match.Groups["mark"].Value : "]" + match.Groups["address"].Value;
    }

    // The innermost first; what begins or ends outside the block quotes nothing.
    private static string Quote(string text)
    {
        for (var depth = 0; depth < DeepestQuote && text.Contains(QuoteStart); depth++) text = Quoted.Replace(text, quote => QuoteLines(quote.Groups["words"].Value));
        return text.Contains(QuoteStart) || text.Contains(QuoteEnd) ? BlankLines.Replace(text.Replace(QuoteStart, "").Replace(QuoteEnd, ""), "\n\n") : text;
    }

    private static string QuoteLines(string words) => string.Join('\n', words.Trim().Split('\n').Select(line => $"> {line}".TrimEnd()));

    // Of a mark that leads to a note the figure is raised.
    private static string Raise(Match script)
    {
        // A sign at the end of a line is that of the figure below.
        var (words, raised) = (LoneSign.Replace(LineEnd.Replace(script.Groups["words"].Value, " "), "${sign}"), script.Value[0] == Raised[0]);
        return NoteLink.Match(words) is { Success: true } note
            ? $"[{RaisedText.Write(note.Groups["words"].Value, raised, ' ')}]{note.Groups["address"].Value}"
            : RaisedText.Write(words, raised, script.Groups["before"].Value is [.., var c] ? c : ' ');
    }

    // A row of a table and a heading have one line. Elsewhere two breaks part paragraphs, and one goes on where the line began.
    private static string BreakLine(string line)
    {
        var start = LineStart.Match(line).Value;
        if (start.Contains('|') || start.Contains('#')) return line.Replace(Break, " ").Replace(Part, " ");
        var next = "\n" + string.Concat(start.Select(c => c is '>' ? '>' : ' '));
        return LastBreak.Replace(Breaks.Replace(line, next + next.TrimEnd() + next), "\\").Replace(Break, "\\" + next);
    }

    private static readonly Regex Script = new("(?<=(?<before>.)?)[\uE007\uE008](?<words>(?:[^\uE007-\uE009\n]|\n(?!\\s*\n))*)\uE009");

    private static readonly Regex LineEnd = new(@"[ \t]*\n[ \t>]*");

    private static readonly Regex LoneSign = new(@"^\s*(?<sign>[+\-−–])\s+(?=[0-9])");

    private static readonly Regex NoteLink = new(@"^\[(?<words>[^\[\]]+)\](?<address>\([^()]*\))$");

    private static readonly Regex LineStart = new(@"^[ \t]*(?:>[ \t]?)*(?:\||#{1,6}[ \t]|[-*+][ \t]+|[0-9]+[.)][ \t]+)?");

    private static readonly Regex Breaks = new("\uE004[ \\t]*\uE004[\uE004 \\t]*");

    // A break between paragraphs breaks nothing.
    private static readonly Regex OuterBreaks = new("(?=\uE004)(?<=(?:^|\uE005|\n[ \\t]*\n)\\s*)(?>(?:\uE004[ \\t]*)+)|(?<![\uE004 \\t])(?>[\uE004 \\t]*\uE004[ \\t]*)(?=\\s*(?:$|\uE005)|\n[ \\t]*\n)");

    private static readonly Regex BreakBetweenLines = new("\n[ \\t]*\uE004(?=[ \\t]*\n)");

    private static readonly Regex Quoted = new("\uE00A(?<words>[^\uE00A\uE00B]*)\uE00B");

    private static readonly Regex LastBreak = new("(?<=[^\uE004\\s])[ \\t]*\uE004[ \\t]*$");

    private static readonly Regex EmptyMark = new("\uE002(?<mark>\\*\\*|\\*|~~|`)\\s*\uE003\\k<mark>|\uE000\\s*\uE001\\([^)\uE001]*\\)");

    // White space within such marks goes outside, where there is none yet.
    private static readonly Regex StartOfMark = new("(?<beside>(?<=^|\\s|\uE000))?(?:\uE002(?<mark>\\*\\*|\\*|~~|`)|\uE000|(?<open>\uE006))(?<space>\\s*)");

    private static readonly Regex EndOfMark = new("(?<!\\s)(?<space>\\s*)(?:\uE003(?<mark>\\*\\*|\\*|~~|`)|\uE001(?<address>\\([^)\uE001]*\\)))(?<beside>(?=$|[\\s.,;:!?)\uE001]))?");

    private static readonly Regex Indentation = new(@"^[ \t]+", RegexOptions.Multiline);

    private static readonly Regex BlankLines = new(@"(?<![ \t])[ \t]*\n(?:[ \t]*\n){2,}");
}
