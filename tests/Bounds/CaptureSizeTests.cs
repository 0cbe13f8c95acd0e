using System.Diagnostics;
using System.Text;
using Archive.Tests.Captures;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>Captures that are too much of one thing, a tenth of what would take minutes: each ends in a moment, says what is wrong in a few lines, and leaves a page that can be read or none.</summary>
public sealed class CaptureSizeTests
{
    private const string Head = "April 23, 2015\n\nA title here\n\n";
    private const string Page = "<html><head><title>T</title></head><body><article><h1>A heading</h1><time datetime=\"2015-04-01\">x</time><p>Words that go on.</p>";
    private const int MostProblems = 70;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [Theory]
    [InlineData("a.txt", "April 23, 2015\n", 20_000)]
    [InlineData("a.txt", "JANE DOE | April 23, 2015\n", 10_000)]
    [InlineData("a.txt", "Posted by Jane Doe\n", 15_000)]
    [InlineData("a.txt", "4/5/2015\n", 20_000)]
    [InlineData("a.txt", "a Lantern a Bo ", 20_000)]
    [InlineData("a.txt", "It is Lantern and it is Bo. ", 14_000)]
    [InlineData("a.md", "4/5/2015\n\n", 3_000)]
    [InlineData("a.html", "<span>x</span> ", 10_000)]
    [InlineData("a.html", "x<br>", 15_000)]
    [InlineData("a.html", "<br>", 20_000)]
    [InlineData("a.html", "<option>", 15_000)]
    [InlineData("a.html", "<b>x</b>y ", 5_000)]
    [InlineData("a.html", "<div><p>word, and, more</p></div>", 8_000)]
    public void A_thing_said_thousands_of_times_ends_in_a_moment(string name, string words, int times)
    {
        using var root = new CaptureRoot();
        root.Seed(name, name.EndsWith("html", StringComparison.Ordinal) ? Page + Repeat(words, times) : Repeat(words, times) + "\n\nA title here\n\nWords of a text that go on.\n");
        var watch = Stopwatch.StartNew();
        root.Import();
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
        Assert.DoesNotContain("fault", root.Errors);
        Assert.InRange(root.Problems.Sorted().Count, 0, MostProblems);
    }

    [Theory]
    [InlineData("<p>a &#xFDD0; b</p>")]
    [InlineData("<p>a &#64976 b</p>")]
    [InlineData("<p>a &#x0FDD0;&#xFDD1;&#xFDD1;&#xFDD1;&#xFDD1;&#xFDD1;&#xFDD2; b</p>")]
    [InlineData("<p title='&#XfdEf;'>a</p>")]
    public void A_noncharacter_is_refused_at_its_place_however_it_is_written(string written)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", Page + "\n" + written).Import();
        Assert.Contains($"seeds/a.html:2:{written.IndexOf('&') + 1}: The page holds noncharacters", root.Errors);
    }

    [Theory]
    [InlineData("<p>a &#xFDCF; b &#xFDF0; c &#xFDD00; d &#64975; e &#65008; f</p>")]
    public void A_character_beside_the_noncharacters_is_a_letter(string written)
    {
        using var root = new CaptureRoot();
        Assert.Single(root.Seed("a.html", Page + written).Import().Pages);
    }

    [Fact]
    public void What_is_longer_than_any_text_is_refused_where_it_begins_to_be()
    {
        using var root = new CaptureRoot();
        root.Seed("lines.txt", Head + "Words of a text.\n" + Repeat("\n", 250_000)).Seed("long.txt", Head + Repeat("words ", 800_000)).Seed("long.html", "<html><body>\n<p>" + Repeat("words ", 800_000)).Import();
        Assert.Contains("seeds/lines.txt:250001:1: From here on the capture has more than 250,000 lines.", root.Errors);
        Assert.Contains("seeds/long.txt:5:4194275: From here on the capture is longer than 4 MB.", root.Errors);
        Assert.Contains("seeds/long.html:2:4: From here on the page has more than 4 MB of text.", root.Errors);
    }

    [Fact]
    public void More_authors_and_a_longer_description_than_a_page_can_hold_are_cut_with_a_warning()
    {
        using var root = new CaptureRoot();
        var authors = string.Join("\n", Enumerable.Range(0, 1_200).Select(i => $"  - Ada Quill{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}"));
        root.Seed("a.html", $"<html><head><title>A title here</title><meta name=description content=\"{Repeat("described ", 9_000)}\"></head><body><article><h1>A title here</h1><time datetime=2015-04-01>x</time><p>Words that go on.</p>")
            .Seed("b.html", $"<html><head><title>Another title</title>{Repeat("<meta name=author content='Ada Quill'>", 2)}{string.Concat(authors.Split('\n').Select(a => $"<meta name=author content='{a[4..]}'>"))}</head><body><article><h1>Another title</h1><time datetime=2015-04-01>x</time><p>Words of another text that go on.</p>").Import();
        Assert.Contains("description of itself has more than 2,000 characters and is cut", root.Warnings);
        Assert.Contains("The capture names 1,201 authors, of whom the first 200 are taken.", root.Warnings);
        Assert.Equal(2, root.Pages().Count);
        Assert.DoesNotContain("longer than", root.Archive.Run("check").Output);
    }

    [Fact]
    public void Front_matter_that_no_page_could_hold_refuses_its_capture()
    {
        using var root = new CaptureRoot();
        root.Seed("a.md", "---\ntitle: " + Repeat("word ", 13_000) + "\ndate: 2015\n---\n\nWords of a text.\n").Import();
        Assert.Contains("seeds/a.md:1:1: What the capture says of itself is longer than 64 KB", root.Errors);
        Assert.Empty(root.Pages());
    }

    [Fact]
    public void A_limit_of_the_text_is_named_at_its_place_in_the_capture()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", Page + string.Concat(Enumerable.Range(0, 5_200).Select(i => $"\n<p>Words <a href=\"https://example.org/{i}\">of it</a>.</p>")))
            .Seed("b.md", "---\ntitle: A title here\ndate: 2015-04-01\n---\n\nWords.\n\n" + Repeat("Words ](of it).\n", 5_100)).Import();
        Assert.Contains("seeds/a.html:5002:", root.Errors);
        Assert.Contains("seeds/b.md:5008:1: From here on the text has more than 5,000 links.", root.Errors);
    }

    [Theory]
    [InlineData("capture: {file: x}", "capture")]
    [InlineData("questions: [{about: date, ask: When?}]", "questions")]
    public void What_the_import_writes_nobody_says_in_a_sidecar(string sidecar, string key)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", Head + "Words of a text.\n").Seed("a.txt.yml", sidecar).Import();
        Assert.Contains($"seeds/a.txt.yml:1:1: The import itself writes '{key}' into the page", root.Errors);
    }
}
