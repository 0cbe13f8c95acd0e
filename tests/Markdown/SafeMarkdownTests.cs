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
    [InlineData("| a | b |\n|---|---|\n| x | ![y][^1] |\n\n[^1]: N", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>x</td>\n<td>![y]<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a></td>\n</tr>\n</tbody>\n</table>")]
    [InlineData("![A photo by [Jane](https://e.example/jane)](https://e.example/i.jpg)", "<p><a href=\"https://e.example/i.jpg\">A photo by Jane</a></p>")]
    [InlineData("![a ![b](https://e.example/u)](https://e.example/v)", "<p><a href=\"https://e.example/v\">a b</a></p>")]
    [InlineData("![a <https://e.example/u>](https://e.example/v)", "<p><a href=\"https://e.example/v\">a https://e.example/u</a></p>")]
    [InlineData("![a[^1]](https://e.example/v)\n\n[^1]: Note.", "<p><a href=\"https://e.example/v\">a</a><a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a></p>")]
    public void All_that_is_typed_is_shown_and_no_link_holds_another(string text, string html)
    {
        var written = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render(text, MarkdownOptions.ForPage, written);
        Assert.Equal(html, Encoding.UTF8.GetString(written.WrittenSpan).Split("\n<section", 2)[0].Split("\n<div", 2)[0].TrimEnd());
    }

    [Theory]
    [InlineData("Interval [0, 1) held as Anvil Works joined Open Forge, see there.", "joined Open Forge", "Anvil Works <span class=\"cited\" id=\"m\">joined Open Forge</span>, see")]
    [InlineData("Interval [0, 5) ![x. Then **Works joined** Forge.", "Works joined", "Then <strong><span class=\"cited\" id=\"m\">Works joined</span></strong> Forge.")]
    [InlineData("Options [a [b [c [d [e Open Forge", "Forge", "Open <span class=\"cited\" id=\"m\">Forge</span>")]
    [InlineData("Options [a [b **[c** [d", "a [b [c", "[<span class=\"cited\" id=\"m\">a [b <strong>[c</strong></span> [d")]
    public void A_quote_behind_a_bracket_that_nothing_closes_is_marked_where_it_stands(string text, string quote, string marked)
    {
        var written = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render(text, MarkdownOptions.ForPage with { Quotes = [new QuoteMark("m", quote)] }, written);
        Assert.Contains(marked, Encoding.UTF8.GetString(written.WrittenSpan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He wrote [missing][nope] here.")]
    [InlineData("See ![nope][zz] and an [unclosed one")]
    public void Words_without_markup_keep_brackets_that_nothing_closes(string text) => Assert.Equal(text, PlainText.ExtractFirstParagraph(text));
}
