using System.Globalization;
using System.Text;
using Archive.Captures.Names;

namespace Archive.Captures.Packed;

/// <summary>
/// Tells whether what a PDF holds can be its text. A font may show letters and say that they are others: nobody sees that but by words in
/// which signs and scripts stand that no word has.
/// </summary>
internal static class PdfFonts
{
    private const int LeastLetters = 20;
    private const int MostScripts = 2;

    private const int BlockBits = 8, LastLatin = 0x24f;
    private const char FirstSign = '\u2190';

    /// <returns>The part of the letters, from 0 to 1, that belong to such words or that no font gives a meaning.</returns>
    public static double PartUnread(IEnumerable<string> paragraphs, int unknown)
    {
        var (all, strange) = (unknown, unknown);
        foreach (var word in paragraphs.SelectMany(paragraph => paragraph.Split(' ')))
        {
            all += word.Length;
            strange += IsStrange(word) ? word.Length : word.EnumerateRunes().Count(IsPrivate);
        }
        return all < LeastLetters ? 0 : (double)strange / all;
    }

    private static bool IsPrivate(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsStrange(string word)
    {
        var scripts = new HashSet<int>();
        var (at, wasLetter) = (0, false);
        foreach (var rune in word.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isLetter = Rune.IsLetter(rune);
            // One word of ideographs, kana and syllables has letters from all over.
            if (isLetter && rune.Value < NameShape.FirstOfAsia) scripts.Add(rune.Value <= LastLatin ? 0 : rune.Value >> BlockBits);
            at += rune.Utf16SequenceLength;
            if (wasLetter && IsSign(rune, category) && at < word.Length && char.IsLetter(word, at)) return true;
            wasLetter = isLetter;
        }
        return scripts.Count > MostScripts;
    }

    // "d½X", "t❤e": none of those that stand between letters in formulas and products.
    private static bool IsSign(Rune rune, UnicodeCategory category) =>
        !rune.IsAscii
        && (category is UnicodeCategory.OtherNumber or UnicodeCategory.MathSymbol && rune.Value < FirstSign
            || category == UnicodeCategory.OtherSymbol && rune.Value >= FirstSign && rune.IsBmp);
}
