using System.Text.RegularExpressions;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Where the front matter of a page begins and ends: between a first line and a later line that are exactly <c>---</c>.</summary>
/// <param name="LinesBeforeYaml">Lines of the file before the YAML text.</param>
/// <param name="BodyLine">Line on which the body starts, from 1.</param>
public readonly partial record struct FrontMatterBlock(int YamlStart, int YamlEnd, int BodyStart, int LinesBeforeYaml, int BodyLine)
{
    public static FrontMatterBlock? Find(string text)
    {
        var start = LineEnd(text, 0);
        if (text.AsSpan(0, start).TrimEnd() is not "---") return null;
        var line = 2;
        for (var at = start; at < text.Length;)
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "---") return new FrontMatterBlock(start, at, end, 1, line + 1);
            at = end;
            line++;
        }
        return null;
    }

    /// <summary>Says why <see cref="Find"/> found none.</summary>
    public static void ReportNone(string text, string path, Problems problems)
    {
        var opens = text.AsSpan(0, LineEnd(text, 0)).TrimEnd() is "---";
        if (text.StartsWith("+++", StringComparison.Ordinal))
        {
            problems.Error(new Position(path, 1, 1),
                "This front matter is TOML (+++), which the pages of an archive do not have.",
                "Write it as YAML between two lines '---': 'title: …' in place of 'title = …'. What 'import' makes of a file in seeds/ is such a page.");
            return;
        }
        if (text is [_, '\0', ..] or ['\0', ..])
        {
            problems.Error(new Position(path, 1, 1), "The file is not UTF-8 text, but UTF-16.", "Save it as UTF-8.");
            return;
        }
        if (text.Contains('\r', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal))
        {
            problems.Error(new Position(path, 1, 1),
                "The lines of this file end with CR alone, as no system has written them for decades.",
                "Save it with line ends of Unix (LF) or Windows (CRLF).");
            return;
        }
        var lines = text.Split('\n');
        var (first, mark) = (Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l)), Array.FindIndex(lines, 1, l => NearlyMark().IsMatch(l)));
        if (opens && mark > 0) problems.Error(new Position(path, mark + 1, 1), "The front matter never ends, unless this line is meant to end it.", "Write '---' in its place, and no more.");
        else if (opens) problems.Error(new Position(path, 1, 1), "The front matter that starts here never ends.", "Put a line '---' below its last key.");
        else if (first > 0 && lines[first].TrimEnd() == "---")
            problems.Error(new Position(path, 1, 1),
                "The front matter begins with the first line of a page, and this one is empty.",
                "Remove the lines above the first '---'.");
        else if (first >= 0 && NearlyMark().IsMatch(lines[first]))
            problems.Error(new Position(path, first + 1, 1),
                "The page does not start with front matter, unless this line is meant to begin it.",
                "Write '---' in its place, and no more.");
        else problems.Error(new Position(path, 1, 1), "The page does not start with front matter.", "Start it with a line '---', then keys such as 'title: …', then another line '---'.");
    }

    /// <summary>A line that somebody, or an editor that improves typing, took for the mark: <c>----</c>, <c>...</c>, dashes, blanks before it.</summary>
    [GeneratedRegex(@"^\s*(?:-{2,}|\.{3}|[–—]{1,3}-?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NearlyMark();

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }
}
