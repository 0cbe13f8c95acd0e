using System.Globalization;
using System.Text;

namespace Archive.Diagnostics;

/// <summary>
/// Text from a contributor as it may stand in a terminal or a log: control characters, line breaks and
/// direction overrides are shown as escapes, so that a title can neither colour a terminal nor forge a log line.
/// </summary>
public static class Printable
{
    public static string Escape(string text)
    {
        if (!text.Any(MustEscape)) return text;
        var safe = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (MustEscape(c)) safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else safe.Append(c);
        }
        return safe.ToString();
    }

    private static bool MustEscape(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
