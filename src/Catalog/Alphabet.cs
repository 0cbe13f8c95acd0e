using System.Text;

namespace Archive.Catalog;

/// <summary>
/// The order of names in the language of a site, and the letters that an index sets them below: without accents, which decide between names that are the
/// same without them, but for what is a letter of its own in that language. Written out, so that it is the same on every machine.
/// </summary>
public sealed class Alphabet
{
    /// <summary>After every letter that a name may go on with.</summary>
    private const char Behind = '\uff00';

    private readonly bool _hasDots;

    /// <summary>Letters of their own: first those that stand behind their plain ones, then those at the end.</summary>
    private readonly (string Own, string Last) _letters;
    private readonly string _all;

    /// <param name="language">BCP 47 tag.</param>
    public Alphabet(string language)
    {
        var tag = language.Split('-')[0].ToLowerInvariant();
        _hasDots = tag is "tr" or "az";
        _letters = tag switch
        {
            "tr" => ("ÇĞİÖŞÜ", ""),
            "az" => ("ÇƏĞİÖŞÜ", ""),
            "sv" or "fi" => ("", "ÅÄÖ"),
            "da" or "nb" or "nn" or "no" => ("", "ÆØÅ"),
            "is" => ("ÁÐÉÍÓÚÝ", "ÞÆÖ"),
            "et" => ("ŠŽ", "ÕÄÖÜ"),
            "lv" => ("ČĢĶĻŅŠŽ", ""),
            "lt" => ("ČŠŽ", ""),
            "pl" => ("ĄĆĘŁŃÓŚŹŻ", ""),
            "cs" => ("ČŘŠŽ", ""),
            "sk" => ("ÄČŠŽ", ""),
            "sl" => ("ČŠŽ", ""),
            "hr" or "bs" or "sr" => ("ČĆĐŠŽ", ""),
            "hu" => ("ÖÜ", ""),
            "ro" => ("ĂÂÎȘȚ", ""),
            "sq" => ("ÇË", ""),
            "es" or "gl" => ("Ñ", ""),
            _ => ("", ""),
        };
        _all = _letters.Own + _letters.Last;
    }

    public IEnumerable<T> Sort<T>(IEnumerable<T> entries, Func<T, string> name, Func<T, string> id) =>
        entries.OrderBy(e => KeyOf(name(e)), StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal).ThenBy(id, StringComparer.Ordinal);

    public IEnumerable<T> Sort<T>(IEnumerable<T> entries) where T : RegistryEntry => Sort(entries, e => e.Name, e => e.Id);

    /// <param name="name">It begins with a letter.</param>
    /// <returns>The letter that the name stands below in an index, as a capital.</returns>
    public string LetterOf(string name)
    {
        var first = Rune.GetRuneAt(UnicodeComposition.Compose(name), 0);
        var capital = CapitalOf(first);
        return PlaceOf(capital) >= 0 ? capital : Rune.ToUpperInvariant(BaseLetters.Of(first)[0]).ToString();
    }

    private string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in UnicodeComposition.Compose(name).EnumerateRunes())
        {
            var place = PlaceOf(CapitalOf(letter));
            if (place >= _letters.Own.Length) key.Append('z');
            else foreach (var plain in BaseLetters.Of(letter)) key.Append(plain);
            if (place >= 0) key.Append((char)(Behind + place));
        }
        return key.ToString();
    }

    private int PlaceOf(string capital) => _all.IndexOf(capital, StringComparison.Ordinal);

    private string CapitalOf(Rune letter) => letter.Value == 'i' && _hasDots ? "İ" : Rune.ToUpperInvariant(letter).ToString();
}
