using System.Text;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>Texts that took minutes, gigabytes or thousands of times their size: each ends within a moment, refused at its place or published in no more than twenty times its size.</summary>
public sealed class TextBoundTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    /// <summary>A text, and what is said of it.</summary>
    private static readonly Dictionary<string, (Func<string> Text, string Problem)> Refused = new()
    {
        ["addresses that never end"] = (() => Repeat("](a", 50_000), "page.md:7:1: error: From here on the text has more than 5,000 links."),
        ["links that hold links"] = (() => Repeat("[a](", 30_000), "links"),
        ["links around links"] = (() => Repeat("[", 8_000) + Repeat("](/about/)", 8_000), "links"),
        ["bare addresses"] = (() => Repeat("www.a.test ", 20_000), "links"),
        ["definitions"] = (() => string.Concat(Enumerable.Range(0, 40_000).Select(i => $"[a{i}]: /x\n")), "page.md:5007:1: error: From here on the text has more than 5,000 links."),
        ["notes"] = (() => Repeat("[^1]", 20_000) + "\n\n[^1]: x", "links"),
        ["headings alike"] = (() => Repeat("# x\n", 20_000), "page.md:2007:1: error: From here on the text has more than 2,000 headings."),
        ["underlined headings"] = (() => Repeat("x\n=\n", 50_000), "headings"),
        ["headings in quotes"] = (() => Repeat("> # x\n", 20_000), "headings"),
        ["a table that fills up"] = (() => Repeat("|", 500) + "\n" + Repeat("-|", 500) + "\n" + Repeat("|\n", 100_000), "more than 100,000 cells"),
        ["a definition used again and again"] = (() => $"[a]: https://a.test/ \"{Repeat("t", 100_000)}\"\n\n" + Repeat("[a] ", 4_000), "more than 20 times as long"),
        ["quotes that open anew on each line"] = (() => Repeat(Repeat(">", 95) + "x\n\n", 1_000), "more than 20 times as long"),
        ["lists in lists"] = (() => string.Concat(Enumerable.Range(0, 900).Select(i => new string(' ', 2 * i) + "- a\n")), "nested too deeply"),
        ["lists on one line"] = (() => Repeat("- ", 100_000) + "x", "nested too deeply"),
        ["headings underlined by one stroke"] = (() => Repeat("a\n-\n", 40_000), "headings"),
        ["numbers to call"] = (() => Repeat("tel:1 | ", 40_000), "page.md:7:1: error: From here on the text has more than 5,000 links."),
        ["emphasis again and again"] = (() => Repeat("**x**y ", 5_000), "page.md:7:1: error: From here on the paragraph has more than 4,000 marks of emphasis."),
        ["a book"] = (() => Repeat("word ", 300_000), "page.md:6:1: error: The text is longer than 1 MB."),
    };

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    [Theory, MemberData(nameof(RefusedNames))]
    public void A_text_that_asks_for_too_much_is_refused_at_its_place_with_the_rest_checked(string name)
    {
        using var archive = new TempArchive();
        archive.Article("page", body: Refused[name].Text()).Article("other", more: "vendors: [nobody]");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var build = archive.Run("build");
        Assert.Equal(1, build.Exit);
        Assert.Contains(Refused[name].Problem, build.Error);
        Assert.Contains("other.md:5:11: error: There is no vendor 'nobody'", build.Error);
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
    }

    public static TheoryData<string> Published => [
        Repeat("](a", 4_900), Repeat("# x\n", 1_900), Repeat("x\n\n=\n\n", 1_500), Repeat("*a ", 30), Repeat("**x**y ", 1_900), Repeat("- **x**y\n", 3_000), "```\n" + Repeat("a * b\n", 5_000) + "```", "````\n```\n" + Repeat("a_b * c\n", 5_000) + "```\n````", Repeat("\"", 200_000), Repeat("https://a.test/x ", 4_900), Repeat("[a](https://a.test/x) ", 4_900),
        Repeat("a|b\n", 2) + Repeat("-|", 2) + "\n" + Repeat("1|2\n", 20_000), "|a|b|\n|-|-|\n" + Repeat("|1|2|\n", 30_000), "[a]: https://a.test/\n\n" + Repeat("[a] ", 20_000), Repeat("- a\n+ a\n", 20_000), Repeat("\\", 200_000), Repeat("&a;", 60_000), Repeat("<a ", 60_000), Repeat("`a", 60_000), Repeat("!", 200_000), Repeat(". ", 100_000),
        Repeat("[", 200_000), Repeat("]", 200_000), Repeat("[]", 100_000), Repeat("~", 200_000), Repeat("|", 300), Repeat("\t", 50_000) + "x", Repeat("\n", 200_000) + "x"];

    [Theory, MemberData(nameof(Published))]
    public void Any_other_text_becomes_a_page_in_a_moment(string text)
    {
        using var archive = new TempArchive();
        archive.Article("page", body: text);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var build = archive.Run("build");
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
        if (build.Exit == 1) Assert.Matches("no such page|nested too deeply", build.Error);
        else Assert.Equal(0, build.Exit);
        if (build.Exit == 0) Assert.InRange(archive.Published("articles/2015/page/index.html").Length, 0, 64 * 1024 + (20 * text.Length));
    }

    [Fact]
    public void A_hundred_and_fifty_moves_may_quote_one_sentence()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("page", more: "claims:\n" + string.Concat(Enumerable.Range(0, 150).Select(i => $"  - id: c{i}\n    speaker: Ada\n    made-on: 2015\n    text: It holds.\n    quote: Words that are quoted\n")), body: "Words that are quoted.\n").Build();
        var page = archive.Published("articles/2015/page/index.html");
        Assert.All(Enumerable.Range(0, 150), i => Assert.Contains($"<span class=\"cited claimed\" id=\"claim-c{i}\" data-number=", page));
    }

    /// <summary>The nearest words took time with the length of the quote times that of the text, twenty times over.</summary>
    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(20, 900)]
    public void Quotes_that_a_long_text_nearly_says_are_reported_in_a_moment(int quotes, int words)
    {
        using var archive = RecordArchive.Empty();
        var claims = string.Concat(Enumerable.Range(0, quotes).Select(i => $"  - {{id: c{i}, speaker: Ada, made-on: 2015, text: It holds., quote: {Repeat("a ", words)}b a}}\n"));
        archive.Article("page", more: "claims:\n" + claims, body: Repeat("a ", 490_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var report = archive.Run("check").Error;
        Assert.Equal(quotes + 1, report.Split("error: The text does not say “a a").Length);
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
    }

    [Fact]
    public void A_text_that_is_too_long_for_all_the_feeds_it_stands_in_is_there_by_its_first_words()
    {
        using var archive = new TempArchive();
        archive.Article("page", more: "summary: Said shortly.", body: Repeat("Words of a text. ", 4_000)).Article("other", body: Repeat("Other words. ", 4_000)).Build();
        foreach (var feed in (string[])["feed.xml", "atom.xml", "feed.json"])
        {
            var text = archive.Published(feed);
            Assert.Contains("Read the whole text on the site", text, StringComparison.Ordinal);
            Assert.Contains("https://archive.test/articles/2015/page/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Words of a text. Words", text, StringComparison.Ordinal);
            Assert.InRange(text.Split("Other words.").Length, 4_001, 4_100);
        }
    }

    /// <summary>Each took time with the number of blocks, and of inlines in one.</summary>
    [Theory]
    [InlineData(" `a` b", "{0} q{1}")]
    [InlineData("b\n\n", "{0}\n\nq{1}")]
    public void Many_quotes_of_a_long_text_are_found_in_a_moment(string piece, string order)
    {
        const int quotes = 500;
        using var archive = RecordArchive.Empty();
        var claims = string.Concat(Enumerable.Range(0, quotes).Select(i => $"  - {{id: c{i}, speaker: Ada, made-on: 2015, text: It holds., quote: q{i}x}}\n"));
        archive.Article("page", more: "claims:\n" + claims, body: order.Replace("{0}", Repeat(piece, 30_000), StringComparison.Ordinal).Replace("q{1}", string.Join(' ', Enumerable.Range(0, quotes).Select(i => $"q{i}x")), StringComparison.Ordinal));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        archive.Build();
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
        Assert.All(Enumerable.Range(0, quotes), i => Assert.Contains($"id=\"claim-c{i}\"", archive.Published("articles/2015/page/index.html"), StringComparison.Ordinal));
    }
}
