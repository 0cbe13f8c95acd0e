using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Files;

/// <summary>A file looks the same whichever way it is looked at.</summary>
public sealed class StamperTests
{
    [Fact]
    public void Every_file_has_the_stamp_that_it_has_alone()
    {
        var longName = new string('n', 200);
        var deep = string.Join('/', Enumerable.Repeat(longName, 6));
        using var archive = new TempArchive(("a/one.md", "1"), ("a/two.md", "22"), ("b/naïve ✓.md", "333"), ($"{deep}/far.md", "4444"));
        using var stamper = new FileStampReader("");
        using var fromRoot = new FileStampReader(archive.Root);
        foreach (var path in (string[])["a/one.md", "a/two.md", "b/naïve ✓.md", "a/one.md", $"{deep}/far.md", "a/none.md", "none/none.md", "a"])
        {
            var full = archive.Full(path);
            var stamp = stamper.Read(full, full.LastIndexOf('/') + 1);
            Assert.Equal(FileStamp.Read(full), stamp);
            Assert.Equal(stamp, fromRoot.Read(path, path.LastIndexOf('/') + 1));
            Assert.Equal(File.Exists(full), stamp.Exists);
            Assert.Equal(File.Exists(full) ? new FileInfo(full).Length : -1, stamp.Length);
        }
    }

    [Fact]
    public void A_folder_that_came_to_be_after_it_was_asked_for_is_looked_into()
    {
        using var archive = new TempArchive();
        using var stamper = new FileStampReader("");
        var full = archive.Full("late/file.md");
        var folder = full.LastIndexOf('/') + 1;
        Assert.False(stamper.Read(full, folder).Exists);
        archive.Write("late/file.md", "1");
        Assert.True(stamper.Read(full, folder).Exists);
    }

    [Fact]
    public void An_open_file_has_the_stamp_of_its_path()
    {
        using var archive = new TempArchive(("one.md", "1"));
        using var file = File.OpenHandle(archive.Full("one.md"));
        if (FileStamp.TryRead(file, out var stamp)) Assert.Equal(FileStamp.Read(archive.Full("one.md")), stamp);
        else Assert.False(OperatingSystem.IsLinux());
    }
}
