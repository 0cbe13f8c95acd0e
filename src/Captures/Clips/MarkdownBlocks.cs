using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Clips;

/// <summary>Parts a Markdown text into blocks: whole lines from one blank line to the next, except within a code fence.</summary>
internal static class MarkdownBlocks
{
    public static IEnumerable<Extent> Find(string text, int from)
    {
        var fence = new CodeFence();
        int? start = null;
        var end = from;
        var body = text[from..];
        foreach (var line in Line.Split(body))
        {
            var words = line.Words.In(body);
            if (line.IsBlank && !fence.IsOpen)
            {
                if (start is { } s) yield return new Extent(s, end);
                start = null;
                continue;
            }
            if (start is null && (Rule.IsMatch(words) || (line.Words.Start - line.Start < 4 && Heading.IsMatch(words)) || HeadingInHtml.IsMatch(words)))
            {
                yield return new Extent(from + line.Start, from + line.Words.End);
                continue;
            }
            start ??= from + line.Start;
            if (!line.IsBlank) end = from + line.Words.End;
            fence.Holds(words);
        }
        if (start is { } last) yield return new Extent(last, end);
    }

    /// <summary>A line across the page (CommonMark 4.1), which parts what is above it from the rest.</summary>
    public static bool IsRule(string markdown) => Rule.IsMatch(markdown);

    // A heading of one line (CommonMark 4.2) needs no blank line below it.
    private static readonly Regex Heading = new(@"^#{1,6}[ \t]");

    private static readonly Regex HeadingInHtml = new(@"^<(?<name>h[1-6])(?:\s[^<>]*)?>.*</\k<name>>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Rule = new(@"^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$");
}
