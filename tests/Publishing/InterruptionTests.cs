using Archive.Publishing;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>What a build leaves behind that was stopped on its way.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public void A_build_stopped_within_its_renames_is_completed_by_the_next_start()
    {
        using var archive = new TempArchive(("input/vendors/v.yml", "name: V\n")).Article("one", more: "vendors: [v]").Build();
        // A folder that is in the way of one file stops the renames in their middle, as a kill would.
        archive.Article("two", "2016-01-01", "vendors: [v]");
        var inTheWay = Path.Combine(archive.Output, "articles", "2016", "two", "index.html", "x");
        Directory.CreateDirectory(inTheWay);
        Assert.Equal(3, archive.Run("build").Exit);
        Assert.True(File.Exists(Path.Combine(archive.Root, ".output.state", "journal")));

        Directory.Delete(Path.GetDirectoryName(inTheWay)!, true);
        // What is wrong now keeps the next build from publishing; completing the last one comes first.
        archive.Write("input/articles/2017/bad.md", "no front matter");
        Assert.Equal(1, archive.Run("build").Exit);
        Assert.False(File.Exists(Path.Combine(archive.Root, ".output.state", "journal")));
        Assert.True(File.Exists(Path.Combine(archive.Output, "articles", "2016", "two", "index.html")));

        File.Delete(archive.Full("input/articles/2017/bad.md"));
        var completed = archive.Build().Site();
        Assert.Equal(archive.Build("--clean").Site().Keys, completed.Keys);
    }

    /// <summary>As a build leaves it that was killed among its removals: the files are gone, their folders too, and the journal stands.</summary>
    [Fact]
    public void Removals_that_were_done_before_a_build_was_killed_are_no_hindrance_to_the_next()
    {
        using var archive = new TempArchive().Article("one").Article("two", "2016-01-01").Build();
        string Named(string file) => archive.Full($".output.state/{file}");
        var gone = Manifest.Read(Named("manifest"))!.Entries.Where(e => e.Path.StartsWith("articles/2016/", StringComparison.Ordinal)).ToArray();
        File.Delete(archive.Full("input/articles/2016/two.md"));
        var site = archive.Build().Site();
        foreach (var options in new string[][] { [], ["--verify"], ["--clean"] })
        {
            Manifest.Read(Named("manifest"))!.Write(Named("manifest.next"));
            new Journal(gone, []).Write(Named("journal"));
            Assert.Equal(site, archive.Build(options).Site());
            Assert.False(File.Exists(Named("journal")));
        }
    }

    [Theory]
    [InlineData("manifest.draft", "what the program notes of it could not be written")]
    [InlineData("last-build", "what spares the next build work could not be kept")]
    [InlineData("input", "what spares the next build work could not be kept")]
    public void A_site_that_is_published_is_not_called_unpublished_for_want_of_a_note(string note, string said)
    {
        using var archive = new TempArchive().Article("one").Build().Article("two", "2016-01-01");
        File.Delete(archive.Full($".output.state/{note}"));
        archive.Write($".output.state/{note}/in-the-way", "");
        var failed = archive.Run("build");
        Assert.Equal(3, failed.Exit);
        Assert.Contains($"The site is published, but {said}", failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was published", failed.Error, StringComparison.Ordinal);
        Assert.Contains("two", archive.Published("articles/2016/two/index.html"), StringComparison.Ordinal);

        Directory.Delete(archive.Full($".output.state/{note}"), true);
        var completed = archive.Build().Site();
        Assert.Equal(archive.Build("--clean").Site(), completed);
    }

    /// <summary>A disk that fills up then would leave half of each.</summary>
    [Fact]
    public void What_needs_room_is_made_before_the_journal_says_that_files_are_put_in_place()
    {
        using var archive = new TempArchive().Article("one").Build();
        var site = archive.Site();
        archive.Article("two", "2016-01-01").Write(".output.state/journal.next/in-the-way", "");
        var failed = archive.Run("build");
        Assert.Equal(3, failed.Exit);
        Assert.Contains("the last published site stands as it was", failed.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(archive.Full("output/articles/2016/two")));
        Assert.Equal(site, archive.Site());

        Directory.Delete(archive.Full(".output.state/journal.next"), true);
        Assert.Equal(archive.Build().Site(), archive.Build("--clean").Site());
    }

    [Fact]
    public void What_a_stopped_build_had_staged_is_never_published()
    {
        using var archive = new TempArchive().Article("one").Build();
        archive.Write(".output.state/stage/7", "stale").Article("two", "2016-01-01").Build();
        Assert.DoesNotContain(archive.Site().Values, bytes => bytes.AsSpan().SequenceEqual("stale"u8));
        Assert.Empty(Directory.EnumerateFileSystemEntries(archive.Full(".output.state/stage")));
    }

    [Fact]
    public void A_file_that_nothing_promises_any_more_is_removed_with_its_folder()
    {
        using var archive = new TempArchive().Article("one").Article("two", "2016-01-01").Build();
        File.Delete(archive.Full("input/articles/2016/two.md"));
        archive.Build();
        Assert.False(Directory.Exists(Path.Combine(archive.Output, "articles", "2016")));
    }
}
