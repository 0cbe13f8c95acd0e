using System.Diagnostics;
using System.Text;
using Archive.Tests.Captures;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>Captures that kept the program busy for minutes and hours: each is imported or refused within a moment, and the page of one that is imported can be published.</summary>
public sealed class CaptureBoundTests
{
    private const string Page = "<html><head><title>T</title></head><body><article><h1>A heading</h1><time datetime=\"2015-04-01\">x</time><p>Words that go on.</p>";
    private const string Head = "April 23, 2015\n\nA title here\n\n";

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static readonly Dictionary<string, string> Captures = new()
    {
        ["open-script.html"] = Page + Repeat("<script ", 100_000),
        ["open-tag.html"] = Page + Repeat("<a ", 200_000),
        ["open-quote.html"] = Page + Repeat("<a '", 100_000),
        ["two-quotes.html"] = Page + Repeat("<a '<b \"", 50_000),
        ["open-end.html"] = Page + Repeat("</a ", 100_000),
        ["open-declaration.html"] = Page + Repeat("<!x ", 200_000),
        ["open-comment.html"] = Page + Repeat("<!-- ", 100_000),
        ["quotes.html"] = Page + Repeat("<blockquote>x", 20_000),
        ["lists.html"] = Page + Repeat("<ul><li>", 20_000),
        ["boxes.html"] = Page + Repeat("<div>", 100_000),
        ["paragraphs.html"] = Page + Repeat("<p>x", 60_000),
        ["fonts.html"] = Page + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<font color={i}><p>x")),
        ["attributes.html"] = Page + $"<div {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}"))}>",
        ["no-article.html"] = "<html><body>" + Repeat("<p>word of it</p>", 20_000),
        ["title.html"] = $"<html><head><title>{Repeat(" - x", 20_000)} |</title></head><body><article><time datetime=2015>x</time><p>Words.",
        ["joined-names.html"] = $"<html><head><title>T</title><meta name=\"author\" content=\"{Repeat("Ada Quill e ", 40_000)}\"></head><body><article><h1>A heading</h1><p>Words that go on.</p>",
        ["long-style.html"] = $"<html><head><title>T</title></head><body style=\"{Repeat("color: red; ", 40_000)}\"><article><h1>A heading</h1>" + Repeat("<p>Words that go on.</p>", 15_000),
        ["underscores.txt"] = Head + Repeat("a_", 100_000),
        ["hyphens.txt"] = Head + Repeat("A-", 100_000),
        ["names.txt"] = "By " + Repeat("Aa and ", 50_000) + "\n\n" + Head + "Words.",
        ["wrapped.txt"] = Head + Repeat(Repeat("word ", 14) + "\n", 10_000),
        ["blanks.md"] = "---\ntitle: T\ndate: 2015\n---\n# " + Repeat(" ", 400_000) + "x",
        ["links.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("[a](", 50_000),
        ["tags.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("<pre>", 100_000),
        ["marks.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("{% ", 100_000),
        ["notes.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("==a== ", 120_000),
        ["open-marks.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("<b>x</i> ", 100_000),
        ["comments.html"] = Page + Repeat("a<!---->", 140_000),
        ["ends.html"] = Page + Repeat("a</p>", 140_000),
        ["hidden.html"] = Page + Repeat("<p>A paragraph of the text that goes on, and on, to its end.</p>", 4_000) + "<div hidden>" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<p>Paragraph {i} that the page hides goes on to its end.</p>")) + "</div>",
        ["messages.eml"] = Enumerable.Range(0, 300).Aggregate("Subject: Letter\nFrom: Ada Quill <ada@mail.test>\nDate: Thu, 23 Apr 2015 10:00:00 +0000\n\n" + Repeat("A line of the letter that goes on.\n", 50_000), (inner, i) =>
            $"Subject: Letter\nFrom: Ada Quill <ada@mail.test>\nDate: Thu, 23 Apr 2015 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\nContent-Type: message/rfc822\n\n{inner}\n--b{i}--\n"),
        ["unseen.html"] = Page + "<h2>A part</h2>" + Repeat("<i hidden>x</i>", 60_000) + Repeat("<p>A paragraph of the text that goes on, and on, to its end, which is far.</p>", 20),
        ["scriptless.html"] = Page + string.Concat(Enumerable.Range(0, 800).Select(i => $"<noscript><p>{i} {Repeat("word ", 250)}</p></noscript>")),
        ["rules.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("- ", 300_000) + "x",
        ["quotes.md"] = "---\ntitle: T\ndate: 2015\n---\n" + Repeat("> ", 500) + "x",
    };

    public static TheoryData<string> Names => [.. Captures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_capture_of_any_shape_ends_in_a_moment(string name)
    {
        using var root = new CaptureRoot();
        root.Seed(name, Captures[name]).Seed("z.txt", "April 23, 2015\n\nAnother title\n\nWords of another text.\n");
        var watch = Stopwatch.StartNew();
        var result = root.Import();
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
        Assert.DoesNotContain("fault", root.Errors);
        Assert.Contains(result.Pages, p => p.Capture == "seeds/z.txt");
        Assert.Equal(0, root.Archive.Run("build", "--no-import").Exit);
    }

    [Fact]
    public void What_makes_a_page_too_much_is_named_with_its_place()
    {
        using var root = new CaptureRoot();
        root.Seed("deep.html", "<html><body>\n" + Repeat("<div>", 201)).Seed("many.html", "<html><body>\n" + Repeat("<br>", 50_001)).Import();
        Assert.Contains("seeds/deep.html:2:1001: From here on the page's elements stand more than 200 deep within each other.", root.Errors);
        Assert.Contains("seeds/many.html:2:199993: From here on the page has more than 50,000 elements.", root.Errors);
    }

    [Fact]
    public void Elements_whose_end_nobody_writes_may_follow_each_other_without_one()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", Page + Repeat("<p>Words of it.<br>More <b>of them</b>.", 1_000) + "<ul>" + Repeat("<li>One", 1_000) + "</ul><table><tr><th>A<th>B" + Repeat("<tr><td>a<td>b", 500) + "</table>");
        Assert.Single(root.Import().Pages);
    }
}
