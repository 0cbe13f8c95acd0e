using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>The same input gives the same bytes, on any machine, at any time of day.</summary>
public sealed class DeterminismTests
{
    private static readonly string Shipped = Path.Combine(Folder.Repository, "input");

    [Fact]
    public void Two_builds_of_the_shipped_archive_give_the_same_bytes()
    {
        using var one = new TempArchive();
        using var two = new TempArchive();
        one.Copy(Shipped, "input").Build();
        two.Copy(Shipped, "input").Build();
        AssertSame(one.Site(), two.Site());
    }

    [Fact]
    public void A_build_after_a_build_writes_nothing()
    {
        using var archive = new TempArchive();
        archive.Copy(Shipped, "input").Build();
        Assert.Contains(": 0 written, ", archive.Run("build").Output);
    }

    [Fact]
    public void Neither_time_zone_nor_language_nor_folder_order_shows_in_the_bytes()
    {
        using var one = new TempArchive();
        using var two = new TempArchive();
        one.Copy(Shipped, "input").Build();
        two.Copy(Shipped, "input");
        var built = Call.With(new Dictionary<string, string> { ["TZ"] = "Asia/Kolkata", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, "build", "--root", two.Root);
        Assert.Equal("", built.Error);
        Assert.Equal(0, built.Exit);
        AssertSame(one.Site(), two.Site());
    }

    private static void AssertSame(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> two)
    {
        Assert.Equal(one.Keys, two.Keys);
        Assert.Empty(one.Where(f => !f.Value.AsSpan().SequenceEqual(two[f.Key])).Select(f => f.Key).ToList());
    }
}
