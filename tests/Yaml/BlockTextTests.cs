using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Yaml;

/// <summary>A slip is told where it stands, whatever the text below a <c>|</c> further up looks like.</summary>
public sealed class BlockTextTests
{
    [Theory]
    [InlineData("  \ttext")]
    [InlineData("  [see the note\n  more")]
    [InlineData("  a=b")]
    [InlineData("  -dash text here")]
    [InlineData("  * star")]
    [InlineData("  ti：x")]
    [InlineData("  more\n\n    text\n  \t\n  a=b")]
    public void Nothing_in_a_text_below_a_bar_is_taken_for_the_slip_below_it(string text)
    {
        Assert.StartsWith("This line is indented with a tab.", Report(text, "aliases:\n▲\t- b"), StringComparison.Ordinal);
        Assert.StartsWith("The value ended at the quote before this place.", Report(text, "homepage: \"a\" ▲b"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_a_list_is_one_too() =>
        Assert.StartsWith("The value ended at the quote before this place.", Report("  a", "aliases:\n  - |\n    [see\n  - >-  # a remark\n    * star\nhomepage: \"a\" ▲b"), StringComparison.Ordinal);

    [Fact]
    public void A_slip_that_looks_like_a_text_below_a_bar_is_found() =>
        Assert.StartsWith("The bracket that opens here is never closed.", Report("  a", "aliases: ▲[a | b\nhomepage: |\n  text"), StringComparison.Ordinal);

    /// <param name="yaml">With a mark at the place that is to be named.</param>
    /// <returns>What is said at that place.</returns>
    private static string Report(string text, string yaml)
    {
        var file = $"name: \"Zed\"\nabout: |\n{text}\n{yaml}\n";
        var above = file[..file.IndexOf('▲')];
        var place = $"input/vendors/zed.yml:{above.Count(c => c == '\n') + 1}:{above.Length - above.LastIndexOf('\n')}: error: ";
        using var archive = new TempArchive(("input/vendors/zed.yml", file.Replace("▲", "", StringComparison.Ordinal)));
        var error = archive.Run("check").Error;
        Assert.StartsWith(place, error, StringComparison.Ordinal);
        Assert.Single(error.Split(": error: ")[1..]);
        return error[place.Length..];
    }
}
