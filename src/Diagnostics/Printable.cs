using System.Globalization;
using System.Text;

namespace Archive.Diagnostics;

/// <summary>
/// Text from a contributor as it may stand in a terminal or a log: control characters, line breaks,
/// direction overrides and invisible tags are shown as escapes, so that a title can neither colour a terminal nor forge a log line. So is <c>##[</c>, by which GitHub's
/// runner knows a command anywhere in a line of its log (actions/runner, ActionCommand.cs).
/// </summary>
public static class Printable
{
    private const string RunnerCommand = "##[";

    public static string Escape(string text) => EscapeCharacters(text).Replace(RunnerCommand, @"##\u005b", StringComparison.Ordinal);

    private static string EscapeCharacters(string text)
    {
        if (!text.EnumerateRunes().Any(MustEscape)) return text;
        var safe = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!MustEscape(rune)) safe.Append(rune);
            else safe.Append(rune.IsBmp ? @"\u" : @"\U").Append(rune.Value.ToString(rune.IsBmp ? "x4" : "x8", CultureInfo.InvariantCulture));
        }
        return safe.ToString();
    }

    /// <summary>The same for a text of several lines.</summary>
    public static string EscapeLines(string text) => string.Join('\n', text.Split('\n').Select(Escape));

    // U+E0000 to U+E007F: tags that no terminal shows, assigned or not.
    private static bool MustEscape(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
