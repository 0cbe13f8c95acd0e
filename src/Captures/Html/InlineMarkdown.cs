using System.Text;
using Archive.Captures.Writing;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Writes pieces of inline text as Markdown. What Markdown cannot carry in a place, such as emphasis inside a word, is left plain; no letter is.</summary>
internal static class InlineMarkdown
{
    /// <summary>The words as they read, pictures by their alternative text; breaks are line feeds.</summary>
    public static string Words(IEnumerable<InlineRun> pieces) => string.Concat(pieces.Select(piece => piece.Words));

    /// <summary>Markdown of one or more lines; the first form whose rendering shows the very words is taken.</summary>
    public static string Write(IReadOnlyList<InlineRun> pieces, bool oneLine = false)
    {
        var folded = Folded(oneLine ? [.. pieces.Select(p => p.IsBreak ? p with { Words = " " } : p)] : pieces);
        var words = PlainText.CollapseWhiteSpace(Words(folded));
        foreach (var simpler in Simpler(folded))
        {
            var markdown = string.Join("\\\n", Lines(simpler).Select(MarkdownText.LineStart));
            if (PlainText.Extract(markdown) == words) return markdown;
        }
        return MarkdownText.Line(words);
    }

    // The pieces as they are, then each without the emphasis of one, then without any, then without links.
    private static IEnumerable<List<InlineRun>> Simpler(List<InlineRun> pieces)
    {
        yield return pieces;
        var set = pieces.FindAll(IsSet);
        if (set.Count > 1) foreach (var one in set) yield return pieces.ConvertAll(p => p == one ? Unset(p) : p);
        yield return pieces.ConvertAll(Unset);
        yield return pieces.ConvertAll(piece => piece with { Setting = default });
    }

    private static bool IsSet(InlineRun piece) => piece.Setting.Strong || piece.Setting.Emphasis || piece.Setting.Strike;

    private static InlineRun Unset(InlineRun piece) => piece with { Setting = piece.Setting with { Strong = false, Emphasis = false, Strike = false } };

    /// <summary>White space as a browser shows it: runs are one blank, none at the edges or beside a break.</summary>
    public static List<InlineRun> Folded(IReadOnlyList<InlineRun> pieces)
    {
        var folded = new List<InlineRun>();
        var blank = true;
        foreach (var piece in pieces)
        {
            if (piece.IsBreak || piece.Picture is not null)
            {
                if (piece.IsBreak) TrimEnd(folded);
                folded.Add(piece);
                blank = piece.IsBreak;
                continue;
            }
            var words = new StringBuilder();
            foreach (var c in piece.Words)
            {
                if (!char.IsWhiteSpace(c)) words.Append(c);
                else if (!blank) words.Append(' ');
                blank = char.IsWhiteSpace(c);
            }
            if (words.Length > 0) folded.Add(piece with { Words = words.ToString() });
        }
        TrimEnd(folded);
        while (folded is [.., { IsBreak: true }]) folded.RemoveAt(folded.Count - 1);
        while (folded is [{ IsBreak: true }, ..]) folded.RemoveAt(0);
        return folded;
    }

    private static void TrimEnd(List<InlineRun> pieces)
    {
        while (pieces is [.., { Picture: null, IsBreak: false } last])
        {
            pieces.RemoveAt(pieces.Count - 1);
            if (last.Words.TrimEnd() is not { Length: > 0 } words) continue;
            pieces.Add(last with { Words = words });
            return;
        }
    }

    private static List<string> Lines(List<InlineRun> pieces)
    {
        var lines = new List<string>();
        var line = new List<InlineRun>();
        foreach (var piece in pieces.Append(new InlineRun("\n", default)))
        {
            if (!piece.IsBreak) line.Add(piece);
            else
            {
                lines.Add(Group(line, 0));
                line = [];
            }
        }
        return lines;
    }

    private static readonly (Func<InlineStyle, bool> IsOn, string Mark)[] Levels = [(s => s.Strong, "**"), (s => s.Emphasis, "*"), (s => s.Strike, "~~")];

    // Links hold strong text, strong text holds emphasis, and so on: whatever the page's nesting, one order is enough.
    private static string Group(List<InlineRun> pieces, int level)
    {
        var text = new StringBuilder();
        for (int from = 0, to; from < pieces.Count; from = to)
        {
            for (to = from + 1; to < pieces.Count && IsSame(pieces[from].Setting, pieces[to].Setting, level); to++) { }
            var group = pieces[from..to];
            if (level > Levels.Length) text.Append(Plain(group));
            else if (level == 0) text.Append(group[0].Setting.Link is { } link ? Link(Group(group, 1), link) : Group(group, 1));
            else text.Append(Levels[level - 1].IsOn(group[0].Setting) ? Around(Group(group, level + 1), Levels[level - 1].Mark) : Group(group, level + 1));
        }
        return text.ToString();
    }

    private static bool IsSame(InlineStyle a, InlineStyle b, int level) =>
        level == 0 ? a.Link == b.Link : level > Levels.Length ? a.Code == b.Code : Levels[level - 1].IsOn(a) == Levels[level - 1].IsOn(b);

    private static string Plain(List<InlineRun> pieces) =>
        pieces[0].Setting.Code && pieces.TrueForAll(p => p.Picture is null)
            ? Code(Words(pieces))
            : string.Concat(pieces.Select(p => p.Picture is null ? MarkdownText.Inline(p.Words) : $"![{MarkdownText.Inline(p.Words)}]({p.Picture})"));

    private static string Code(string words)
    {
        var (before, inner, after) = Edges(words);
        if (inner.Length == 0) return words;
        var fence = new string('`', 1 + Longest(inner, '`'));
        var space = inner[0] == '`' || inner[^1] == '`' ? " " : "";
        return $"{before}{fence}{space}{inner}{space}{fence}{after}";
    }

    private static string Around(string markdown, string mark)
    {
        var (before, inner, after) = Edges(markdown);
        return inner.Length == 0 ? markdown : before + mark + inner + mark + after;
    }

    private static string Link(string markdown, string address)
    {
        var (before, inner, after) = Edges(markdown);
        return inner.Length == 0 ? markdown : inner == address ? $"{before}<{address}>{after}" : $"{before}[{inner}]({address}){after}";
    }

    private static (string Before, string Inner, string After) Edges(string text)
    {
        var inner = text.Trim(' ');
        var before = text.Length - text.TrimStart(' ').Length;
        return (text[..before], inner, text[Math.Min(text.Length, before + inner.Length)..]);
    }

    /// <summary>The longest run of a character.</summary>
    public static int Longest(string text, char c)
    {
        int longest = 0, run = 0;
        foreach (var each in text) longest = Math.Max(longest, run = each == c ? run + 1 : 0);
        return longest;
    }
}
