namespace Archive.Captures.Html;

/// <summary>Superscripts and subscripts as letters, since Markdown has no mark for them: 10⁶ is not 106.</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()ni";
    private const string Super = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string Sub = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    /// <returns>The words as they are where Unicode has not all of their letters.</returns>
    public static string Write(string words, bool raised)
    {
        var letters = raised ? Super : Sub;
        var trimmed = words.Trim().Replace('−', '-').Replace('–', '-');
        return trimmed.Length > 0 && trimmed.All(c => Plain.IndexOf(c) is >= 0 and var at && at < letters.Length) && trimmed.Any(char.IsAsciiDigit)
            ? words.Replace(words.Trim(), string.Concat(trimmed.Select(c => letters[Plain.IndexOf(c)])))
            : words;
    }
}
