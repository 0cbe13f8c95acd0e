using Archive.Building.Mending;
using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary>A change of several files that was broken off: nothing is published of it, and the next one begins with the files as they were.</summary>
public sealed class BrokenOffTests
{
    private const string Undo = "input/.undo";

    /// <summary>As a rename leaves it that is killed when it has written one file, moved the other and not removed the old one.</summary>
    private static TempArchive HalfRenamed(out SortedDictionary<string, byte[]> before)
    {
        var archive = RecordArchive.Empty().Article("one", more: "vendors: [acme]");
        Directory.CreateDirectory(archive.Full("input/articles/2015/one"));
        before = Folder.Bytes(archive.Root);
        string[] paths = ["input/articles/2015/one.md", "input/vendors/acme.yml", "input/vendors/the-acme.yml"];
        byte[]? Bytes(string path) => File.Exists(archive.Full(path)) ? File.ReadAllBytes(archive.Full(path)) : null;
        byte[]?[] earlier = [.. paths.Select(Bytes)];
        archive.Write(paths[0], archive.Read(paths[0]).Replace("[acme]", "[the-acme]")).Write(paths[2], archive.Read(paths[1])).Write("input/vendors/.acme.yml.part", "name: Ac");
        byte[]?[] next = [Bytes(paths[0]), null, Bytes(paths[2])];
        var state = new EarlierState([.. paths.Select((p, i) => EarlierFile.Create(p, earlier[i], next[i]))], new MovedFolder("input/articles/2015/one", "input/articles/2015/two"));
        UndoFile.Create(archive.Root, state).Dispose();
        Directory.Move(archive.Full("input/articles/2015/one"), archive.Full("input/articles/2015/two"));
        return archive;
    }

