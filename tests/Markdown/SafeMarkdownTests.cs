using System.Buffers;
using System.Text;
using Archive.Markdown;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>What of a text readers see, where the library would show less, or what no browser takes.</summary>
public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("Call tel:+123 or mailto:a@b.example now.", "<p>Call tel:+123 or <a href=\"mailto:a@b.example\">mailto:a@b.example</a> now.</p>")]
    [InlineData("- The form says [x] agreed and [ ] not agreed", "<ul>\n<li>The form says [x] agreed and [ ] not agreed</li>\n</ul>")]
    [InlineData("- One\n\n  [x] two", "<ul>\n<li><p>One</p>\n<p>[x] two</p>\n</li>\n</ul>")]
    [InlineData("![A photo by [Jane](https://e.example/jane)](https://e.example/i.jpg)", "<p><a href=\"https://e.example/i.jpg\">A photo by Jane</a></p>")]
    [InlineData("![a ![b](https://e.example/u)](https://e.example/v)", "<p><a href=\"https://e.example/v\">a b</a></p>")]
    [InlineData("![a <https://e.example/u>](https://e.example/v)", "<p><a href=\"https://e.example/v\">a https://e.example/u</a></p>")]
    [InlineData("![a[^1]](https://e.example/v)\n\n[^1]: Note.", "<p><a href=\"https://e.example/v\">a</a></p>")]
    public void All_that_is_typed_is_shown_and_no_link_holds_another(string text, string html)
    {
        var written = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render(text, MarkdownOptions.ForPage, written);
        Assert.Equal(html, Encoding.UTF8.GetString(written.WrittenSpan).Split("\n<section", 2)[0].Split("\n<div", 2)[0].TrimEnd());
    }

    [Theory]
    [InlineData("He wrote [missing][nope] here.")]
    [InlineData("See ![nope][zz] and an [unclosed one")]
    public void Words_without_markup_keep_brackets_that_nothing_closes(string text) => Assert.Equal(text, PlainText.ExtractFirstParagraph(text));
}
