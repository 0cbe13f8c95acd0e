using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Text;

/// <summary>Files that were put into a text as letters, as programs of mail once did: no reader can read them.</summary>
internal static class EncodedFiles
{
    private const int LongestLine = 70, LongestQuote = 80;

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
            parse.Warn(lines[at].Start, $"A file that stands in the text as letters, '{PlainText.Cut(Begin.Match(WordsOf(lines[at], text)).Groups["name"].Value, LongestQuote)}', is left out.");
            for (var i = at; i <= end; i++) parse.Labels.Mark(lines[i].Words, Label.NonContent, Rule.EncodedFile);
            at = end;
        }
        return left;
    }

    /// <summary>Asks where a text holds what the parts of a message say to programs, and so most likely the parts themselves.</summary>
    public static void AskForParts(CaptureParse parse, IReadOnlyList<Line> lines)
    {
        var text = parse.Labels.Text;
        var part = lines.Index().FirstOrDefault(line => line.Item.Words.Length is > 0 and <= LongestLine && line.Item.Words.Start == line.Item.Start && Part.IsMatch(WordsOf(line.Item, text)) && IsBelowBoundary(lines, line.Index, text)).Item;
        if (part.Words.Length > 0)
            parse.Ask("text", part.Start, $"'{WordsOf(part, text)}' is said to programs of mail: is the text as its readers saw it?", "Save the message itself as .eml and import that, or remove what is no text.");
    }

    // Who writes about messages shows their lines further in.
    private static bool IsBelowBoundary(IReadOnlyList<Line> lines, int at, string text)
    {
        for (var above = at - 1; above >= 0 && !lines[above].IsBlank; above--)
            if (text.AsSpan(lines[above].Start).StartsWith("--")) return true;
        return false;
    }

    // "begin 644 crane.gif", lines without small letters, and "end".
    private static int? FindEnd(IReadOnlyList<Line> lines, int from, string text)
    {
        if (lines[from].Words.Length > LongestLine || !Begin.IsMatch(WordsOf(lines[from], text))) return null;
        for (var at = from + 1; at < lines.Count; at++)
        {
            var words = lines[at].Words.In(text);
            if (words.SequenceEqual("end")) return at > from + 1 ? at : null;
            if (words.Length > LongestLine || words.IndexOfAnyExceptInRange(' ', '`') >= 0) return null;
        }
        return null;
    }

    private static string WordsOf(Line line, string text) => line.Words.In(text).ToString();

    private static readonly Regex Begin = new(@"^begin [0-7]{3,4} (?<name>\S.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex Part = new(@"^Content-Transfer-Encoding:\s*(?:base64|quoted-printable|[78]bit|binary)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
