using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Text;

/// <summary>Files that were put into a text as letters, as programs of mail once did: no reader can read them.</summary>
internal static class EncodedFiles
{
    private const int LongestLine = 70, LongestQuote = 80, LeastFull = 3, ShortestFull = 45;

    /// <returns>The lines without those of such files.</returns>
    public static IReadOnlyList<Line> LeaveOut(CaptureParse parse, IReadOnlyList<Line> lines)
    {
        var text = parse.Labels.Text;
        var left = new List<Line>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            if (FindEnd(lines, at, text) is not { } end)
            {
                left.Add(lines[at]);
                continue;
            }
            parse.Warn(lines[at].Start,
                $"A file that stands in the text as letters, '{PlainText.Cut(Begin.Match(WordsOf(lines[at], text)).Groups["name"].Value, LongestQuote)}', is left out.");
            for (var i = at; i <= end; i++) parse.Labels.Mark(lines[i].Words, Label.NonContent, Rule.EncodedFile);
            at = end;
        }
        return left;
    }

    /// <summary>Asks where a text holds what the parts of a message say to programs, and so most likely the parts themselves.</summary>
    public static void AskForParts(CaptureParse parse, IReadOnlyList<Line> lines)
    {
        var text = parse.Labels.Text;
        var isBelowBoundary = false;
        foreach (var line in lines)
        {
            isBelowBoundary = !line.IsBlank && (isBelowBoundary || text.AsSpan(line.Start).StartsWith("--"));
            // Who writes about messages shows their lines further in.
            if (!isBelowBoundary || line.Words.Length > LongestLine || line.Words.Start != line.Start || !Part.IsMatch(WordsOf(line, text))) continue;
            parse.Ask("text", line.Start,
                $"'{WordsOf(line, text)}' is said to programs of mail: is the text as its readers saw it?",
                "Save the message itself as .eml and import that, or remove what is no text.");
            return;
        }
    }

    // "begin 644 crane.gif", lines without small letters, and "end". Who shows how such a file looks shows few of its full lines, which hold 45 bytes each.
    private static int? FindEnd(IReadOnlyList<Line> lines, int from, string text)
    {
        if (lines[from].Words.Length > LongestLine || !Begin.IsMatch(WordsOf(lines[from], text))) return null;
        var full = 0;
        for (var at = from + 1; at < lines.Count; at++)
        {
            var words = lines[at].Words.In(text);
            if (words.SequenceEqual("end")) return full >= LeastFull ? at : null;
            if (words is ['M', ..] && words.Length > ShortestFull) full++;
            if (words.Length > LongestLine || words.IndexOfAnyExceptInRange(' ', '`') >= 0) return null;
        }
        return null;
    }

    private static string WordsOf(Line line, string text) => line.Words.In(text).ToString();

    private static readonly Regex Begin = new(@"^begin [0-7]{3,4} (?<name>\S.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex Part = new(@"^Content-Transfer-Encoding:\s*(?:base64|quoted-printable|[78]bit|binary)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
