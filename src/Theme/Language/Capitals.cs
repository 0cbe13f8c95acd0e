using System.Text;

namespace Archive.Theme.Language;

/// <summary>
/// First letters as capitals. In Turkish and Azerbaijani ı and İ are two letters; English words, which such a site says where its language has none of its own,
/// keep their I.
/// </summary>
/// <param name="language">BCP 47 tag of the site.</param>
/// <param name="english">What the site says in English where its language says nothing.</param>
internal sealed class Capitals(string language, IEnumerable<string> english)
{
    private readonly bool _hasDots = language.Split('-')[0].ToLowerInvariant() is "tr" or "az";
    private readonly string[] _english = [.. english.Where(w => w.StartsWith('i')).Distinct()];

    public string Of(string words)
    {
        if (words.Length == 0) return words;
        var first = Rune.GetRuneAt(words, 0);
        return $"{(words[0] switch { 'ı' => "I", 'i' when _hasDots && !IsEnglish(words) => "İ", _ => Rune.ToUpperInvariant(first).ToString() })}{words[first.Utf16SequenceLength..]}";
    }

    private bool IsEnglish(string words) =>
        _english.Any(w => words.StartsWith(w, StringComparison.Ordinal) && (words.Length == w.Length || !char.IsLetter(words[w.Length])));
}
