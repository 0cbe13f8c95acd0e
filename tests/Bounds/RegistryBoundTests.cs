using System.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Bounds;

public sealed class RegistryBoundTests
{
    [Fact]
    public void Topics_stand_no_more_than_twenty_above_each_other()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 3_000; i++) archive.Write($"input/topics/t{i:0000}.yml", $"name: T{i}\n{(i < 2_999 ? $"broader: t{i + 1:0000}\n" : "")}");
        var watch = Stopwatch.StartNew();
        var check = archive.Run("check");
        Assert.Contains("input/topics/t0000.yml:2:10: error: More than 20 topics stand above each other here.", check.Error);
        Assert.DoesNotContain("t2985.yml", check.Error);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Vendors_may_be_parts_of_parts_for_thousands_of_steps()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 5_000; i++) archive.Write($"input/vendors/v{i}.yml", $"name: V{i}\n{(i < 4_999 ? $"part-of: v{i + 1}\n" : "")}");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, archive.Run("check").Exit);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }
}
