using Xunit;

namespace Archive.Tests.Captures;

/// <summary>The notes of a page are notes of its Markdown, whichever way the page writes them, all of them or none.</summary>
public sealed class FootnotesTests
{
    private const string Address = "https://quay.example/stones";

    private static string Body(string inner) => string.Join("\n\n", CaptureRoot.Read(
        $"<!DOCTYPE html><html><head><title>Of stones</title><meta property=\"og:title\" content=\"Of stones\"><meta name=\"date\" content=\"2015-04-23\"><link rel=\"canonical\" href=\"{Address}\"></head><body><article><h1>Of stones</h1>"
        + $"<p>The harbour counts its stones every year, one after the other, and writes down what it finds, which is less than the year before.</p>{inner}</article></body></html>", "seeds/a.html").Blocks.Skip(1).Select(block => block.Markdown));

    private const string Text = "One came.[^1] Another left.[^2]";
    private const string Notes = "[^1]: It was *old*.\n\n[^2]: See the [list](https://reef.example/).";

    [Theory]
    [InlineData("<p>One came.<sup id=\"r1\"><a href=\"#n1\">1</a></sup> Another left.<sup id=\"r2\"><a href=\"#n2\">2</a></sup></p>",
        "<h2>Notes</h2><ol><li id=\"n1\">It was <em>old</em>. <a href=\"#r1\">↩</a></li><li id=\"n2\"><p>See the <a href=\"https://reef.example/\">list</a>. <a href=\"#r2\">↩</a></p></li></ol>")]
    [InlineData("<p>One came.<a href=\"https://quay.example/stones#n1\" id=\"r1\">[1]</a> Another left.<a href=\"#n2\" id=\"r2\">[2]</a></p>",
        "<hr><p id=\"n1\"><a href=\"#r1\">[1]</a> It was <em>old</em>.</p><p id=\"n2\"><a href=\"#r2\">[2]</a> See the <a href=\"https://reef.example/\">list</a>.</p>")]
    [InlineData("<p>One came.<sup>1</sup> Another left.<sup>2</sup></p>",
        "<hr><p><sup>1</sup> It was <em>old</em>.</p><p><sup>2</sup> See the <a href=\"https://reef.example/\">list</a>.</p>")]
    [InlineData("<p>One came.<sup>1</sup> Another left.<sup>2</sup></p>",
        "<ol><li id=\"footnote-1\">It was <em>old</em>.</li><li id=\"footnote-2\">See the <a href=\"https://reef.example/\">list</a>.</li></ol>")]
    [InlineData("<p>One came.<span id=\"r1\"><a href=\"#n1\">1</a></span> Another left.<span id=\"r2\"><a href=\"#n2\">2</a></span></p>",
        "<div id=\"n1\"><a href=\"#r1\">^</a> It was <em>old</em>.</div><div id=\"n2\"><a href=\"#r2\">^</a> See the <a href=\"https://reef.example/\">list</a>.</div>")]
    [InlineData("<p>One came.<a href=\"#n1\"><sup>*</sup></a> Another left.<a href=\"#n2\"><sup>**</sup></a></p>",
        "<h3>Sources</h3><ol><li><a id=\"n1\"></a>It was <em>old</em>.</li><li><a name=\"n2\"></a>See the <a href=\"https://reef.example/\">list</a>.</li></ol>")]
    public void They_are_known_by_where_their_marks_lead(string text, string notes) => Assert.Equal($"{Text}\n\n{Notes}", Body(text + notes));

    [Fact]
    public void Two_marks_side_by_side_are_two_notes_and_a_link_beside_them_stays() => Assert.Equal("[One](https://reef.example/one) came.[^1][^2]\n\n[^1]: It was *old*.\n\n[^2]: It was grey.",
        Body("<p><a href=\"https://reef.example/one\">One</a> came.<sup><a href=\"#n1\">[1]</a></sup><sup><a href=\"#n2\">[2]</a></sup></p><ol><li id=\"n1\">It was <em>old</em>.</li><li id=\"n2\">It was grey.</li></ol>"));

    [Fact]
    public void A_mark_within_a_link_stands_behind_it() => Assert.Equal("[One came](https://reef.example/one)[^1].\n\n[^1]: It was old.",
        Body("<p><a href=\"https://reef.example/one\">One came<sup>1</sup></a>.</p><hr><p><sup>1</sup> It was old.</p>"));

