using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;

namespace Archive.Captures.Packed;

/// <summary>
/// Writes the words of a row as they are read. Their places are known, and Hebrew and Arabic are read from the right, numbers and Latin
/// words within them from the left.
/// </summary>
internal static class PdfDirection
{
    private const string Open = "([{<«‹", Close = ")]}>»›";

    private static readonly (char From, char To)[] RightToLeft = [('\u0590', '\u08ff'), ('\ufb1d', '\ufdff'), ('\ufe70', '\ufefc')];

    public static string Write(IReadOnlyList<Word> words)
    {
        if (!words.Any(word => word.Text.Any(IsFromRight))) return string.Join(' ', words.Select(word => string.Concat(Parts(word))));
        var parts = words.SelectMany((word, at) => at == 0 ? Parts(word) : Parts(word).Prepend(" ")).ToList();
        var isFromRight = 2 * parts.Count(IsFromRight) >= parts.Count(part => IsFromRight(part) || IsFromLeft(part));
        // Whoever stored the letters from the left stored the brackets that are seen.
        if (words.Any(IsStoredFromLeft)) for (var i = 0; i < parts.Count; i++) if (!IsInside(parts, i, IsFromLeft)) parts[i] = Mirror(parts[i]);
        if (isFromRight) parts.Reverse();
        return string.Concat(WithRunsReversed(parts, isFromRight ? IsFromLeft : IsFromRight));
    }

    private static bool IsFromRight(char c) => RightToLeft.Any(range => c >= range.From && c <= range.To);

    private static bool IsFromRight(string part) => IsFromRight(part[0]);

    private static bool IsFromLeft(string part) => char.IsLetterOrDigit(part[0]) && !IsFromRight(part[0]);

    private static bool IsStoredFromLeft(Word word)
    {
        var places = word.Letters.Where(letter => letter.Value.Any(IsFromRight)).Select(letter => letter.StartBaseLine.X).ToList();
        return places.Count > 1 && places[0] < places[^1];
    }

    // Between two of the kind, with no blank around it.
    private static bool IsInside(List<string> parts, int at, Func<string, bool> isOfKind) => at > 0 && at < parts.Count - 1 && isOfKind(parts[at - 1]) && isOfKind(parts[at + 1]);

    /// <summary>A word's letters from left to right, each with the marks above and below it.</summary>
    private static IEnumerable<string> Parts(Word word)
    {
        var letters = new List<(double X, StringBuilder Text)>();
        foreach (var letter in word.Letters.Where(letter => letter.Value.Length > 0))
        {
            if (letters.Count > 0 && CharUnicodeInfo.GetUnicodeCategory(letter.Value[0]) == UnicodeCategory.NonSpacingMark) letters[^1].Text.Append(letter.Value);
            else letters.Add((letter.StartBaseLine.X, new StringBuilder(letter.Value)));
        }
        return word.TextOrientation == TextOrientation.Horizontal
            ? letters.OrderBy(letter => letter.X).Select(letter => letter.Text.ToString())
            : letters.Select(letter => letter.Text.ToString());
    }

    private static string Mirror(string part) => part.Length != 1 ? part
        : Open.IndexOf(part[0]) is >= 0 and var open ? Close[open..(open + 1)] : Close.IndexOf(part[0]) is >= 0 and var close ? Open[close..(close + 1)] : part;

    private static IEnumerable<string> WithRunsReversed(List<string> parts, Func<string, bool> isOfRun)
    {
        for (var at = 0; at < parts.Count;)
        {
            var end = at;
            while (end < parts.Count && (isOfRun(parts[end]) || end > at && IsJoint(parts, end, isOfRun))) end++;
            if (end == at) end++;
            for (var i = end - 1; i >= at; i--) yield return parts[i];
            at = end;
        }
    }

    // "3.2", "A-1", two words; two numbers beside each other are no run.
    private static bool IsJoint(List<string> parts, int at, Func<string, bool> isOfRun) =>
        at < parts.Count - 1 && isOfRun(parts[at + 1]) && (parts[at] != " " || char.IsLetter(parts[at - 1][0]) && char.IsLetter(parts[at + 1][0]));
}
