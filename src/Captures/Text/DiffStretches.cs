using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Text;

/// <summary>What a program wrote of the differences between two files: each stretch says itself how many lines it has.</summary>
internal static class DiffStretches
{
    private const int MostOfHead = 6, MostOfStretch = 10_000, LeastMarked = 3;

    /// <summary>The numbers of the lines of all such stretches, with the names of the files above them.</summary>
    public static HashSet<int> Find(IReadOnlyList<Line> lines, string text)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if ((FindEnd(lines, at, text) ?? FindEndOfMarked(lines, at, found, text)) is not { } end) continue;
            var from = at;
            while (from > 0 && at - from < MostOfHead && !found.Contains(lines[from - 1].Number) && Head.IsMatch(lines[from - 1].Words.In(text))) from--;
            for (var i = from; i < end; i++) found.Add(lines[i].Number);
            at = end - 1;
        }
        return found;
    }

    /// <returns>Behind its last line; null where no stretch starts here, or its lines are not as many as it says.</returns>
    private static int? FindEnd(IReadOnlyList<Line> lines, int at, string text)
    {
        if (Start.Match(lines[at].Words.Length <= 200 ? lines[at].Words.In(text).ToString() : "") is not { Success: true } start) return null;
        var (before, after) = (Count(start, "before"), Count(start, "after"));
        while (++at < lines.Count && (before > 0 || after > 0))
        {
            var first = lines[at].Start < text.Length && lines[at].Words.Length > 0 ? text[lines[at].Start] : ' ';
            if (first is not ('+' or '-' or ' ' or '\t' or '\\')) return null;
            if (first is not ('+' or '\\')) before--;
            if (first is not ('-' or '\\')) after--;
        }
        // "\ No newline at end of file" is no line of either file.
        if (at < lines.Count && lines[at].Words.In(text) is ['\\', ' ', ..]) at++;
        return before == 0 && after == 0 ? at : null;
    }

    // Behind the marks "+ ", "- " and two blanks stand lines that tabs indent. So do the items of lists: a line above must announce what changed.
    private static int? FindEndOfMarked(IReadOnlyList<Line> lines, int from, HashSet<int> found, string text)
    {
        if (from == 0 || !IsMarked(lines[from], text) || IsMarked(lines[from - 1], text)) return null;
        var above = from - 1;
        while (above > 0 && lines[above].IsBlank) above--;
        if (!found.Contains(lines[above].Number) && !Announcement.IsMatch(lines[above].Words.In(text))) return null;
        var (marked, at) = (0, from);
        for (; at < lines.Count && IsMarked(lines[at], text); at++)
            if (text.AsSpan(lines[at].Start) is ['+' or '-', _, '\t', ..] && !lines[at].IsBlank) marked++;
        return at - from >= LeastMarked && marked > 0 ? at : null;
    }

    private static bool IsMarked(Line line, string text) =>
        line.Next - line.Start > 2
        && text[line.Start] is '+' or '-' or ' '
        && text[line.Start + 1] == ' '
        && (text[line.Start] != ' ' || text[line.Start + 2] != ' ');

    private static int Count(Match start, string group) =>
        !start.Groups[group].Success ? 1 : int.TryParse(start.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostOfStretch ? count : -1;

    private static readonly Regex Start = new(@"^@@ -[0-9]+(?:,(?<before>[0-9]+))? \+[0-9]+(?:,(?<after>[0-9]+))? @@", RegexOptions.CultureInvariant);

    private static readonly Regex Announcement = new(@"^(?:@@ -|--- \S|\+\+\+ \S|diff |Index: |Item (?:was|has been) [\w ]+:$)", RegexOptions.CultureInvariant);

    private static readonly Regex Head = new(@"^(?:diff |index [0-9a-f]+|Index: |={20,}$|--- |\+\+\+ |(?:new|old|deleted) (?:file )?mode |similarity index |rename (?:from|to) )", RegexOptions.CultureInvariant);
}
