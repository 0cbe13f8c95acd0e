using System.Collections.Frozen;
using System.Text;

namespace Archive.Catalog;

/// <summary>A person's name in the parts by which it is sorted and cited: Ludwig / van / Beethoven, Jane Q. / Doe / Jr.</summary>
/// <param name="Particle">What stands small before the family name and is not sorted by.</param>
/// <param name="Suffix">What tells the younger from the elder.</param>
public sealed record PersonName(string Family, string? Given, string? Particle = null, string? Suffix = null)
{
    /// <summary>Parts of surnames that are written small.</summary>
    public static readonly FrozenSet<string> Particles = Set("'t ’t af al auf av bin da dal dalla de degli dei del della delle den der des di do dos du e el het ibn la le op ten ter und van vom von y zu zum zur");

    /// <summary>What is behind a comma and still a part of the name.</summary>
    public static readonly FrozenSet<string> Suffixes = Set("ii iii iv jr sr");

    /// <summary>Degrees, which are a part of the name only behind a comma: Yo-Yo Ma has none.</summary>
    public static readonly FrozenSet<string> Degrees = Set("ba bsc cissp cpa dphil esq jd ma mba md msc phd");

    /// <summary>"Jane Q. Doe Jr.", "Doe, Jane Q., Jr." and "Doe Jr., Jane Q." name the same person; a single word is a family name. Chinese, Japanese and Korean names begin with the family's.</summary>
    public static PersonName Parse(string name)
    {
        string[] parts = [.. name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (parts.Length == 0) return new(name.Trim(), null);
        var suffix = parts.Skip(1).FirstOrDefault(IsBehindComma);
        string[] rest = [.. parts.Where((p, i) => i == 0 || !IsBehindComma(p))];
        List<string> words = [.. rest[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (suffix is null && words.Count > 2 && IsSuffix(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }
        return rest.Length == 1 ? InReadingOrder(words, suffix) : Inverted(words, string.Join(", ", rest.Skip(1)), suffix);
    }

    /// <summary>"Jane Q. Doe Jr.", "毛 泽东".</summary>
    public string Plain => string.Join(' ', (Given is not null && IsFamilyFirst([Family, Given]) ? [Family, Given, Suffix] : new[] { Given, Particle, Family, Suffix }).OfType<string>());

    /// <summary>Whether a name is written in Han, Kana or Hangul, which have no initials.</summary>
    public static bool IsEastAsian(string name) => name.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || IsKatakana(r) || IsHanHiraganaOrHangul(r));

    // What stands before the family name: small, it is not sorted by; large, it belongs to it ("Van Halen").
    private static PersonName InReadingOrder(List<string> words, string? suffix)
    {
        if (words.Count < 2) return new(string.Join(' ', words), null, null, suffix);
        if (IsFamilyFirst(words)) return new(words[0], string.Join(' ', words.Skip(1)), null, suffix);
        var first = words.Count - 1;
        while (first > 1 && Particles.Contains(words[first - 1])) first--;
        var family = first;
        while (family < words.Count - 1 && IsSmall(words[family])) family++;
        return new(string.Join(' ', words.Skip(family)), string.Join(' ', words.Take(first)), family == first ? null : string.Join(' ', words[first..family]), suffix);
    }

    // Names in Katakana alone are of other languages, and in their order.
    private static bool IsFamilyFirst(IReadOnlyList<string> words) => words.All(IsEastAsian) && !words.All(w => w.EnumerateRunes().All(IsKatakana));

    private static bool IsKatakana(Rune r) => r.Value is (>= 0x30A0 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F);

    private static bool IsHanHiraganaOrHangul(Rune r) => r.Value is (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x309F) or (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static PersonName Inverted(List<string> family, string given, string? suffix)
    {
        var small = family.TakeWhile((w, i) => i < family.Count - 1 && IsSmall(w) && Particles.Contains(w)).Count();
        var words = given.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var behind = words.Reverse().TakeWhile((w, i) => i < words.Length - 1 && IsSmall(w) && Particles.Contains(w)).Count();
        var particle = string.Join(' ', words[^behind..].Concat(family.Take(small)));
        return new(string.Join(' ', family.Skip(small)), string.Join(' ', words[..^behind]), particle.Length == 0 ? null : particle, suffix);
    }

    private static bool IsSmall(string word) => word.TrimStart('\'', '’') is [var first, ..] && char.IsLower(first);

    private static bool IsBehindComma(string word) => IsSuffix(word) || Degrees.Contains(word.Replace(".", ""));

    private static bool IsSuffix(string word) => Suffixes.Contains(word.TrimEnd('.'));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
