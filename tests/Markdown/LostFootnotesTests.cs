using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Markdown;

/// <summary>A footnote that readers will not see is reported, and no other.</summary>
public sealed class LostFootnotesTests
{
    private const string Lost = "Nothing in the text names this footnote";

    [Theory]
    [InlineData("Words[^a].\n\n[^a]: One.\n\n    A second paragraph.\n\n[^b]: Two.", "page.md:13:1: warning: " + Lost)]
    [InlineData("Words[^a].\n\n[^a]: One.\n[^b]: Two.\n[^A]: Three.", "page.md:10:1: warning: " + Lost, "More of its kind in this text: 1.")]
    public void One_that_nothing_names_or_whose_name_is_taken_is_reported_at_its_place(string body, params string[] said)
    {
        using var archive = new TempArchive();
        var report = archive.Article("page", body: body).Run("check").Error;
        Assert.All(said, s => Assert.Contains(s, report, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Words[^a].\n\n[^a]: One[^b].\n\n    A second paragraph.\n\n[^b]:\n    Two.")]
    [InlineData("Words[^A].\n\n[^a]: One.")]
    [InlineData("Words.\n\n```\n[^a]: code\n```\n\n    [^b]: code")]
    [InlineData("Words.\n\n```\n[^a]: code that never ends")]
    [InlineData("Words[^a].\n\n> [^b]: A quote.\n\n[^a]: One.")]
    [InlineData("Words `[^b]: code`[^a].\n\n- [^a]: One.\n- Two.")]
    public void One_that_readers_see_is_not(string body)
    {
        using var archive = new TempArchive();
        Assert.DoesNotContain(Lost, archive.Article("page", body: body).Run("check").Error, StringComparison.Ordinal);
    }
}
