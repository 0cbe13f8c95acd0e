using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Markdown;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>The mark of a note leads to it whatever stands beside it.</summary>
public sealed partial class FootnoteMarksTests
{
    [Theory]
    [InlineData("One.[^a][^b]", "One.{1}{2}")]
    [InlineData("One.[^b][^a] Two.[^b]", "One.{1}{2} Two.{1}")]
    [InlineData("One[^a](see there)[^b].", "One{1}(see there){2}.")]
    [InlineData("**One[^a][^b]** and *two*[^a].", "<strong>One{1}{2}</strong> and <em>two</em>{1}.")]
    [InlineData("As [One][^a] and ![two][^b] said.", "As [One]{1} and ![two]{2} said.")]
    [InlineData("[As [One][^a] said](/one/)", "[As [One]{1} said](/one/)")]
    [InlineData("[As ![one][^a] said](/one/) ![two ![three][^b] four](/x.png)", "[As ![one]{1} said](/one/) ![two ![three]{2} four](/x.png)")]
    [InlineData("[One][c] and [two](/two/)[^a].", "[One][c] and <a href=\"/two/\">two</a>{1}.")]
    [InlineData("[One[^a]](/one/) and [^c] of `[^b]`.[^b]", "[One{1}](/one/) and [^c] of <code>[^b]</code>.{2}")]
    public void It_is_no_part_of_a_link(string text, string shown)
    {
        var html = new ArrayBufferWriter<byte>();
        SafeMarkdown.Render($"{text}\n\n[^a]: First.\n\n[^b]: Second.\n", new MarkdownOptions(), html);
        var paragraph = Encoding.UTF8.GetString(html.WrittenSpan).Split("</p>")[0].Replace("<p>", "", StringComparison.Ordinal);
        Assert.Equal(shown, Mark().Replace(paragraph, "{$1}"));
    }

    [GeneratedRegex("<a [^>]*class=\"footnote-ref\"[^>]*><sup>([0-9]+)</sup></a>")]
    private static partial Regex Mark();
}
