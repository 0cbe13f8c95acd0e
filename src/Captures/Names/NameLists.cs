using System.Text.RegularExpressions;

namespace Archive.Captures.Names;

/// <summary>Prepares a list of names for being parted: whom a text is by, without those who only reported for it, and with semicolons for words that join names.</summary>
internal static class NameLists
{
    /// <summary>Characters. What is longer names no authors, and would keep the patterns below busy.</summary>
    private const int Longest = 1_000;

    public static string Prepare(string words)
    {
        if (words.Length > Longest) return words;
        words = Helpers.Replace(words, "");
        return Joint.Replace(words, match => IsWhole(words[..match.Index], fromEnd: true) && IsWhole(words[(match.Index + match.Length)..], fromEnd: false) ? "; " : match.Value);
    }

    // "José Ortega y Gasset" is one person: only whole names are two.
    private static bool IsWhole(string words, bool fromEnd)
    {
        var parts = words.Split(Apart, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && NameShape.IsName(parts[fromEnd ? ^1 : 0]);
    }

    private static readonly string[] Apart = [",", ";", " y ", " e ", " i ", " en ", " og ", " och ", " ja ", " и "];

    // Words of other languages that are names, initials and places, too.
    private static readonly Regex Joint = new(@"(?<=\S)\s(?:y|e|i|en|og|och|ja|и)\s(?=\p{Lu})", RegexOptions.CultureInvariant);

    private static readonly Regex Helpers = new(@"[\s,;.(]*\b(?:with\s+)?(?:additional\s+|further\s+)?(?:reporting|contributions?|research)\s+(?:by|from)\b[\s\S]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
