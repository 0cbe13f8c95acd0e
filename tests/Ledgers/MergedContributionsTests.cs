using System.Diagnostics;
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
        File.Copy(Path.Combine(Folder.Repository, ".gitattributes"), archive.Full(".gitattributes"));
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        Git(archive, "init", "--quiet", "--initial-branch=main");
        Commit(archive, "base");
        for (var i = 1; i <= Contributors; i++)
        {
            Git(archive, "checkout", "--quiet", "-b", $"contribution-{i}", "main");
            archive.Write($"input/vendors/vendor-{i}.yml", $"name: Vendor {i}\nkind: company\n").Article($"article-{i}", more: $"vendors: [vendor-{i}]");
            var check = archive.Run("check");
            Assert.True(check.Exit == 0, check.Error);
            Commit(archive, $"contribution {i}");
        }
        var sites = new[] { Enumerable.Range(1, Contributors), Enumerable.Range(1, Contributors).Reverse() }.Select((order, n) => Merged(archive, $"order-{n}", order)).ToList();
        Assert.Equal(sites[0], sites[1]);
    }

    /// <summary>Merges each in turn; whoever publishes takes the ledgers forward after each.</summary>
    private static SortedDictionary<string, byte[]> Merged(TempArchive archive, string branch, IEnumerable<int> order)
    {
        Git(archive, "checkout", "--quiet", "-b", branch, "main");
        foreach (var i in order) Git(archive, "merge", "--quiet", "--no-edit", $"contribution-{i}");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Build("--clean");
        var site = archive.Site();
        Commit(archive, "ledgers");
        return site;
    }

    private static void Commit(TempArchive archive, string message)
    {
        Git(archive, "add", "input", ".gitattributes");
        Git(archive, "commit", "--quiet", "--allow-empty", "-m", message);
    }

    private static void Git(TempArchive archive, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", archive.Root, "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false", .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEnd() + git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error}");
    }
}
