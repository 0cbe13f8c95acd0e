using System.Text;

namespace Archive.Catalog;

/// <summary>
/// Letters as who searches may type them: Latin and Greek ones without their accents and strokes, Turkish ı as i, a final sigma as any other, Russian ё
/// as е. The framework's own normalisation knows ASCII alone where globalization is invariant, so they are written out (UnicodeData.txt, field 5).
/// </summary>
internal static class PlainLetters
{
    // By code point from U+00C0, U+0370, U+1E00 and U+1F00 on; a full stop stands for what is no letter.
    private const string Latin =
        "aaaaaaæceeeeiiiidnooooo.ouuuuyþßaaaaaaæceeeeiiiidnooooo.ouuuuyþy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀ"
        + "ŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ"
        + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
        + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
        + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
        + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    private const string Greek =
        "ͱͱͳͳʹ.ͷͷ..ͺͻͼͽ.ϳ......α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηι"
        + "υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ"
        + "ϰϱϲϳθϵ.ϸϸϲϻϻϼͻͼͽ";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    private const string GreekExtended =
        "ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"
        + "οοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υωωωωωωωωωωωωωωωωααεεηηιιοουυωω.."
        + "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.ααααααα.ι."
        + "..ηηη.ηηεεηηη...ιιιι..ιιιιιι....υυυυρρυυυυυυρ.....ωωω.ωωοοωωω...";

    private const int Devanagari = 0x0958;
    private const string WithoutNukta = "कखगजडढफय";

    /// <param name="letter">In lower case.</param>
    public static Rune Of(Rune letter) => letter.Value switch
    {
        < 0xC0 => letter,
        < 0xC0 + 400 => new(Latin[letter.Value - 0xC0]),
        >= 0x370 and <= 0x3FF => new(Greek[letter.Value - 0x370]),
        'ё' => new('е'),
        >= Devanagari and <= 0x095F => new(WithoutNukta[letter.Value - Devanagari]),
        >= 0x1E00 and <= 0x1EFF => new(LatinAdditional[letter.Value - 0x1E00]),
        >= 0x1F00 and <= 0x1FFF => new(GreekExtended[letter.Value - 0x1F00]),
        _ => letter,
    };

    /// <summary>The two letters that one is typed as: ß, æ, œ, þ.</summary>
    /// <returns>Null for any other.</returns>
    public static (Rune First, Rune Second)? PairOf(Rune letter) => letter.Value switch
    {
        'ß' => (new('s'), new('s')),
        'æ' => (new('a'), new('e')),
        'œ' => (new('o'), new('e')),
        'þ' => (new('t'), new('h')),
        _ => null,
    };

    /// <summary>
    /// Whether a mark is a sign of its word rather than an accent upon a letter: the vowel signs of Indic scripts, of Tibetan and of their like, without which
    /// other words remain. A nukta is left out by many who write Hindi.
    /// </summary>
    public static bool IsSign(Rune mark) =>
        mark.Value is (>= 0x0900 and <= 0x0DFF and not 0x093C) or (>= 0x0F00 and <= 0x0FFF) or (>= 0x1700 and <= 0x177F) or (>= 0x1900 and <= 0x1AAF)
            or (>= 0x1B00 and <= 0x1CCF) or (>= 0xA800 and <= 0xA9DF) or (>= 0xAA00 and <= 0xAA5F) or (>= 0xAA80 and <= 0xABFF) or (>= 0x11000 and <= 0x11FFF);
}