    [Fact]
    public void A_note_keeps_the_numbers_and_links_of_its_own_words() => Assert.Equal("One came.[^1] Another left.[^2] It said `a[^1]`.\n\n[^1]: 3\\. April 2015, see above, of 12.\n\n[^2]: ²H was found.",
        Body("<p id=\"p\">One came.<sup id=\"r1\"><a href=\"#n1\">1</a></sup> Another left.<sup id=\"r2\"><a href=\"#n2\">2</a></sup> It said <code>a[^1]</code>.</p><ol><li id=\"n1\">3. April 2015, <a href=\"#p\">see above</a>, of 12. <a href=\"#r1\">↩</a></li><li id=\"n2\"><sup>2</sup>H was found. <a href=\"#r2\">↩</a></li></ol>"));

    [Theory]
    [InlineData("<p>It covers 200 m<sup>2</sup>.</p><footer><p><sup>2</sup> All prices are without duties and may change without notice at any time.</p></footer>")]
    [InlineData("<p>One came.<sup>1</sup></p><aside class=\"comments\"><ol><li id=\"note-1\">I saw it, too, and I say so wherever I go in this town.</li></ol></aside>")]
    public void What_a_page_has_below_its_text_is_no_note_of_a_raised_number(string html) => Assert.DoesNotContain("[^", Body(html), StringComparison.Ordinal);

    [Fact]
    public void A_note_keeps_its_paragraphs_and_may_have_several_marks() => Assert.Equal("One came.[^1] Another left.[^1]\n\n[^1]: It was old.\n\n    It was grey.",
        Body("<p>One came.<sup><a href=\"#n1\">1</a></sup> Another left.<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\"><p>It was old.</p><p>It was grey.</p></li></ol>"));

    [Theory]
    [InlineData("<p>One came.<sup>1</sup></p><p><sup>1</sup> It was old.</p><p>It was grey.</p>", "One came.¹\n\n¹ It was old.\n\nIt was grey.")]
    [InlineData("<p>One came.<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">It was old.</li><li>Nobody asked.</li></ol>", "One came.¹\n\n1. It was old.\n2. Nobody asked.")]
    [InlineData("<p>One came.<a href=\"#n1\"><sup>1</sup></a> Another left.<a href=\"#n2\"><sup>2</sup></a></p><p><a name=\"n1\">1</a> It was old.<br><a name=\"n2\">2</a> It was grey.</p>", "One came.¹ Another left.²\n\n1 It was old.\\\n2 It was grey.")]
    [InlineData("<p>Read <a href=\"#p1\">1</a>, of stones.</p><p id=\"p1\">It was old.</p>", "Read 1, of stones.\n\nIt was old.")]
    [InlineData("<p>One came.<sup><a href=\"#n1\">1</a></sup></p><blockquote><p id=\"n1\">It was old.</p></blockquote>", "One came.¹\n\n> It was old.")]
    [InlineData("<p>Of 10<sup>2</sup> one came.<sup>1</sup> Another left.<sup>2</sup></p><hr><p><sup>1</sup> It was old.</p><p><sup>2</sup> It was grey.</p>", "Of 10² one came.¹ Another left.²\n\n---\n\n¹ It was old.\n\n² It was grey.")]
    [InlineData("<p>Equation <a href=\"#e\">[2]</a> says so.</p><div><p>It was old.</p><p><span id=\"e\">a = b</span></p><p>It was grey.</p></div>", "Equation \\[2\\] says so.\n\nIt was old.\n\na = b\n\nIt was grey.")]
    [InlineData("<p>See <a href=\"#c1\">[1]</a> and <a href=\"#c2\">[2]</a>.</p><p id=\"c1\">1. It was old.</p><p>Nobody asked.</p><p id=\"c2\">2. It was grey.</p>", "See \\[1\\] and \\[2\\].\n\n1\\. It was old.\n\nNobody asked.\n\n2\\. It was grey.")]
    [InlineData("<p>Write <code>a[^1]b</code> there.</p><pre>a[^1]\n\n[^1]: b</pre>", "Write `a[^1]b` there.\n\n```\na[^1]\n\n[^1]: b\n```")]
    [InlineData("<p>There are 10<sup>6</sup> of them.</p><p>It was old.</p>", "There are 10⁶ of them.\n\nIt was old.")]
    public void What_is_none_for_certain_stays_as_it_is(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Fact]
    public void Lines_between_the_parts_of_a_text_stay_where_one_behind_it_goes() =>
        Assert.Equal("One came.\n\n---\n\nAnother left.\n\n---\n\nA third stayed.", Body("<p>One came.</p><hr><p>Another left.</p><hr><p>A third stayed.</p><hr>"));
}
