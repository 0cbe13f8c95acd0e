using System.Text;
using AnyAscii;
using Archive.Formats.Search;
using Archive.Theme.Language;

namespace Archive.Pipelines;

/// <summary>The letters below which an index sets names: without accents, but for what is a letter of its own in the alphabet of the site's language.</summary>
/// <param name="language">BCP 47 tag.</param>
internal sealed class IndexLetters(string language, Words words)
{
    /// <summary>Of Latin Extended-B (Unicode).</summary>
    private const int LastLatin = 0x24F;

    private readonly string _own = language.Split('-')[0].ToLowerInvariant() switch
    {
        "tr" => "ÇĞİÖŞÜ",
        "az" => "ÇƏĞİÖŞÜ",
        "sv" or "fi" => "ÅÄÖ",
        "da" or "nb" or "nn" or "no" => "ÆØÅ",
        "is" => "ÁÐÉÍÓÚÝÞÆÖ",
        "et" => "ŠŽÕÄÖÜ",
        "lv" => "ČĢĶĻŅŠŽ",
        "lt" => "ČŠŽ",
        "pl" => "ĄĆĘŁŃÓŚŹŻ",
        "cs" => "ČŘŠŽ",
        "sk" => "ÄČŠŽ",
        "sl" => "ČŠŽ",
        "hr" or "bs" or "sr" => "ČĆĐŠŽ",
        "hu" => "ÖÜ",
        "ro" => "ĂÂÎȘȚ",
        "sq" => "ÇË",
        "es" or "gl" => "Ñ",
        _ => "",
    };

    /// <param name="name">It begins with a letter.</param>
    public string Of(string name)
    {
        var first = Rune.GetRuneAt(name, 0);
        var letter = words.Capitalize(first.ToString());
        if (_own.Contains(letter, StringComparison.Ordinal)) return letter;
        if (IsGreek(first)) return Rune.ToUpperInvariant(PlainLetters.Of(Rune.ToLowerInvariant(first))).ToString();
        return first.Value <= LastLatin && letter.Transliterate() is [var plain, ..] ? $"{plain}" : letter;
    }

    private static bool IsGreek(Rune letter) => letter.Value is (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF);
}
