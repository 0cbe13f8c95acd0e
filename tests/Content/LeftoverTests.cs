using Archive.Tests.Captures;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

/// <summary>What editors and systems leave beside the files that people write is nobody's page, and no reason to complain.</summary>
public sealed class LeftoverTests
{
    private static readonly string[] Names = ["one.md~", ".#one.md", "#one.md#", ".one.md.swp", ".DS_Store", "Thumbs.db", "desktop.ini", "acme.yml~", ".#acme.yml", "#acme.yml#", "layout.html~", ".#layout.html", "a.txt~", "#a.txt#"];

    [Theory]
    [InlineData("input")]
    [InlineData("input/articles")]
    [InlineData("input/articles/2015")]
    [InlineData("input/vendors")]
    [InlineData("input/topics")]
    [InlineData("input/pages")]
    [InlineData("seeds")]
    [InlineData("theme")]
    [InlineData("theme/templates")]
    [InlineData("theme/assets")]
    public void A_build_passes_over_what_editors_leave(string folder)
    {
        using var clean = new TempArchive();
        clean.Article("one").Build();
        using var archive = new TempArchive();
        archive.Article("one");
        foreach (var name in Names) archive.Write($"{folder}/{name}", "not: [a page {{ nor }} a template");
        var build = archive.Run("build");
        Assert.Equal((0, ""), (build.Exit, build.Error));
        Assert.Equal(clean.Site(), archive.Site());
        Assert.Contains("no problems", archive.Run("check").Output);
    }

    [Fact]
    public void An_import_passes_over_what_editors_leave()
    {
        using var root = new CaptureRoot();
        foreach (var name in Names) root.Seed(name, "April 23, 2015\n\nA title\n\nWords of a text.\n");
        Assert.Empty(root.Import().Pages);
        Assert.Empty(root.Problems.Sorted());
    }
}
