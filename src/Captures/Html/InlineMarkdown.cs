using System.Text;
using Archive.Captures.Writing;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Writes runs of inline text as Markdown. Formatting that Markdown cannot express, such as emphasis inside a word, is left out; no letter is.</summary>
internal static class InlineMarkdown
{
    /// <summary>Of so many emphasised runs each is tried without; of more it would take too long.</summary>
    private const int MostTried = 40;

    /// <summary>The words as a reader sees them; a picture is its alternative text, a break is a line feed.</summary>
    public static string Words(IEnumerable<InlineRun> runs) => string.Concat(runs.Select(run => run.Words));

    /// <summary>Markdown of one or more lines: the first form that renders to exactly these words.</summary>
    public static string Write(IReadOnlyList<InlineRun> runs, bool oneLine = false)
    {
        var collapsed = CollapseWhiteSpace(oneLine ? [.. runs.Select(p => p.IsBreak ? p with { Words = " " } : p)] : runs);
        foreach (var simpler in Simplify(collapsed))
        {
            var markdown = Join(WriteLines(simpler));
            if (Shows(markdown, simpler)) return markdown;
        }
        return MarkdownText.EscapeLine(PlainText.CollapseWhiteSpace(Words(collapsed)));
    }

    // Of a mark the text shows nothing, where its note stands below; each note is one sign here.
    private static bool Shows(string markdown, List<InlineRun> runs)
    {
        const string Sign = "·";
        var notes = runs.FindAll(run => run.Note is not null).ConvertAll(WriteMark).Distinct().ToList();
        var words = Words(runs.Where(run => run.Note is null)) + string.Concat(notes.Select(_ => " " + Sign));
        return PlainText.Extract(markdown + string.Concat(notes.Select(note => $"\n\n{note}: {Sign}"))) == PlainText.CollapseWhiteSpace(words);
    }

    private static string WriteMark(InlineRun run) => FootnoteMarkdown.WriteMark(run.Note!.Value);

    /// <summary>One break starts a line, several a paragraph: that is what they mean to whoever writes pages with them.</summary>
    private static string Join(List<string> lines) => string.Join("\n\n", Paragraphs(lines).Select(paragraph => string.Join("\\\n", paragraph.Select(MarkdownText.EscapeLineStart))));

    private static IEnumerable<IReadOnlyList<string>> Paragraphs(List<string> lines)
    {
        for (int from = 0, to; from < lines.Count; from = to + 1)
        {
            to = lines.FindIndex(from, string.IsNullOrWhiteSpace) is >= 0 and var blank ? blank : lines.Count;
            if (to > from) yield return lines[from..to];
        }
    }

    // The runs as they are, then without the emphasis of one of them, then without any, then without marks of notes, then without links.
    private static IEnumerable<List<InlineRun>> Simplify(List<InlineRun> runs)
    {
        yield return runs;
        var set = runs.FindAll(IsEmphasized);
        if (set.Count is > 1 and <= MostTried) foreach (var one in set) yield return runs.ConvertAll(p => p == one ? WithoutEmphasis(p) : p);
        yield return runs.ConvertAll(WithoutEmphasis);
        if (runs.Exists(run => run.Note is not null)) yield return runs.ConvertAll(run => run with { Note = null });
        yield return runs.ConvertAll(run => run with { Style = default, Note = null });
    }

    private static bool IsEmphasized(InlineRun run) => run.Style.Strong || run.Style.Emphasis || run.Style.Strike;

    private static InlineRun WithoutEmphasis(InlineRun run) => run with { Style = run.Style with { Strong = false, Emphasis = false, Strike = false } };

    /// <summary>White space as a browser shows it: one space for several, none at the edges or beside a break.</summary>
    public static List<InlineRun> CollapseWhiteSpace(IReadOnlyList<InlineRun> runs)
    {
        var collapsed = new List<InlineRun>();
        var blank = true;
        foreach (var run in runs)
        {
            if (run.IsBreak || run.Picture is not null)
            {
                if (run.IsBreak) TrimEnd(collapsed);
                collapsed.Add(run);
                blank = run.IsBreak;
                continue;
            }
            var words = new StringBuilder();
            foreach (var c in run.Words)
            {
                if (!char.IsWhiteSpace(c)) words.Append(c);
                else if (!blank) words.Append(' ');
                blank = char.IsWhiteSpace(c);
            }
            if (words.Length > 0) collapsed.Add(run with { Words = words.ToString() });
        }
        TrimEnd(collapsed);
        while (collapsed is [.., { IsBreak: true }]) collapsed.RemoveAt(collapsed.Count - 1);
        return collapsed[collapsed.TakeWhile(run => run.IsBreak).Count()..];
    }

