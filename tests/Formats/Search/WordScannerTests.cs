using Archive.Formats.Search;
using Xunit;

namespace Archive.Tests.Formats.Search;

public sealed class WordScannerTests
{
    private static string Words(string text)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, new char[WordScanner.Longest]);
        while (scanner.MoveNext()) words.Add(scanner.Current.ToString());
        return string.Join(' ', words);
    }

    [Theory]
    [InlineData("Oracle buys Sun.", "oracle buys sun")]
    [InlineData("open-source, “quoted” and 7.4 billion", "open source quoted and 7 4 billion")]
    [InlineData("Oracle’s price", "oracle s price")]
    [InlineData("**bold** _soft_ `code`", "bold soft code")]
    [InlineData("", "")]
    [InlineData("— … !", "")]
    public void Words_are_runs_of_letters_and_digits_in_lower_case(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("Élan Ünïted İstanbul Łódź", "elan united istanbul lodz")]
    [InlineData("Wrocław Đorđe Øresund Ħamrun Iași Việt", "wroclaw dorde oresund hamrun iasi viet")]
    [InlineData("IŞIKLAR ışıklar isiklar", "isiklar isiklar isiklar")]
    [InlineData("Αθήνα ΑΘΉΝΑ αθηνα Ἀθῆναι", "αθηνα αθηνα αθηνα αθηναι")]
    [InlineData("Cœur, Æther, Þór", "coeur aether thor")]
    [InlineData("ёлка мой", "елка мой")]
    [InlineData("e\u0301lan", "elan")]
    [InlineData("ΟΔΟΣ οδος", "οδοσ οδοσ")]
    [InlineData("ΑΒΓ Привет 東京", "αβγ привет 東京 京")]
    [InlineData("3×4 und 8÷2", "3 4 und 8 2")]
    public void Accents_and_strokes_of_letters_do_not_count(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("दाल दिल दल", "दाल दिल दल")]
    [InlineData("किताबें தமிழ்", "किताबें தமிழ்")]
    [InlineData("ज़मीन ज\u093cमीन जमीन", "जमीन जमीन जमीन")]
    [InlineData("מִלָּה كَتَبَ", "מלה كتب")]
    public void Vowel_signs_make_a_word_and_points_do_not(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("see https://example.com/a/b?c=d now", "see now")]
    [InlineData("[the page](https://example.com/x) says", "the page says")]
    [InlineData("[an article](/articles/2015/a-slug/ \"Title\") says", "an article says")]
    [InlineData("<https://example.com/x> ends", "ends")]
    [InlineData("an end without blank https://example.com", "an end without blank")]
    [InlineData("公司官网（https://example.org/news）昨日", "公司 司官 官网 网 昨日 日")]
    [InlineData("見よ。https://example.org/a?b=c。次", "見よ よ 次")]
    [InlineData("\"https://example.org/a\"quoted `https://example.org/b`code", "quoted code")]
    [InlineData("|https://example.org/a|cell", "cell")]
    public void Addresses_are_no_words(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("`a[i](qbehind rest` and more", "a i qbehind rest and more")]
    [InlineData("`a[i](b\nc)` more", "a i b c more")]
    public void What_never_closes_on_its_line_is_no_target_of_a_link(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_text_of_targets_that_never_close_is_read_in_time_with_its_length() =>
        Assert.Equal("x", Words(string.Concat(Enumerable.Repeat("](", 500_000)) + "x"));

    [Theory]
    [InlineData("un\u00adglaub\u00adlich", "unglaublich")]
    [InlineData("zero\u200bwidth word\u2060joiner no\ufeffbreak", "zerowidth wordjoiner nobreak")]
    [InlineData("東\u200b京", "東京 京")]
    [InlineData("\u00ad \ufeff", "")]
    public void What_nobody_sees_within_a_word_does_not_part_it(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("one — two", "one two")]
    [InlineData("one 🚀 two", "one two")]
    [InlineData("—[a link](/articles/x/) ends", "a link ends")]
    public void Signs_of_several_bytes_part_words(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("京", "京")]
    [InlineData("東京都", "東京 京都 都")]
    [InlineData("鸿蒙OS上线", "鸿蒙 蒙 os 上线 线")]
    [InlineData("か\u3099きく", "かき きく く")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("ไทยทั้ง 7 วัน", "ไท ทย ยท ทง ง 7 วน น")]
    [InlineData("ລາວ ខ្មែរ မြန်မာ", "ລາ າວ ວ ខម មរ រ မန နမ မ")]
    [InlineData("𞤀𞤁 is 𝐀", "𞤢𞤣 is 𝐀")]
    public void Of_scripts_without_spaces_each_letter_is_read_with_the_next_and_the_last_alone(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_text_without_spaces_of_any_length_is_read() => Assert.Equal(60, Words(string.Concat(Enumerable.Repeat("กข", 30))).Split(' ').Length);

    [Fact]
    public void A_run_longer_than_any_word_is_left_out() =>
        Assert.Equal($"a {new string('x', 40)} b", Words($"a {new string('x', 40)} {new string('y', 41)} b"));
}
