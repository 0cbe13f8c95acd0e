using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Files;

/// <summary>A snapshot tells its count again only while every file is as it was.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("a/one.md", "a/two.md")]
    [InlineData("a/naïve ✓.md", "a/naïve ✗.md")]
    public void Files_are_known_again_by_their_names(string before, string after)
    {
        using var archive = new TempArchive(("a/first.md", "0"), (before, "1"), ("z.md", "2"));
        using var beside = new TempArchive();
        var saved = beside.Full("snapshot");
        Assert.True(SpinWait.SpinUntil(() => SaveAndAsk() == 7, TimeSpan.FromSeconds(10)), "The files never came to rest.");
        File.Move(archive.Full(before), archive.Full(after));
        Assert.Null(Snapshot.Take("", archive.Root).LoadCountIfUnchanged(saved));

        // What was written a moment ago may still change without a new stamp, and is not believed.
        int? SaveAndAsk()
        {
            var taken = Snapshot.Take("", archive.Root);
            taken.Save(saved, 7);
            return Snapshot.Take("", archive.Root).LoadCountIfUnchanged(saved);
        }
    }
}
