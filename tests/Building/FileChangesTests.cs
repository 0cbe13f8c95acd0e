using System.Text;
using Archive.Building.Mending;
using Archive.Files;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Building;

/// <summary>What rewrites people's files, <c>rename</c>, <c>withdraw</c>, <c>check --fix</c>, <c>check --accept</c> and <c>new action</c>, never loses a letter of them.</summary>
public sealed class FileChangesTests
{
    private static readonly string[] After = ["input/a.md", "input/new/picture", "input/site.yml", "input/x.md"];

    private static readonly byte[] Latin = [.. "# caf"u8, 0xe9, .. " and /vendors/acme/\n"u8];

    [Fact]
    public void What_is_taken_back_is_as_it_was_and_nothing_stays_beside_it()
    {
        using var archive = new TempArchive(("input/a.md", "one"), ("input/gone.md", "two"), ("input/old/picture", "three"));
        var before = Folder.Bytes(archive.Root);
        var changes = Changes(archive);
        string[] meanwhile = [];
        Assert.False(changes.Apply(() =>
        {
            meanwhile = [.. Directory.EnumerateFiles(archive.Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(archive.Root, f)).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)];
            return false;
        }));
        Assert.Equal(After, meanwhile);
        Assert.Equal(before, Folder.Bytes(archive.Root));

        Assert.True(Changes(archive).Apply());
        Assert.Equal(After, Folder.Bytes(archive.Root).Keys);
    }

    private static FileChanges Changes(TempArchive archive)
    {
        var changes = new FileChanges(archive.Root);
        changes.Write("input/a.md", changes.Read("input/a.md") + "!");
        changes.Move("input/gone.md", "input/x.md");
        changes.MoveFolder("input/old", "input/new");
        return changes;
    }

    [Fact]
    public void What_fails_before_the_end_has_changed_nothing_not_even_a_time()
    {
        using var archive = new TempArchive(("input/a.md", "one"), ("input/b.md", "two"));
        var changes = new FileChanges(archive.Root);
        changes.Write("input/a.md", changes.Read("input/a.md") + "!");
        // No file can be written into what is a file itself.
        changes.Write("input/b.md/c.md", "three");
        var before = FileStamp.Read(archive.Full("input/a.md"));
        Assert.ThrowsAny<IOException>(() => changes.Apply());
        Assert.Equal(before, FileStamp.Read(archive.Full("input/a.md")));
        Assert.Equal(["input/a.md", "input/b.md", "input/site.yml"], Folder.Bytes(archive.Root).Keys);
    }

    [Fact]
    public void What_somebody_saves_meanwhile_is_not_overwritten()
    {
        using var archive = new TempArchive(("input/a.md", "one"), ("input/b.md", "two"));
        var changes = new FileChanges(archive.Root);
        foreach (var file in (string[])["input/a.md", "input/b.md"]) changes.Write(file, changes.Read(file) + "!");
        archive.Write("input/b.md", "by hand");
        Assert.Contains("input/b.md was changed by somebody else meanwhile", Assert.Throws<IOException>(() => changes.Apply()).Message, StringComparison.Ordinal);
        Assert.Equal(("one", "by hand"), (archive.Read("input/a.md"), archive.Read("input/b.md")));
    }

    [Fact]
    public void Who_may_read_and_write_a_file_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows()) return;
        using var archive = new TempArchive(("input/a.md", "one"));
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(archive.Full("input/a.md"), Own);
        var changes = new FileChanges(archive.Root);
        changes.Write("input/a.md", changes.Read("input/a.md") + "!");
        changes.Apply();
        Assert.Equal(("one!", Own), (archive.Read("input/a.md"), File.GetUnixFileMode(archive.Full("input/a.md"))));
    }

    [Fact]
    public async Task What_somebody_saves_while_files_are_replaced_is_not_overwritten()
    {
        using var archive = new TempArchive();
        string[] files = [.. Enumerable.Range(100, 300).Select(n => $"input/{n}.md")];
        foreach (var file in files) archive.Write(file, "one\n");
        var changes = new FileChanges(archive.Root);
        foreach (var file in files) changes.Write(file, changes.Read(file) + "two\n");
        var save = Task.Run(() =>
        {
            while (!File.Exists(archive.Full(UndoFile.Place))) Thread.Yield();
            File.AppendAllText(archive.Full(files[^1]), "by hand\n");
        }, TestContext.Current.CancellationToken);
        var failed = Record.Exception(() => changes.Apply());
        await save;
        Assert.EndsWith("by hand\n", archive.Read(files[^1]), StringComparison.Ordinal);
        if (failed is null) return;
        Assert.Contains("was changed by somebody else meanwhile", failed.Message, StringComparison.Ordinal);
        Assert.All(files[..^1], file => Assert.Equal("one\n", archive.Read(file)));
    }

    [Fact]
    public void A_rename_leaves_copies_of_an_editor_and_files_that_are_no_text_alone()
    {
        using var archive = new TempArchive(("input/vendors/acme.yml", "name: Acme\n"), ("input/vendors/acme.yml~", "a copy"), ("input/articles/2015/one.md~", "a copy")).Article("one", more: "vendors: [acme]");
        Directory.CreateDirectory(archive.Full("input/files"));
        File.WriteAllBytes(archive.Full("input/files/notes.md"), Latin);
        Assert.Equal(0, archive.Run("rename", "vendor", "acme", "acme-works").Exit);
        Assert.Contains("vendors: [acme-works]", archive.Read("input/articles/2015/one.md"), StringComparison.Ordinal);
        Assert.Equal(("a copy", "a copy"), (archive.Read("input/vendors/acme.yml~"), archive.Read("input/articles/2015/one.md~")));
        Assert.Equal(Latin, File.ReadAllBytes(archive.Full("input/files/notes.md")));
    }

    [Fact]
    public void A_list_of_actions_that_is_no_text_is_not_added_to()
    {
        using var archive = new TempArchive();
        File.WriteAllBytes(archive.Full("input/actions.yml"), Latin);
        var added = archive.Run("new", "action", "buys");
        Assert.Equal(2, added.Exit);
        Assert.Contains("archive check", added.Error, StringComparison.Ordinal);
        Assert.Equal(Latin, File.ReadAllBytes(archive.Full("input/actions.yml")));
    }

    [Fact]
    public void A_ledger_whose_remark_is_no_text_is_an_error_and_is_not_added_to()
    {
        using var archive = new TempArchive().Article("one");
        byte[] ledger = [.. Latin, .. Encoding.UTF8.GetBytes("/\n")];
        File.WriteAllBytes(archive.Full("input/addresses.txt"), ledger);
        var accepted = archive.Run("check", "--accept");
        Assert.Equal(1, accepted.Exit);
        Assert.Contains("input/addresses.txt:1:1: error:", accepted.Error, StringComparison.Ordinal);
        Assert.Equal(ledger, File.ReadAllBytes(archive.Full("input/addresses.txt")));
    }
}
