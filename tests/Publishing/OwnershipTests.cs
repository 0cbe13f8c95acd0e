using System.Diagnostics;
using System.Text;
using Archive.Files;
using Archive.Publishing;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>The output belongs to the manifest: what the program did not write, it neither deletes nor overwrites.</summary>
public sealed class OwnershipTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("thesis.docx")]
    [InlineData(".git/config")]
    [InlineData("CNAME")]
    public void A_folder_with_somebody_s_files_is_refused_and_left_alone(string file)
    {
        using var archive = new TempArchive().Article("one");
        foreach (var (folder, options) in new (string, string[])[] { ("www", ["--output", archive.Full("www")]), ("output", []) })
        {
            archive.Write($"{folder}/{file}", "mine");
            foreach (var more in new string[][] { [], ["--clean"], ["--verify"], ["--adopt"] })
            {
                var built = archive.Run("build", [.. options, .. more]);
                Assert.Equal(2, built.Exit);
                Assert.Contains(file, built.Error, StringComparison.Ordinal);
            }
            Assert.Equal([file], Folder.Bytes(archive.Full(folder)).Keys);
            Assert.Equal("mine", archive.Read($"{folder}/{file}"));
        }
    }

    [Theory]
    [InlineData("CNAME")]
    [InlineData("articles/2015/one/notes.txt")]
    public void A_file_that_somebody_put_into_a_published_site_stops_the_next_build_and_stays(string file)
    {
        using var archive = new TempArchive().Article("one").Build();
        archive.Write($"output/{file}", "mine").Article("two");
        var site = archive.Site();
        var built = archive.Run("build");
        Assert.Equal(2, built.Exit);
        Assert.Contains(file, built.Error, StringComparison.Ordinal);
        Assert.Equal(site, archive.Site());
        File.Delete(archive.Full($"output/{file}"));
        archive.Build();
    }

    [Fact]
    public void Where_the_output_is_refused_no_capture_becomes_a_page()
    {
        using var archive = new TempArchive().Article("one").Build();
        archive.Write("output/CNAME", "mine").Write("seeds/two.txt", "Mossgate gives\n\nApril 23, 2015\n\nIt gave a crane to the harbour, and two of them to its neighbours.\n");
        var input = Folder.Bytes(archive.Full("input")).Keys;
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal(input, Folder.Bytes(archive.Full("input")).Keys);
        File.Delete(archive.Full("output/CNAME"));
        Assert.Equal(0, archive.Run("build").Exit);
        Assert.NotEqual(input, Folder.Bytes(archive.Full("input")).Keys);
    }

    [Fact]
    public void A_page_that_somebody_edited_in_the_output_is_not_overwritten()
    {
        using var archive = new TempArchive().Article("one").Build();
        archive.Write("output/index.html", "by hand").Article("two");
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal(2, archive.Run("build", "--clean").Exit);
        Assert.Equal("by hand", archive.Published("index.html"));
        File.Delete(archive.Full("output/index.html"));
        archive.Build();
        Assert.Contains("two", archive.Published("index.html"), StringComparison.Ordinal);
    }

    /// <summary>Editors and tools that keep a file's times do so; the time of change tells all the same.</summary>
    [Fact]
    public void A_page_that_somebody_edited_is_seen_though_its_length_and_its_time_of_writing_are_the_same()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the time of change.");
        using var archive = new TempArchive().Article("one").Build();
        var page = archive.Full("output/articles/2015/one/index.html");
        var (edited, written) = (archive.Published("articles/2015/one/index.html").Replace("A sentence.", "a SENTENCE.", StringComparison.Ordinal), File.GetLastWriteTimeUtc(page));
        Thread.Sleep(30);
        using (var file = File.OpenWrite(page)) file.Write(Encoding.UTF8.GetBytes(edited));
        File.SetLastWriteTimeUtc(page, written);
        foreach (var options in new string[][] { [], ["--verify"], ["--clean"] })
        {
            Assert.Equal(2, archive.Run("build", options).Exit);
            Assert.Equal(2, archive.Article("two").Run("build", options).Exit);
            Assert.Equal(edited, File.ReadAllText(page));
        }
    }

    [Fact]
    public void A_site_that_was_copied_with_its_state_is_still_ours_and_nothing_of_it_is_written_again()
    {
        using var archive = new TempArchive().Article("one").Build();
        var site = archive.Site();
        foreach (var folder in new[] { "output", ".output.state" })
        {
            using var copied = new TempArchive().Copy(archive.Full(folder), folder);
            Directory.Delete(archive.Full(folder), true);
            archive.Copy(copied.Full(folder), folder);
        }
        var stamps = site.Keys.Select(p => FileStamp.Read(archive.Full($"output/{p}"))).ToArray();
        archive.Build();
        Assert.Equal(stamps, site.Keys.Select(p => FileStamp.Read(archive.Full($"output/{p}"))));
        archive.Article("two").Build();
        Assert.Contains("two", archive.Published("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_only_touched_is_still_ours()
    {
        using var archive = new TempArchive().Article("one").Build();
        File.SetLastWriteTimeUtc(archive.Full("output/index.html"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        archive.Article("two").Build();
        Assert.Contains("two", archive.Published("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_of_which_the_state_is_lost_may_go_as_a_whole()
    {
        using var archive = new TempArchive().Article("one").Build();
        archive.Write("output/CNAME", "a.test");
        Assert.DoesNotContain("as a whole", archive.Run("build").Error, StringComparison.Ordinal);
        Directory.Delete(archive.Full(".output.state"), true);
        var built = archive.Run("build");
        Assert.Equal(2, built.Exit);
        Assert.Contains("in .output.state, is missing: if nothing but builds wrote this folder, delete it or move it away as a whole.", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_link_is_refused()
    {
        using var archive = new TempArchive().Article("one");
        Directory.CreateDirectory(archive.Full("real"));
        Directory.CreateSymbolicLink(archive.Output, archive.Full("real"));
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(archive.Full("real")));
    }

    [Fact]
    public void A_link_within_the_output_is_never_followed()
    {
        using var archive = new TempArchive().Article("one").Build().Write("elsewhere/articles/2015/one/index.html", "mine");
        Directory.Delete(archive.Full("output/articles"), true);
        Directory.CreateSymbolicLink(archive.Full("output/articles"), archive.Full("elsewhere/articles"));
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal("mine", archive.Read("elsewhere/articles/2015/one/index.html"));
    }

    [Fact]
    public void A_state_folder_that_is_a_link_is_refused()
    {
        using var archive = new TempArchive().Article("one").Write("victim/stage/file", "mine");
        Directory.CreateSymbolicLink(archive.Full(".output.state"), archive.Full("victim"));
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal(["stage/file"], Folder.Bytes(archive.Full("victim")).Keys);
    }

    [Theory]
    [InlineData("-../victim\nend\n")]
    [InlineData("-articles/2015/gone/index.html\nend\n")]
    [InlineData("swap\nend\n")]
    [InlineData("\nend\n")]
    public void A_journal_that_the_program_did_not_write_is_not_obeyed(string journal)
    {
        using var archive = new TempArchive().Article("one").Build().Write("victim", "mine").Write(".output.state/journal", journal).Article("two");
        archive.Build();
        Assert.Equal("mine", archive.Read("victim"));
        Assert.False(File.Exists(archive.Full(".output.state/journal")));
    }

    [Fact]
    public void An_old_path_that_turns_from_a_file_into_a_folder_and_back_is_published_each_time()
    {
        using var archive = new TempArchive().Article("one", more: "aliases: [/old.html]").Build();
        archive.Article("one", more: "aliases: [/old.html/x/]").Build();
        Assert.Contains("/articles/2015/one/", archive.Published("old.html/x/index.html"), StringComparison.Ordinal);
        archive.Article("one", more: "aliases: [/old.html]").Build();
        Assert.Contains("/articles/2015/one/", archive.Published("old.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_build_of_one_output_waits_for_the_first_and_a_lock_of_a_dead_process_does_not_count()
    {
        using var archive = new TempArchive().Article("one").Build();
        var file = archive.Full(".output.state/lock");
        var held = FileLock.TryAcquire(file);
        Assert.NotNull(held);
        archive.Article("two");
        var second = Task.Run(() => archive.Run("build"), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        held.Dispose();
        var built = await second;
        Assert.Equal(0, built.Exit);
        Assert.Contains($"Waiting for another build of this output (process {Environment.ProcessId}, since ", built.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        Assert.Equal(0, archive.Run("build").Exit);
    }

    [Fact]
    public void An_empty_folder_in_a_file_s_place_gives_way_and_one_with_files_stops_the_build()
    {
        using var archive = new TempArchive().Article("one").Build();
        File.Delete(archive.Full("output/robots.txt"));
        Directory.CreateDirectory(archive.Full("output/robots.txt"));
        archive.Build();
        Assert.Contains("Sitemap", archive.Published("robots.txt"), StringComparison.Ordinal);

        File.Delete(archive.Full("output/robots.txt"));
        archive.Write("output/robots.txt/notes", "mine");
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal("mine", archive.Read("output/robots.txt/notes"));
    }

    [Fact]
    public void A_site_is_known_by_its_manifest_whatever_is_missing()
    {
        using var archive = new TempArchive().Article("one");
        archive.Build("--output", archive.Full("site"));
        var site = Folder.Bytes(archive.Full("site"));
        File.Delete(archive.Full("site/index.html"));
        Directory.Delete(archive.Full("site/articles"), true);
        archive.Build("--output", archive.Full("site"));
        Assert.Equal(site, Folder.Bytes(archive.Full("site")));
    }

    [Fact]
    public void A_damaged_manifest_is_replaced_by_its_copy()
    {
        using var archive = new TempArchive().Article("one").Build().Write(".output.state/manifest", "damaged").Article("two").Build();
        Assert.Contains("two", archive.Published("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_a_link_hides_within_the_archive_is_refused()
    {
        using var archive = new TempArchive().Article("one");
        Directory.CreateSymbolicLink(archive.Full("elsewhere"), archive.Full("input"));
        Assert.Equal(2, archive.Run("build", "--output", archive.Full("elsewhere/site")).Exit);
        Assert.False(Directory.Exists(archive.Full("input/site")));
    }

    [Fact]
    public void A_durable_build_publishes_the_same()
    {
        using var archive = new TempArchive().Article("one").Build();
        var site = archive.Site();
        archive.Build("--output", archive.Full("durable"), "--durable");
        Assert.Equal(site, Folder.Bytes(archive.Full("durable")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_folder_that_turned_into_a_link_while_a_publishing_was_pending_is_not_entered(bool isEdited)
    {
        using var archive = new TempArchive(("input/pages/about.md", "---\ntitle: About\n---\n\nText.\n"));
        archive.Build();
        var page = archive.Full("output/about/index.html");
        Directory.CreateDirectory(archive.Full("mine"));
        if (!isEdited)
        {
            File.Delete(archive.Full("input/pages/about.md"));
            File.Copy(page, archive.Full("mine/index.html"));
        }
        // As a publishing leaves it that was killed within its final steps.
        var manifest = Manifest.Read(archive.Full(".output.state/manifest"))!;
        manifest.Write(archive.Full(".output.state/manifest.next"));
        var entry = manifest.Entries.Single(e => e.Path == "about/index.html");
        archive.Write(".output.state/stage/0", "Another text.");
        (isEdited ? new Journal([], [new JournalPut("0", entry, entry)]) : new Journal([entry], [])).Write(archive.Full(".output.state/journal"));
        var before = isEdited ? null : File.ReadAllText(archive.Full("mine/index.html"));
        Directory.Move(archive.Full("output/about"), archive.Full("old"));
        Directory.CreateSymbolicLink(archive.Full("output/about"), archive.Full("mine"));
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal(before, File.Exists(archive.Full("mine/index.html")) ? File.ReadAllText(archive.Full("mine/index.html")) : null);
        Directory.Delete(archive.Full("output/about"));
        archive.Build();
        Assert.Equal(isEdited, File.Exists(page));
    }

    [Theory]
    [InlineData("output/sub")]
    [InlineData(".output.state/stage")]
    [InlineData(".other.state")]
    [InlineData(".git/site")]
    [InlineData("site/below")]
    [InlineData("/")]
    public void An_output_within_what_belongs_to_somebody_else_is_wrong_usage(string output)
    {
        using var archive = new TempArchive();
        archive.Build("--output", archive.Full("site"));
        Assert.Equal(2, archive.Run("build", "--output", Path.Combine(archive.Root, output)).Exit);
        Assert.Equal([".site.state", "input", "site"], Directory.EnumerateFileSystemEntries(archive.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("stage/mine.txt")]
    public void Somebody_s_files_where_the_state_would_be_are_refused_and_left_alone(string file)
    {
        using var archive = new TempArchive((".output.state/" + file, "mine"));
        var build = archive.Run("build");
        Assert.Equal(2, build.Exit);
        Assert.Contains(file.Split('/')[0], build.Error);
        Assert.Equal("mine", archive.Read(".output.state/" + file));
    }

    [Fact]
    public void Somebody_s_files_within_the_state_of_a_site_are_not_deleted()
    {
        using var archive = new TempArchive();
        archive.Build();
        archive.Write(".output.state/kept/mine.txt", "mine").Build("--clean");
        Assert.Equal("mine", archive.Read(".output.state/kept/mine.txt"));
        archive.Write(".output.state/stage/mine.txt", "mine");
        Assert.Equal(2, archive.Run("build").Exit);
        Assert.Equal("mine", archive.Read(".output.state/stage/mine.txt"));
    }

    [Fact]
    public void A_file_with_a_backslash_in_its_name_is_somebody_s_where_it_parts_no_folders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There it parts folders.");
        using var archive = new TempArchive(("input/vendors/acme.yml", "name: Acme\n")).Article("one", more: "vendors: [acme]").Build();
        archive.Write(@"output/vendors/acme\index.html", "mine");
        var built = archive.Run("build");
        Assert.Equal(2, built.Exit);
        Assert.Contains(@"vendors/acme\index.html", built.Error, StringComparison.Ordinal);
        Assert.Equal("mine", archive.Read(@"output/vendors/acme\index.html"));
    }
}
