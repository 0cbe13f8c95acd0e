using System.Globalization;
using System.Text;
using AnyAscii;

namespace Archive.Catalog;

/// <summary>A title or name as part of an address: lower-case ASCII words joined by hyphens, cut at a word.</summary>
public static class Slug
{
    /// <param name="language">The text's, such as <c>de-AT</c>: German spells ä, ö and ü with an e, and English, which none means, & as a word.</param>
    /// <returns>At most so many characters; empty where the text has no letter or digit.</returns>
    public static string Create(string text, int longest = 80, string? language = null)
    {
        var isGerman = language is not null
            && (language.Equals("de", StringComparison.OrdinalIgnoreCase)
                || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase)
                || language.StartsWith("de_", StringComparison.OrdinalIgnoreCase));
        var isEnglish = language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) != false;
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (isGerman && FindUmlaut(rune, words) is { } spelled) words.Append(spelled);
            else if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) AppendLetters(words, rune);
            else if (rune.Value == '+') words.Append(" plus ");
            else if (rune.Value == '&' && isEnglish) words.Append(" and ");
            else if (rune.Value is not ('’' or '\'' or '‘')) words.Append(' ');
        }
        return Cut(string.Join('-', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), longest);
    }

    /// <summary>The slug itself or, where it is taken, the first of slug-2, slug-3 … that is free.</summary>
    public static string MakeUnique(string slug, Func<string, bool> isTaken)
    {
        if (!isTaken(slug)) return slug;
        for (var number = 2; ; number++)
            if (!isTaken($"{slug}-{number}")) return $"{slug}-{number}";
    }

    // In one letter, or in two: a vowel and its dots.
    private static string? FindUmlaut(Rune rune, StringBuilder before) => rune.Value switch
    {
        'ä' or 'Ä' => "ae",
        'ö' or 'Ö' => "oe",
        'ü' or 'Ü' => "ue",
        '\u0308' when before.Length > 0 && before[^1] is ('a' or 'o' or 'u') => "e",
        _ => null,
    };

    // A letter that stands for a syllable or a word, as in Chinese and Korean, is spelled with a capital: "BeiJing".
    private static void AppendLetters(StringBuilder words, Rune rune)
    {
        var spelled = rune.ToString().Transliterate();
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter && spelled is [>= 'A' and <= 'Z', ..]) words.Append(' ');
        foreach (var c in spelled) if (char.IsAsciiLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Cut(string slug, int longest)
    {
        if (slug.Length <= longest) return slug;
        var end = slug.LastIndexOf('-', longest);
        return slug[..(end > 0 ? end : longest)];
    }
}
