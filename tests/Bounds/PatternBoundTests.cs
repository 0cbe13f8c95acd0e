using System.Diagnostics;
using System.Globalization;
using System.Text;
using Archive.Tests.Captures;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>Captures that kept a pattern busy until its time was up, and so were refused: each is read at once.</summary>
public sealed class PatternBoundTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromSeconds(1);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Clip(string body, string keys = "") => $"---\ntitle: T\ndate: 2015\n{keys}---\n\nWords before it.\n\n{body}\n";

    private static string Page(string body) => $"<html><head><title>A title</title></head><body><article><h1>A title</h1><time datetime=\"2015-04-01\">x</time><p>Words that go on.</p>{body}</article></body></html>";

    private static readonly Dictionary<string, string> Captures = new()
    {
        ["open-comments.md"] = Clip(Repeat("<!-- ", 30_000)),
        ["open-comments-and-marks.md"] = Clip("<!-- " + Repeat("{/**/} ", 20_000)),
        ["open-styles.md"] = Clip(Repeat("<style", 20_000)),
        ["styles-whose-end-is-open.md"] = Clip(Repeat("<style></style", 10_000)),
        ["open-orders.md"] = Clip(Repeat("{{< ", 30_000)),
        ["ever-more-backticks.md"] = Clip(string.Join(' ', Enumerable.Range(1, 600).Select(n => new string('`', n)))),
        ["blanks-in-a-tag.md"] = Clip("<a" + Repeat(" ", 100_000)),
        ["a-long-attribute.md"] = Clip($"<a {Repeat("a", 100_000)}>x</a>"),
        ["blanks-before-a-mark.md"] = Clip("<b>x</b>" + Repeat(" ", 100_000) + "x"),
        ["blank-lines.md"] = Clip($"```\n{Repeat(" ", 100_000)}\n```\n<b>x</b>"),
        ["attributes-behind-blanks.md"] = Clip("## Heading {x}" + Repeat(" ", 100_000) + "{"),
        ["open-words-of-a-link.md"] = Clip(Repeat(@"[a\", 30_000) + "](x.html)"),
        ["pictures-in-a-row.md"] = Clip(Repeat("![](https://quay.example/a.png) ", 500) + "]"),
        ["open-highlights.md"] = Clip(Repeat("==x ", 20_000)),
        ["open-remarks.md"] = Clip(Repeat("%%x ", 20_000)),
        ["blank-lines-before-a-key.md"] = $"---\n{Repeat("\n", 10_000)}x\ntitle: [\n---\n\nWords of it.\n",
        ["wiki-links.md"] = Clip("x", $"author: \"{Repeat("[[", 15_000)}\"\n"),
        ["bars-in-a-wiki-link.md"] = Clip("x", $"author: \"[[{Repeat("a | ", 7_000)}\"\n"),
        ["dots-and-ats.md"] = Clip("x", $"author: \"{Repeat(".@", 15_000)}\"\n"),
        ["accounts.md"] = Clip("x", $"author: \"{Repeat("(@a", 10_000)}\"\n"),
        ["blanks-in-an-author.md"] = Clip("x", $"author: \"a{Repeat(" ", 30_000)}b\"\n"),
        ["blanks-in-a-title.html"] = $"<html><head><title>A{Repeat(" ", 100_000)}title</title></head><body><article><p>Words that go on.</p></article></body></html>",
        ["sources-of-a-picture.html"] = Page($"<img srcset=\"{Repeat("a,", 50_000)}\">"),
        ["stand-in-for-a-picture.html"] = Page($"<img src=\"{Repeat(".blank", 30_000)}\">"),
        ["blanks-after-a-caption.txt"] = $"April 23, 2015\n\nA title here\n\nPLACE{Repeat(" ", 100_000)}x\n",
        ["a-picture-s-name.txt"] = $"April 23, 2015\n\nA title here\n\n{Repeat("g_", 50_000)}\n",
    };

    public static TheoryData<string> Names => [.. Captures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void No_pattern_comes_near_its_time(string name)
    {
        using var root = new CaptureRoot();
        root.Seed("warm.md", Clip("[a](b.html) <b>x</b> {{< y >}}")).Import();
        root.Seed(name, Captures[name]);
        var watch = Stopwatch.StartNew();
        root.Import();
        Assert.True(watch.Elapsed < Instant, string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.DoesNotContain("fault", root.Errors);
    }
}
