using Archive.Diagnostics;

namespace Archive.Formats.Citations;

/// <summary>Formats of one value a line: a line break in a value would start a field that nobody meant.</summary>
internal static class SingleLine
{
    public static string Fold(string text) => ControlCharacters.Remove(
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? text
            : string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)));

    private static readonly char[] Breaks = [.. Enumerable.Range(0, 32).Select(c => (char)c), '\u0085', '\u2028', '\u2029'];
}
