using System.Text;
using Archive.Tests.Captures;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>Files that are larger than anything an archive holds are refused at their place, and the rest is checked.</summary>
public sealed class FileBoundTests
{
    private static readonly string TooLarge = new('a', (16 << 20) + 1);

    [Theory]
    [InlineData("input/articles/2015/large.md")]
    [InlineData("input/vendors/large.yml")]
    [InlineData("input/topics/large.yml")]
    [InlineData("input/publishers/large.yml")]
    [InlineData("input/pages/large.md")]
    [InlineData("input/actions.yml")]
    public void A_file_over_16_MB_is_not_read(string path)
    {
        using var archive = new TempArchive((path, TooLarge));
        archive.Article("other", more: "vendors: [nobody]");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains($"{path}: error: The file cannot be read: it has 16.1 MB, and no more than 16 are read.", check.Error);
        Assert.Contains("There is no vendor 'nobody'", check.Error);
    }

    [Fact]
    public void A_capture_over_16_MB_is_not_read()
    {
        using var root = new CaptureRoot();
        root.Seed("large.txt", TooLarge).Seed("b.txt", "April 23, 2015\n\nA title\n\nWords of a text.\n");
        Assert.Single(root.Import().Pages);
        Assert.Contains("seeds/large.txt: The file cannot be read: it has 16.1 MB, and no more than 16 are read.", root.Errors);
    }

    public static TheoryData<string, string> Keys => new()
    {
        { $"summary: {new string('a', 66_000)}\nupdated: 2015\n", "page.md:2:1: error: These keys and values are longer than 64 KB." },
        { string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: 1\n")), "longer than 64 KB" },
        { $"vendors: [{string.Join(',', Enumerable.Repeat("v", 1_001))}]\n", "page.md:5:2011: error: This list has more than 1,000 entries." },
        { $"moves:\n{string.Concat(Enumerable.Repeat("  -\n", 1_001))}", "page.md:1006:4: error: This list has more than 1,000 entries." },
        { new string('[', 30_000), "page.md:5:" },
        { "title: " + new string('{', 30_000), "page.md:" },
    };

    [Theory, MemberData(nameof(Keys))]
    public void Front_matter_that_no_page_needs_is_refused(string keys, string problem)
    {
        using var archive = new TempArchive();
        archive.Article("page", more: keys);
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains(problem, check.Error);
    }

    private static readonly string TooLong = new('a', 2_001);

    [Theory]
    [InlineData("input/site.yml", "title: {0}\nbase-url: https://a.test\n", "input/site.yml:1:8: error: 'title' has more than 2,000 characters.")]
    [InlineData("input/site.yml", "title: T\nbase-url: https://a.test/{0}\n", "input/site.yml:2:11: error: 'base-url' has more than 300 characters.\n    Serve the site at a shorter address.\n")]
    [InlineData("input/vendors/acme.yml", "name: {0}\n", "input/vendors/acme.yml:1:7: error: 'name' has more than 2,000 characters.")]
    [InlineData("input/topics/anvils.yml", "name: Anvils\naliases: [a, {0}]\n", "input/topics/anvils.yml:2:14: error: 'aliases' has more than 2,000 characters.")]
    [InlineData("input/pages/about.md", "---\ntitle: {0}\n---\n\nText.\n", "input/pages/about.md:2:8: error: 'title' has more than 2,000 characters.")]
    [InlineData("input/words.yml", "skip: {0}\n", "input/words.yml:1:7: error: 'skip' has more than 2,000 characters.")]
    public void A_value_that_would_stand_on_every_page_is_no_book(string path, string text, string problem)
    {
        using var archive = new TempArchive((path, text.Replace("{0}", TooLong, StringComparison.Ordinal)));
        Assert.Contains(problem, archive.Run("check").Error);
    }

    [Fact]
    public void What_an_entry_says_of_itself_may_be_a_page() =>
        Assert.Equal(0, new TempArchive(("input/vendors/acme.yml", $"name: Acme\nabout: Words. {TooLong}\n")).Run("check").Exit);

    [Theory]
    [InlineData("input/identities.txt")]
    [InlineData("input/addresses.txt")]
    public void A_ledger_has_no_more_lines_than_an_archive_has_pages(string path)
    {
        using var archive = new TempArchive((path, new string('\n', 1_000_001)));
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains($"{path}: error: The file cannot be read: it has more than 1,000,000 lines.", check.Error);
    }

    [Fact]
    public void Of_a_file_with_thousands_of_problems_the_first_thousand_are_listed()
    {
        using var archive = new TempArchive(("input/words.yml", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"k{i}: w\n"))));
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Equal(1_000, check.Error.Split("No page says the word").Length - 1);
        Assert.Single(check.Error.Split('\n'), "input/words.yml: error: Only the first 1,000 problems of this file are listed.");
    }
}
