using System.Buffers;
using System.Text;
using Archive.Markdown;
using Archive.Tests.Captures;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>An excerpt is the first paragraph as readers see it: what two line breaks part is two of them, however it is written.</summary>
public sealed class FirstParagraphTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "One.")]
    [InlineData("One,\nstill one.\\\nA line of it.\n\nTwo.", "One, still one. A line of it.")]
    [InlineData("One.\\\n\\\nTwo.\\\n\\\nThree.", "One.")]
    [InlineData("One.\\\n&nbsp;\\\nTwo.", "One.")]
    [InlineData("One.  \n\u200b  \nTwo.", "One.")]
    [InlineData("**One.\\\n\\\nTwo.** Three [four](/x/)", "One.")]
    [InlineData("\\\n\\\nOne.\\\n\\\nTwo.", "One.")]
    [InlineData("# Heading\n\n- item\n\nOne.\\\n\\\nTwo.", "One.")]
    public void It_ends_where_readers_see_the_next_begin(string markdown, string first)
    {
        Assert.Equal(first, PlainText.ExtractFirstParagraph(markdown));
        Assert.Equal(first, PlainText.CollapseWhiteSpace(PlainText.Extract(SafeMarkdown.ExtractFirstParagraph(markdown)).Replace("**", "", StringComparison.Ordinal)));
        var html = new ArrayBufferWriter<byte>();
        SafeMarkdown.RenderFirstParagraph(markdown, MarkdownOptions.ForPage, html);
        var shown = Encoding.UTF8.GetString(html.WrittenSpan);
        Assert.Contains("One", shown);
        Assert.DoesNotContain("Two", shown);
        Assert.DoesNotContain("four", shown);
    }

    [Fact]
    public void Its_links_lead_where_they_did_and_no_mark_leads_to_a_footnote_that_is_not_shown()
    {
        const string text = "One[^1] is [there][x], or [here].\n\nTwo is [elsewhere][y].\n\n[x]: https://there.example/ \"Place\"\n[y]: /y/\n[here]: /h/\n\n[^1]: A note.\n";
        Assert.Equal("One is [there][x], or [here].\n\n[x]: <https://there.example/> \"Place\"\n[here]: </h/>", SafeMarkdown.ExtractFirstParagraph(text));
        foreach (var options in (MarkdownOptions[])[MarkdownOptions.ForPage, MarkdownOptions.ForFeed("https://a.test", "/one/")])
        {
            var html = new ArrayBufferWriter<byte>();
            SafeMarkdown.RenderFirstParagraph(text, options, html);
            Assert.StartsWith("<p>One is <a href=\"https://there.example/\" title=\"Place\">there</a>, or <a", Encoding.UTF8.GetString(html.WrittenSpan), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("One:\n| a | b |\n|---|---|\n| Two | ![two](two.png) |", "One:")]
    [InlineData("One[^1] with `[^1]` in code.[^2]\n\n[^1]: A note.\n\n[^2]: Two.", "One with `[^1]` in code.")]
    public void It_ends_at_a_table_and_keeps_what_is_no_note(string text, string first) => Assert.Equal(first, SafeMarkdown.ExtractFirstParagraph(text));

    [Theory]
    [InlineData("See [there][x].\n\n> [x]: </a?b=1&amp;lt=\\>2> 'A \"b\" \\\\ &amp;lt;'\n\nTwo.")]
    [InlineData("See [there][a\\]\\[b].\n\n- [a\\]\\[b]:\n  /c\n  (d\n  e)\n\nTwo.")]
    public void Its_links_say_what_they_did(string text)
    {
        static string Html(string markdown)
        {
            var html = new ArrayBufferWriter<byte>();
            SafeMarkdown.RenderFirstParagraph(markdown, MarkdownOptions.ForPage, html);
            return Encoding.UTF8.GetString(html.WrittenSpan);
        }
        Assert.Contains("<a href=", Html(text), StringComparison.Ordinal);
        Assert.Equal(Html(text), Html(SafeMarkdown.ExtractFirstParagraph(text)));
        Assert.DoesNotContain("Two", SafeMarkdown.ExtractFirstParagraph(text), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_page_that_knows_no_paragraphs_becomes_one_with_paragraphs()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", """
            <!doctype html><html><head><title>A title</title></head><body><article><h1>A title</h1><p>April 23, 2015</p>
            <div>The <b>first part says<br> <br>what</b> happened.<br><br><br>The second says why.<br>In two lines.</div></article></body></html>
            """);
        root.Import();
        Assert.EndsWith("---\n\nThe **first part says**\n\n**what** happened.\n\nThe second says why.\\\nIn two lines.\n", root.Page());
    }

    [Theory]
    [InlineData("excerpt")]
    [InlineData("link")]
    public void No_file_of_the_site_shows_more_than_its_rights_allow(string rights)
    {
        using var archive = new TempArchive();
        archive.Article("one", more: $"rights: {rights}\nsummary: A summary.\n", body: "Quokka.\\\n\\\nZanzibar.\\\n\\\nMore.\n").Build();
        foreach (var (path, bytes) in archive.Site())
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("zanzibar", StringComparison.OrdinalIgnoreCase), path);
            if (rights == "link") Assert.False(text.Contains("quokka", StringComparison.OrdinalIgnoreCase), path);
        }
    }
}
