using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using Archive.Markdown;
using Archive.Tests.Support;
using CsCheck;
using Ganss.Xss;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>Rendered Markdown is safe whoever wrote it. HtmlSanitizer is the oracle: it must find nothing to remove.</summary>
public sealed class MarkdownTests
{
    private static readonly string[] Fragments =
    [
        "[x](javascript:alert(1))", "![x](data:text/html,x)", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:x\">y</a>",
        "[x]: javascript:alert(1)", "[x]", "<javascript:alert(1)>", "&#106;avascript:", "&colon;", "&Tab;", "&NewLine;", "# Heading", "## ", "> ", "- [ ] ", "- [x] ", "1. ", "* ",
        "| a | b |\n| :- | -: |\n| 1 | 2 |", "```html\n<b>\n```", "`code`", "**bold**", "~~gone~~", "_it_", "[^1]", "[^1]: note", "https://archive.test/?a=1&b=\"2\"", "www.archive.test",
        "<https://archive.test/>", "mailto:a@archive.test", "{onclick=alert(1)}", "{#id .class style=\"x\"}", "{{ 7 * 7 }}", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "<svg/onload=alert(1)>",
        "\"", "'", "<", ">", "&", "\\", "(", ")", "[", "]", "!", "\n", "\n\n", "    ", "\t", "\0", "\u2028", "\u202E", "\uD83D\uDE00", "text ", "---", "===", ":::", "$$x$$", "^^x^^", "::: warning",
    ];

    private static readonly MarkdownOptions Feed = MarkdownOptions.ForFeed("https://archive.test", "/articles/2015/x/");

    private static readonly Gen<string> Texts = Gen.Select(
        OneOf(Fragments).Array[1, 12],
        Gen.Select(Gen.Int[0, 200], Gen.Char[' ', '~'], Gen.Int[0, 2]).Array[0, 6],
        (fragments, edits) => Utf8(edits.Aggregate(string.Concat(fragments), Edit)));

    /// <summary>As a file could hold it: no half of a surrogate pair.</summary>
    private static string Utf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void No_mutation_of_Markdown_makes_unsafe_HTML() =>
        Texts.Sample(text => Assert.Equal([], Removed(Html(text)).Concat(Removed(Html(text, Feed)))), iter: 2_000);

    [Fact]
    public void No_text_that_is_not_reported_stops_a_page_or_a_feed() =>
        Gen.Select(Texts, Gen.Int[1, 60]).Sample(
            (text, times) =>
            {
                text = string.Concat(Enumerable.Repeat(text, times));
                _ = PlainText.Extract(text);
                if (DepthLimit.FindViolation(Encoding.UTF8.GetBytes(text)) is not null) return;
                _ = Html(text);
                _ = Html(text, Feed);
                _ = Html(text, MarkdownOptions.ForPage with { Quotes = [new("move-x", "text"), new("move-y", "text text")] });
                _ = SafeMarkdown.FindAddresses(text);
                _ = PlainText.ExtractFirstParagraph(text);
                _ = SafeMarkdown.ExtractFirstParagraph(text);
            },
            iter: 1_000);

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](&#x6A;avascript&colon;alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](java&NewLine;script:alert(1))")]
    [InlineData("[x](&amp;#106;avascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](\u00A0javascript:alert(1))")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("![x](data:image/svg+xml,<svg/onload=alert(1)>)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[r]\n\n[r]: <&#106;avascript:alert(1)> \"title\"")]
    [InlineData("[x](//elsewhere.test/)")]
    [InlineData("[x](\\\\elsewhere.test/)")]
    [InlineData("[x](/\\elsewhere.test/)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](blob:https://archive.test/1)")]
    [InlineData("[x](feed:javascript:alert(1))")]
    [InlineData("[x](view-source:javascript:alert(1))")]
    public void Only_addresses_of_the_web_and_of_this_site_become_links(string markdown)
    {
        var page = new HtmlParser().ParseDocument(Html(markdown));
        Assert.All(Links.Addresses(page), address => Assert.True(Addresses.AreHarmless(address), address));
        Assert.Equal([], Removed(Html(markdown)));
    }

    [Fact]
    public void The_columns_of_a_table_are_set_by_class_as_the_policy_wants_it()
    {
        var cells = new HtmlParser().ParseDocument(Html("| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |")).QuerySelectorAll("th, td");
        Assert.Equal(["left", "center", "right", null, "left", "center", "right", null], cells.Select(c => c.GetAttribute("class")));
        Assert.All(cells, c => Assert.Null(c.GetAttribute("style")));
    }

    [Theory]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    [InlineData("a <script>alert(1)</script>", "a <script>alert(1)</script>")]
    [InlineData("<div>\n\ntext\n\n</div>", "<div>\ntext\n</div>")]
    [InlineData("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }} {% raw %}")]
    [InlineData("a ]]> b", "a ]]> b")]
    [InlineData("text {onclick=alert(1)}", "text {onclick=alert(1)}")]
    public void Markup_of_other_kinds_is_shown_as_text(string markdown, string shown) =>
        Assert.Equal(shown, new HtmlParser().ParseDocument(Html(markdown)).Body!.TextContent.Trim());

    [Fact]
    public void A_quoted_sentence_is_marked_without_loosening_anything() =>
        Gen.Select(Texts, OneOf("one two", "<b>", "\"", "a'b", "{{ x }}")).Sample((text, quote) =>
        {
            var options = MarkdownOptions.ForPage with { Quotes = [new("move-x", quote)] };
            Assert.Equal([], Removed(Html($"{text} {quote} {text}", options)));
        }, iter: 1_000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Edit(string text, (int At, char Char, int Kind) edit)
    {
        if (text.Length == 0) return edit.Char.ToString();
        var at = edit.At % text.Length;
        return edit.Kind switch
        {
            0 => text.Insert(at, edit.Char.ToString()),
            1 => text.Remove(at, 1),
            _ => text[..at] + edit.Char + text[(at + 1)..],
        };
    }

    private static string Html(string markdown, MarkdownOptions? options = null)
    {
        var to = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render(markdown, options ?? MarkdownOptions.ForPage, to);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }

    /// <summary>What the oracle would take away.</summary>
    private static List<string> Removed(string html)
    {
        var removed = new List<string>();
        var oracle = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "a", "img", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "sup", "div", "span", "input" },
            AllowedAttributes = new HashSet<string> { "href", "src", "alt", "title", "id", "class", "start", "type", "disabled", "checked", "style", "rel", "loading" },
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            AllowedCssProperties = new HashSet<string> { "text-align" },
            UriAttributes = new HashSet<string> { "href", "src" },
        });
        oracle.RemovingTag += (_, e) => removed.Add($"<{e.Tag.LocalName}>");
        oracle.RemovingAttribute += (_, e) =>
        {
            // The oracle takes what stands before any colon for a scheme; a browser does not, where it holds a '?'.
            if (e.Reason == RemoveReason.NotAllowedUrlValue && Addresses.AreHarmless(e.Attribute.Value)) return;
            // "&{" was code to Netscape 4 and is to no browser since.
            if (e.Reason == RemoveReason.NotAllowedValue && e.Attribute.Value.Contains("&{", StringComparison.Ordinal)) return;
            removed.Add($"{e.Reason} {e.Attribute.Name}={e.Attribute.Value}");
        };
        oracle.RemovingStyle += (_, e) => removed.Add($"style {e.Style.Name}");
        oracle.RemovingComment += (_, e) => removed.Add($"<!--{e.Comment.Data}-->");
        oracle.Sanitize(html);
        return removed;
    }
}
