using System.Buffers;
using System.Globalization;
using System.Text;

namespace Archive.Diagnostics;

/// <summary>Characters that nobody sees and that no file of the site may hold: the controls of Unicode but tab and line ends, and what is no character at all.</summary>
public static class ControlCharacters
{
    /// <summary>Text without them, as HTML and XML 1.0 (section 2.2) want it; half a surrogate pair becomes U+FFFD, U+0085 a blank.</summary>
    public static string Remove(string text)
    {
        if (IsPlain(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (IsPlain(c)) clean.Append(c);
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) clean.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (c == NextLine) clean.Append(' ');
        }
        return clean.ToString();
    }

    /// <summary>The first of them in a text; null where it has none.</summary>
    public static Rune? Find(string text)
    {
        if (IsPlain(text)) return null;
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsBmp && !IsPlain((char)rune.Value)) return rune;
        return null;
    }

    /// <summary>Whether a reader sees anything of a text: blanks, what no file may hold, and what only joins, parts or turns other characters count for nothing.</summary>
    public static bool IsVisible(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && (!rune.IsBmp || IsPlain((char)rune.Value)) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format) return true;
        return false;
    }

    // Searches of ASCII alone or of one range are many times as fast as one of them all: every text goes through here.
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAny(AsciiControls) && !text.ContainsAnyInRange('\u0080', '\u009F')
        && !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAnyInRange('\uFFFE', '\uFFFF');

    private static readonly SearchValues<char> AsciiControls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => !IsPlain(c))]);

    private const char NextLine = '\u0085';

    private static bool IsPlain(char c) => c is (>= ' ' and < '\u007F') or '\t' or '\n' or '\r' or (>= '\u00A0' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
