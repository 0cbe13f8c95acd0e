using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Files;

public sealed class FileStampTests
{
    private static readonly string Deep = string.Join('/', Enumerable.Repeat(new string('n', 200), 6));

    public static TheoryData<string> Paths => ["one.md", "naïve ✓.md", $"{Deep}/far.md"];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_has_its_length_and_time(string path)
    {
        using var archive = new TempArchive((path, "text"));
        var file = new FileInfo(archive.Full(path));
        var stamp = FileStamp.Read(file.FullName);
        Assert.True(stamp.Exists);
        Assert.Equal(file.Length, stamp.Length);
        Assert.Equal(file.LastWriteTimeUtc.Ticks, stamp.Written);
    }

    [Theory]
    [InlineData("none.md")]
    [InlineData("none/none.md")]
    [InlineData("one.md/none.md")]
    [InlineData("folder")]
    public void What_is_no_file_does_not_exist(string path)
    {
        using var archive = new TempArchive(("one.md", "1"), ("folder/two.md", "2"));
        Assert.False(FileStamp.Read(archive.Full(path)).Exists);
    }

    [Fact]
    public void A_renamed_file_is_the_same_and_a_rewritten_one_is_not()
    {
        using var archive = new TempArchive(("one.md", "1"));
        var before = FileStamp.Read(archive.Full("one.md"));
        File.Move(archive.Full("one.md"), archive.Full("two.md"));
        Assert.True(before.IsSameFileAs(FileStamp.Read(archive.Full("two.md"))));
        archive.Write("two.md", "22");
        Assert.False(before.IsSameFileAs(FileStamp.Read(archive.Full("two.md"))));
    }

    /// <summary>Tools set the time of writing back; the time of change tells all the same.</summary>
    [Fact]
    public void A_change_shows_whatever_the_time_of_writing_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the time of change.");
        using var archive = new TempArchive(("one.md", "1"));
        var file = archive.Full("one.md");
        var (before, written) = (FileStamp.Read(file), File.GetLastWriteTimeUtc(file));
        Thread.Sleep(30);
        File.WriteAllText(file, "2");
        File.SetLastWriteTimeUtc(file, written);
        var after = FileStamp.Read(file);
        Assert.Equal(before.Written, after.Written);
        Assert.NotEqual(before, after);
    }
}
