namespace Archive.Captures.Letters;

/// <summary>The language that the letters of a text show: its script is written in no other, or it has letters that no other of its script has.</summary>
internal static class LetterLanguage
{
    private const int FewestLetters = 20;
    private const int LeastShare = 10;

    /// <summary>Of a hundred letters of Polish seven have a mark; these three have two of them, and ł none of its neighbours.</summary>
    private const int PolishShare = 100;

    // In a short text they may be a name's.
    private const int FewestMarks = 3;

    private const int MostForeign = 20;
    private const string Russian = "ыэ", Ukrainian = "їє", OtherCyrillic = "іїєўјљњқғңәөүұһ";

    /// <returns>Its BCP 47 tag; null where the letters do not tell.</returns>
    public static string? Find(IEnumerable<char> text)
    {
        var (all, kana, han, hangul, greek, cyrillic) = (0, 0, 0, 0, 0, 0);
        var (russian, ukrainian, hard, other, nasal, barred) = (0, 0, 0, 0, 0, 0);
        foreach (var letter in text.Where(char.IsLetter).Select(char.ToLowerInvariant))
        {
            all++;
            if (letter is >= '\u3040' and <= '\u30ff') kana++;
            else if (letter is >= '\u3400' and <= '\u9fff') han++;
            else if (letter is >= '\uac00' and <= '\ud7a3') hangul++;
            else if (letter is >= '\u0370' and <= '\u03ff' or >= '\u1f00' and <= '\u1fff') greek++;
            else if (letter is >= '\u0400' and <= '\u052f')
            {
                cyrillic++;
                if (Russian.Contains(letter)) russian++;
                if (Ukrainian.Contains(letter)) ukrainian++;
                if (letter == 'ъ') hard++;
                if (OtherCyrillic.Contains(letter)) other++;
            }
            else if (letter is 'ą' or 'ę') nasal++;
            else if (letter == 'ł') barred++;
        }
        if (all < FewestLetters) return null;
        // Japanese alone has kana, Korean its syllables; what is written in Chinese letters and has neither is Chinese.
        if ((kana + han + hangul) * 2 >= all) return hangul > kana + han ? "ko" : kana * LeastShare > kana + han ? "ja" : "zh";
        if (greek * 2 >= all) return "el";
        // Bulgarian has one of these letters in names alone, and another one in every line.
        if (cyrillic * 2 >= all) return russian > hard && other * MostForeign <= russian ? "ru" : ukrainian > 0 && russian * MostForeign <= ukrainian ? "uk" : null;
        return Math.Min(nasal, barred) is >= FewestMarks and var marks && marks * PolishShare >= all ? "pl" : null;
    }
}
