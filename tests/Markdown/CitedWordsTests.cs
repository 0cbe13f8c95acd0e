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
}
