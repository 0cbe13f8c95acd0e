using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Ledgers;

/// <summary>Contributions that were written beside each other are merged by Git without a conflict, in whatever order, and publish the same site.</summary>
public sealed class MergedContributionsTests
{
    private const int Contributors = 4;

    [Fact]
    public void Contributions_merge_in_any_order_without_a_conflict_into_the_same_site()
    {
        using var archive = new TempArchive().Article("zero");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        var git = new GitRepository(archive);
        for (var i = 1; i <= Contributors; i++)
        {
            git.Branch($"contribution-{i}");
            archive.Write($"input/vendors/vendor-{i}.yml", $"name: Vendor {i}\nkind: company\n").Article($"article-{i}", more: $"vendors: [vendor-{i}]");
            var check = archive.Run("check");
            Assert.True(check.Exit == 0, check.Error);
            git.Commit($"contribution {i}");
        }
        var sites = new[] { Enumerable.Range(1, Contributors), Enumerable.Range(1, Contributors).Reverse() }.Select((order, n) => Merged(archive, git, $"order-{n}", order)).ToList();
        Assert.Equal(sites[0], sites[1]);
    }

    /// <summary>Merges each in turn; whoever publishes takes the ledgers forward after each.</summary>
    private static SortedDictionary<string, byte[]> Merged(TempArchive archive, GitRepository git, string branch, IEnumerable<int> order)
    {
        git.Branch(branch);
        foreach (var i in order) git.Merge($"contribution-{i}");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Build("--clean");
        var site = archive.Site();
        git.Commit("ledgers");
        return site;
    }
}
