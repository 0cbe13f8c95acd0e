using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Files;

/// <summary>A snapshot is the same as a kept one only while every file is as it was.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("a/one.md", "a/two.md")]
    [InlineData("a/naïve ✓.md", "a/naïve ✗.md")]
    public void Files_are_known_again_by_their_names(string before, string after)
    {
        using var archive = new TempArchive(("a/first.md", "0"), (before, "1"), ("z.md", "2"));
        SavedSnapshot? kept = null;
        Assert.True(SpinWait.SpinUntil(KeepAndAsk, TimeSpan.FromSeconds(10)), "The files never came to rest.");
        File.Move(archive.Full(before), archive.Full(after));
        Assert.False(Snapshot.Take("", archive.Root).IsSameAs(kept!));

        // What was written a moment ago may still change without a new stamp, and is not believed.
        bool KeepAndAsk()
        {
            kept = Snapshot.Take("", archive.Root).Keep();
            return Snapshot.Take("", archive.Root).IsSameAs(kept);
        }
    }
}