    private static void TrimEnd(List<InlineRun> runs)
    {
        while (runs is [.., { Picture: null, IsBreak: false } last])
        {
            runs.RemoveAt(runs.Count - 1);
            if (last.Words.TrimEnd() is not { Length: > 0 } words) continue;
            runs.Add(last with { Words = words });
            return;
        }
    }

    private static List<string> WriteLines(List<InlineRun> runs)
    {
        var lines = new List<string>();
        var line = new List<InlineRun>();
        foreach (var run in runs.Append(new InlineRun("\n", default)))
        {
            if (!run.IsBreak) line.Add(run);
            else
            {
                lines.Add(WriteGroup(line, 0));
                line = [];
            }
        }
        return lines;
    }

    private static readonly (Func<InlineStyle, bool> IsOn, string Mark)[] Levels = [(s => s.Strong, "**"), (s => s.Emphasis, "*"), (s => s.Strike, "~~")];

    // Links hold strong text, strong text holds emphasis, and so on: whatever the page's nesting, one order is enough.
    private static string WriteGroup(List<InlineRun> runs, int level)
    {
        var text = new StringBuilder();
        for (int from = 0, to; from < runs.Count; from = to)
        {
            for (to = from + 1; to < runs.Count && IsSame(runs[from].Style, runs[to].Style, level); to++) { }
            var group = runs[from..to];
            if (level > Levels.Length) text.Append(WritePlain(group));
            else if (level == 0) text.Append(group[0].Style.Link is { } link ? WriteLink(WriteGroup(group, 1), link) : WriteGroup(group, 1));
            else text.Append(Levels[level - 1].IsOn(group[0].Style) ? Surround(WriteGroup(group, level + 1), Levels[level - 1].Mark) : WriteGroup(group, level + 1));
        }
        return text.ToString();
    }

    private static bool IsSame(InlineStyle a, InlineStyle b, int level) =>
        level == 0 ? a.Link == b.Link : level > Levels.Length ? a.Code == b.Code : Levels[level - 1].IsOn(a) == Levels[level - 1].IsOn(b);

    private static string WritePlain(List<InlineRun> runs) =>
        runs[0].Style.Code && runs.TrueForAll(p => p.Picture is null && p.Note is null)
            ? WriteCode(Words(runs))
            : string.Concat(runs.Select(p => p switch
            {
                { Note: not null } => WriteMark(p),
                { Picture: { } address } => $"![{MarkdownText.EscapeInline(p.Words)}]({address})",
                _ => MarkdownText.EscapeInline(p.Words),
            }));

    private static string WriteCode(string words)
    {
        var (before, inner, after) = SplitEdges(words);
        if (inner.Length == 0) return words;
        var fence = new string('`', 1 + MarkdownText.LongestTicks(inner));
        var space = inner[0] == '`' || inner[^1] == '`' ? " " : "";
        return $"{before}{fence}{space}{inner}{space}{fence}{after}";
    }

    private static string Surround(string markdown, string mark)
    {
        var (before, inner, after) = SplitEdges(markdown);
        return inner.Length == 0 ? markdown : before + mark + inner + mark + after;
    }

    private static string WriteLink(string markdown, string address)
    {
        var (before, inner, after) = SplitEdges(markdown);
        return inner.Length == 0 ? markdown : inner == address ? $"{before}<{address}>{after}" : $"{before}[{inner}]({address}){after}";
    }

    private static (string Before, string Inner, string After) SplitEdges(string text)
    {
        var inner = text.Trim(' ');
        var before = text.Length - text.TrimStart(' ').Length;
        return (text[..before], inner, text[Math.Min(text.Length, before + inner.Length)..]);
    }
}
