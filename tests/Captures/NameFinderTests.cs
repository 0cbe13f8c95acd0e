using Archive.Captures.Names;
using Xunit;

namespace Archive.Tests.Captures;

public sealed class NameFinderTests
{
    private static readonly NameFinder<string> Finder = new(
    [
        ("Lantern", "lantern"), ("Lantern Systems", "lantern"), ("Lantern Systems, Inc.", "lantern"), ("Reef", "reef"), ("Reef Foundation", "foundation"),
        ("hybrid cloud", "hybrid"), ("CA", "ca"), ("quay.io", "quay"), ("A&B", "ab"), ("Twin", "one"), ("Twin", "two"), ("hypervisor", "hypervisor"), ("Moody’s", "moodys"),
    ]);

    private static string Found(string text) => string.Join(' ', Finder.Find(text).Select(f => f.Entry));

    [Theory]
    [InlineData("Lantern Systems, Inc. sold it", "lantern")]
    [InlineData("the Reef Foundation met", "foundation")]
    [InlineData("Reef, then Reef Foundation", "reef foundation")]
    public void The_longest_name_wins(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("Lantern’s plan", "lantern")]
    [InlineData("Lantern's plan", "lantern")]
    [InlineData("two Lanterns", "lantern")]
    [InlineData("all hypervisors", "hypervisor")]
    [InlineData("(Lantern)", "lantern")]
    [InlineData("a Lantern-powered reef", "lantern")]
    [InlineData("Moody's said", "moodys")]
    [InlineData("A&B", "ab")]
    [InlineData("quay.io is down", "quay")]
    public void Possessives_plurals_and_compounds_count(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("Lanternfish")]
    [InlineData("theReef")]
    [InlineData("two CAs")]
    [InlineData("lantern")]
    [InlineData("reef_lantern_Lantern")]
    [InlineData("see Lantern.example")]
    public void Parts_of_words_and_other_cases_do_not(string text) => Assert.Equal("", Found(text));

    [Theory]
    [InlineData("Hybrid cloud and hybrid Cloud", "hybrid hybrid")]
    [InlineData("hybrid\u00a0cloud", "hybrid")]
    [InlineData("hybrid\ncloud", "")]
    public void A_name_without_capitals_is_found_in_any_case(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("昨日、東洋汽船は日本海運と提携した。", "toyo nihon")]
    [InlineData("東洋汽船との業務提携を発表した", "toyo")]
    [InlineData("昨天中远海运宣布收购港口", "cosco")]
    [InlineData("日立は東洋汽船に", "hitachi toyo")]
    [InlineData("昨日Lanternは新製品を", "lantern")]
    [InlineData("微软Lantern发布", "lantern")]
    [InlineData("ソニーのテレビ", "sony")]
    [InlineData("한빛은 바다해운과 손잡았다", "hanbit bada")]
    [InlineData("바다해운에서는 Lantern으로", "bada lantern")]
    [InlineData("日立〇発表", "hitachi")]
    [InlineData("大阪のソニーズと、ソニー。", "sony")]
    public void Names_are_found_in_texts_without_blanks_between_words(string text, string found) => Assert.Equal(found, FoundWide(text));

    [Theory]
    [InlineData("日立造船と日立ハイテク")]
    [InlineData("ソニーズ")]
    [InlineData("큰한빛 한빛은행")]
    [InlineData("新日立")]
    [InlineData("東の空")]
    [InlineData("ある日立ち寄った店で、その日立ち上げた")]
    [InlineData("生産ソニーを作る")]
    [InlineData("超过360亿元、X線検査")]
    public void A_short_name_and_one_within_a_word_of_its_script_are_not(string text) => Assert.Equal("", FoundWide(text));

    private static string FoundWide(string text) => string.Join(' ', Wide.Find(text).Select(f => f.Entry));

    private static readonly NameFinder<string> Wide = new(
    [
        ("東洋汽船", "toyo"), ("日本海運", "nihon"), ("中远海运", "cosco"), ("日立", "hitachi"), ("ソニー", "sony"), ("東", "higashi"),
        ("360", "number"), ("X", "x"), ("한빛", "hanbit"), ("바다해운", "bada"), ("Lantern", "lantern"),
    ]);

    [Fact]
    public void A_name_that_two_entries_share_finds_neither() => Assert.Equal("", Found("Twin"));

    [Fact]
    public void A_vendor_named_once_among_four_is_a_mention_and_every_other_stands_under_vendors()
    {
        var names = new ArticleNameFinder(CaptureRoot.Registry).Find("Oslo signs", "Lantern, Tidewater, Mossgate and Corvid signed. Tidewater paid. OpenReef did not come.");
        Assert.Equal(["tidewater", "openreef"], names.Vendors);
        Assert.Equal(["lantern", "mossgate", "corvid"], names.Mentions);
    }

    [Fact]
    public void Each_of_ten_thousand_names_is_found_in_a_long_text()
    {
        var finder = new NameFinder<string>(Enumerable.Range(0, 10_000).Select(i => ($"Vendor{i} Group", $"v{i}")));
        var text = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"Vendor{i * 2} Group"));
        Assert.Equal(5_000, finder.Find(text).Count);
    }
}
