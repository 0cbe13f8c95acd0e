using System.Buffers;
using System.Text;
using Archive.Markdown;
using CsCheck;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>What saves work in reading Markdown changes nothing of what comes out.</summary>
public sealed class FormsTests
{
    private static readonly string[] Pieces =
    [
        "# One\n\n", "\n## Two\n\n", "word ", "some words ", "\n\n", "\n- item ", "\n> quoted ", "\n1. first ", "*", "**", "_", "~~", "`", "[", "](/a/b/)", "](c/)", "](https://d.test/e)", "![", "[^1]",
        "\n\n[^1]: A note.\n", "\n- [ ] task", "\n- [x] done", "\n| a | b |\n|---|---|\n| c | d |\n", "https://a.test/b_c_d", "http://a", "www.a.test", "mailto:a@b.test", "tel:1", "ftp://x.test",
        "HTTP://a.test", "ww.a", "http:/", "(http://b.test/(c))", "<https://e.test>", "|", " | ", "\n| a |\n", "\n|---|\n", "\n:--|--\n", "\n---\n", "\n- - -\n", "\n--- | ---", "a|b", "\\|", "javascript:alert(1)", "](javascript:x)", "&amp;", "\\", "\n```\ncode\n```\n", "\n    http://in.code\n", "\r\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[1, 24].Select(places => string.Concat(places.Select(p => Pieces[p])));

    // The second note is left out of the document; before its address is read as one, it seems to name the first.
    private const string NoteTwice = "\\\n\n[^1]: A note.\n\n[^1]: A note.\nftp://x.testhttp:/[^1]\n";

    [Fact]
    public void An_address_in_a_note_that_is_left_out_still_counts() =>
        Assert.Equal(Markdig.Markdown.ToHtml(SafeMarkdown.ParseForAll(NoteTwice)), Markdig.Markdown.ToHtml(SafeMarkdown.Parse(NoteTwice)));

    [Fact]
    public void A_text_reads_as_if_tables_and_bare_addresses_had_been_looked_for_from_the_start() => Texts.Sample(
        text => Assert.Equal(Markdig.Markdown.ToHtml(SafeMarkdown.ParseForAll(text)), Markdig.Markdown.ToHtml(SafeMarkdown.Parse(text))),
        iter: 20_000);

    [Fact]
    public void A_text_that_stood_on_its_page_first_comes_into_feeds_as_any_other() => Texts.Sample(
        text =>
        {
            var page = MarkdownForm.Page with { Anchors = [("m", "some words"), ("n", "words"), ("o", "word")] };
            var feed = new MarkdownForm(Ids: false, "https://site.test", []) { Path = "/articles/2015/x/" };
            var (alone, after, onPage, onPageAlone) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
            SafeMarkdown.Render(text, feed, alone);
            SafeMarkdown.Render(text, page, onPageAlone);
            SafeMarkdown.Render(text, page, onPage, feed, after);
            Assert.Equal(Encoding.UTF8.GetString(alone.WrittenSpan), Encoding.UTF8.GetString(after.WrittenSpan));
            Assert.Equal(Encoding.UTF8.GetString(onPageAlone.WrittenSpan), Encoding.UTF8.GetString(onPage.WrittenSpan));
        },
        iter: 3000);
}