    [Theory]
    [InlineData("rename", "vendor", "nobody", "somebody")]
    [InlineData("withdraw", "vendor", "nobody")]
    [InlineData("check", "--fix")]
    public void The_next_change_takes_it_back(params string[] next)
    {
        using var archive = HalfRenamed(out var before);
        Assert.Contains("A change that was broken off is taken back", archive.Run(next[0], next.AsSpan(1)).Error, StringComparison.Ordinal);
        Assert.Equal(before, Folder.Bytes(archive.Root));
        Assert.True(Directory.Exists(archive.Full("input/articles/2015/one")));
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void What_somebody_wrote_since_stays_and_is_named()
    {
        using var archive = HalfRenamed(out _);
        const string Edited = "input/articles/2015/one.md";
        archive.Write(Edited, archive.Read(Edited) + "An hour of work.\n");
        var edited = archive.Read(Edited);
        var next = archive.Run("rename", "vendor", "nobody", "somebody");
        Assert.Contains($"but for what somebody wrote since, which stays as it is; look whether it still says what the change was to write:\n  {Edited}\n", next.Error, StringComparison.Ordinal);
        Assert.Equal(edited, archive.Read(Edited));
        Assert.True(File.Exists(archive.Full("input/vendors/acme.yml")));
        Assert.False(File.Exists(archive.Full("input/vendors/the-acme.yml")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("archive undo/3\nnot written to its end")]
    public void One_that_was_not_written_to_its_end_was_followed_by_no_change(string text)
    {
        using var archive = RecordArchive.Empty().Article("one", more: "vendors: [acme]");
        archive.Write(Undo, text);
        Assert.DoesNotContain("taken back", archive.Run("check", "--fix").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(archive.Full(Undo)));
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void Whoever_only_reads_says_so_and_touches_nothing(string verb)
    {
        using var archive = HalfRenamed(out _);
        var half = Folder.Bytes(archive.Root);
        var read = archive.Run(verb);
        Assert.Equal(1, read.Exit);
        Assert.Contains($"{Undo}:1:1: error: A change of several files was broken off", read.Error, StringComparison.Ordinal);
        Assert.Equal(half, new SortedDictionary<string, byte[]>(Folder.Bytes(archive.Root).Where(f => !f.Key.StartsWith(".output.state/", StringComparison.Ordinal)).ToDictionary()));
    }

    [Fact]
    public void One_that_came_with_other_files_is_refused_and_not_obeyed()
    {
        using var archive = HalfRenamed(out _);
        // As a clone brings it: the same bytes in another file.
        File.Move(archive.Full(Undo), archive.Full("left"));
        File.Copy(archive.Full("left"), archive.Full(Undo));
        File.Delete(archive.Full("left"));
        var half = Folder.Bytes(archive.Root);
        foreach (var verb in new string[][] { ["check", "--fix"], ["rename", "vendor", "acme", "acme-two"], ["withdraw", "vendor", "acme"] })
        {
            var refused = archive.Run(verb[0], verb.AsSpan(1));
            Assert.Equal(1, refused.Exit);
            Assert.Contains($"{Undo}:1:1: error: This file came here with others", refused.Error, StringComparison.Ordinal);
            Assert.Equal(half, Folder.Bytes(archive.Root));
        }
    }

    [Fact]
    public void One_that_another_program_wrote_stays()
    {
        using var archive = RecordArchive.Empty().Write(Undo, "hello\n");
        Assert.Equal(1, archive.Run("rename", "vendor", "acme", "acme-two").Exit);
        Assert.Equal("hello\n", archive.Read(Undo));
    }

    [Fact]
    public void A_dry_run_takes_nothing_back()
    {
        using var archive = HalfRenamed(out _);
        var half = Folder.Bytes(archive.Root);
        var run = archive.Run("rename", "vendor", "acme", "acme-two", "--dry-run");
        Assert.Contains("A change of several files was broken off", run.Error, StringComparison.Ordinal);
        Assert.Equal(half, Folder.Bytes(archive.Root));
    }

    [Theory]
    [InlineData("theme/mine.css")]
    [InlineData("input/../theme/mine.css")]
    [InlineData("/tmp/mine.css")]
    public void One_that_speaks_of_other_places_is_nobodys(string path)
    {
        using var archive = RecordArchive.Empty();
        archive.Write("theme/mine.css", "mine");
        UndoFile.Create(archive.Root, new EarlierState([EarlierFile.Create(path, null, null)], null)).Dispose();
        archive.Run("rename", "vendor", "acme", "the-acme");
        Assert.Equal("mine", archive.Read("theme/mine.css"));
        Assert.True(File.Exists(archive.Full("input/vendors/the-acme.yml")));
    }

    [Fact]
    public void What_cannot_be_taken_back_now_is_taken_back_by_the_next_change()
    {
        using var archive = new TempArchive(("input/a.md", "one"));
        var changes = new FileChanges(archive.Root);
        changes.Write("input/a.md", changes.Read("input/a.md") + "!");
        Assert.ThrowsAny<IOException>(() => changes.Apply(() =>
        {
            // Nothing is written through a link.
            File.Delete(archive.Full("input/a.md"));
            File.CreateSymbolicLink(archive.Full("input/a.md"), archive.Full("elsewhere"));
            return false;
        }));
        Assert.True(File.Exists(archive.Full(Undo)));
        File.Delete(archive.Full("input/a.md"));
        archive.Run("check", "--fix");
        Assert.Equal("one", archive.Read("input/a.md"));
        Assert.False(File.Exists(archive.Full(Undo)));
    }

    [Fact]
    public void What_editors_keep_beside_a_file_is_theirs()
    {
        using var archive = RecordArchive.Empty().Article("one", more: "vendors: [acme]");
        archive.Write("input/articles/2015/one.md~", "mine").Write("input/vendors/the-acme.yml~", "mine, too");
        Assert.Equal(0, archive.Run("rename", "vendor", "acme", "the-acme").Exit);
        Assert.Equal("mine", archive.Read("input/articles/2015/one.md~"));
        Assert.Equal("mine, too", archive.Read("input/vendors/the-acme.yml~"));
        Assert.False(File.Exists(archive.Full(Undo)));
    }
}
