using System.Globalization;
using System.Text;

namespace Archive.Catalog;

/// <summary>
/// Letters as an index sorts them: in lower case, without marks, whatever their width, and one of kana for both of its scripts, its voiced and its small
/// forms. Of UnicodeData.txt, field 5, what names begin with.
/// </summary>
internal static class BaseLetters
{
    private const char FirstHiragana = 'ぁ', FirstKatakana = 'ァ', FirstHalfWidth = 'ｦ', FirstFullWidth = '！';

    /// <summary>By code point from <see cref="FirstHiragana"/> on; katakana have the same order.</summary>
    private const string Kana = "ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててととなにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをんうかけ";

    /// <summary>By code point from <see cref="FirstHalfWidth"/> on.</summary>
    private const string HalfWidth = "をあいうえおやゆよつーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

    /// <returns>Two for a letter that is written as two; none for a mark upon another letter.</returns>
    public static Rune[] Of(Rune letter)
    {
        if (Rune.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark && !PlainLetters.IsSign(letter)) return [];
        var lower = Rune.ToLowerInvariant(letter);
        return PlainLetters.PairOf(lower) is var (first, second) ? [first, second] : [PlainLetters.Of(Plain(lower))];
    }

    private static Rune Plain(Rune letter) => letter.Value switch
    {
        'آ' or 'أ' or 'إ' or 'ٱ' => new('ا'),
        'ؤ' => new('و'),
        'ئ' => new('ي'),
        >= FirstHiragana and <= 'ゖ' => new(Kana[letter.Value - FirstHiragana]),
        >= FirstKatakana and <= 'ヶ' => new(Kana[letter.Value - FirstKatakana]),
        >= FirstHalfWidth and <= 'ﾝ' => new(HalfWidth[letter.Value - FirstHalfWidth]),
        >= FirstFullWidth and <= '～' => new(letter.Value - FirstFullWidth + '!'),
        _ => letter,
    };
}
