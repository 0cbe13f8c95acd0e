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
        Assert.Contains($"{path}: error: The file cannot be read: it has 16 MB", check.Error);
        Assert.Contains("There is no vendor 'nobody'", check.Error);
    }

    [Fact]
    public void A_capture_over_16_MB_is_not_read()
    {
        using var root = new CaptureRoot();
        root.Seed("large.txt", TooLarge).Seed("b.txt", "April 23, 2015\n\nA title\n\nWords of a text.\n");
        Assert.Single(root.Import().Pages);
        Assert.Contains("seeds/large.txt: The file cannot be read: it has 16 MB", root.Errors);
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
}
