using System.Buffers;
using System.Text;
using Archive.Markdown;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>Words that the record quotes carry its anchors, and every word of the text stays where it is.</summary>
public sealed class CitedWordsTests
{
    private const string Text = "The blog said that *plans* would not change, and that support would go on. Others read it otherwise. They were [right](/a/).";

    [Theory]
    [InlineData("The blog said that plans would not change")]
    [InlineData("The blog said that plans would not change", "The blog said that plans would not change, and that support would go on.")]
    [InlineData("The blog said that plans would not change, and that support would go on.", "plans would not change")]
    [InlineData("support would go on.", "go on. Others read", "Others read it otherwise.", "They were right")]
    public void No_word_is_lost_however_quotes_overlap(params string[] quotes)
    {
        var options = MarkdownOptions.ForPage with { Quotes = [.. quotes.Select((q, i) => new QuoteMark($"m{i}", q))] };
        var to = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render(Text, options, to);
        var html = Encoding.UTF8.GetString(to.WrittenSpan);
        Assert.Equal(
            "<p>The blog said that <em>plans</em> would not change, and that support would go on. Others read it otherwise. They were <a href=\"/a/\">right</a>.</p>\n",
            System.Text.RegularExpressions.Regex.Replace(html, "</?span[^>]*>", ""));
        for (var i = 0; i < quotes.Length; i++) Assert.Contains($"id=\"m{i}\"", html);
    }

    [Theory]
    [InlineData("The Open\u00A0Forge  joins.", "Open Forge joins", "<p>The [Open\u00A0Forge  joins].</p>\n")]
    [InlineData("Then *the  Forge*\u00A0\n\n&nbsp;joins  it.", "the Forge joins", "<p>Then [<em>the  Forge</em>\u00A0]</p>\n<p>\u00A0joins  it.</p>\n")]
    [InlineData("It left\n\nthe Forge. Who left the Forge?", "left the Forge", "<p>It left</p>\n<p>the Forge. Who [left the Forge]?</p>\n")]
    [InlineData("So ![Here Anvil stands](/a.png) now.", "Anvil stands", "<p>So [<img src=\"/a.png\" alt=\"Here Anvil stands\" />] now.</p>\n")]
    [InlineData("So ![Here Anvil](/a.png) stands now.", "Anvil stands", "<p>So [<img src=\"/a.png\" alt=\"Here Anvil\" /> stands] now.</p>\n")]
    public void Words_are_marked_where_the_check_finds_them(string text, string quote, string html)
    {
        var to = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render(text, MarkdownOptions.ForPage with { Quotes = [new QuoteMark("m", quote)] }, to);
        Assert.Equal(html.Replace("[", "<span class=\"cited\" id=\"m\">", StringComparison.Ordinal).Replace("]", "</span>", StringComparison.Ordinal), Encoding.UTF8.GetString(to.WrittenSpan));
    }
}
