using System.Collections.Frozen;
using System.Text;
using Archive.Captures.Letters;

namespace Archive.Captures.Writing;

/// <summary>A title as part of an address: lower-case ASCII words joined by hyphens, cut at a word.</summary>
public static class Slug
{
    private static readonly FrozenDictionary<char, string> Spelled = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['&'] = " and ", ['+'] = " plus ",
    }.ToFrozenDictionary();

    /// <returns>At most so many characters; empty where the text has no letter that ASCII can spell.</returns>
    public static string Create(string text, int longest = 80)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in UnicodeComposition.Compose(text))
        {
            var plain = char.ToLowerInvariant(UnicodeComposition.Plain(c));
            if (Spelled.TryGetValue(plain, out var letters)) words.Append(letters);
            else if (char.IsAsciiLetterOrDigit(plain)) words.Append(plain);
            else if (c is not ('’' or '\'' or '‘') && !char.IsLetter(c)) words.Append(' ');
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

    private static string Cut(string slug, int longest)
    {
        if (slug.Length <= longest) return slug;
        var end = slug.LastIndexOf('-', longest);
        return slug[..(end > 0 ? end : longest)];
    }
}
