using System.Text.RegularExpressions;

namespace Archive.Captures.Html;

/// <summary>Superscripts and subscripts as letters, since Markdown has no mark for them: 10⁶ is not 106.</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()ni";
    private const string Super = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string Sub = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    /// <param name="before">The character that it follows.</param>
    /// <returns>The words as they are where Unicode has not all of their letters and they are no exponent or index.</returns>
    public static string Write(string words, bool raised, char before)
    {
        var letters = raised ? Super : Sub;
        var trimmed = words.Trim().Replace('−', '-').Replace('–', '-');
        if (trimmed.Length > 0 && trimmed.All(c => Plain.IndexOf(c) is >= 0 and var at && at < letters.Length) && trimmed.Any(char.IsAsciiDigit))
            return words.Replace(words.Trim(), string.Concat(trimmed.Select(c => letters[Plain.IndexOf(c)])));
        return char.IsLetterOrDigit(before) && Term.IsMatch(trimmed) ? Linear(trimmed, raised) : words;
    }

    /// <summary>The same in one line, as programs write it: 2^(1/2).</summary>
    public static string Linear(string words, bool raised) => $"{(raised ? '^' : '_')}({words.Trim()})";

    // "1/2" and "n+1", not the "st" of 21st.
    private static readonly Regex Term = new(@"^(?=.*[0-9+\-*/×·])(?!.*[0-9]\s+[0-9])[\p{L}\p{Nd}\s.()+\-*/×·]+$");
}
