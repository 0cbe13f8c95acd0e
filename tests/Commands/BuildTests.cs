using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class BuildTests
{
    private const string Capture = "April 23, 2015\n\nA foundation gains a sponsor\n\nThe first paragraph tells what happened on that day.\n\nThe second one says why it mattered to those who were there.\n";

    [Fact]
    public void Seeds_become_pages_before_the_site_is_made()
    {
        using var archive = new TempArchive(("seeds/one.txt", Capture));
        var built = archive.Run("build");
        Assert.Equal(0, built.Exit);
        Assert.StartsWith("seeds/one.txt -> input/articles/2015/a-foundation-gains-a-sponsor.md\n1 article, ", built.Output);
        Assert.Contains("The first paragraph tells", archive.Published("articles/2015/a-foundation-gains-a-sponsor/index.html"));
    }

    [Fact]
    public void No_import_leaves_seeds_alone()
    {
        using var archive = new TempArchive(("seeds/one.txt", Capture));
        Assert.StartsWith("0 articles", archive.Run("build", "--no-import").Output);
        Assert.False(Directory.Exists(archive.Full("input/articles")));
    }

    [Fact]
    public void A_seed_that_cannot_be_read_is_reported_beside_all_other_problems_and_keeps_nothing_from_being_published()
    {
        using var archive = new TempArchive(("seeds/one.txt", ""), ("seeds/two.txt", "No date stands here.\n\nA text.\n"));
        archive.Article("wrong", more: "vendors: [nobody]");
        var built = archive.Run("build");
        Assert.Equal(1, built.Exit);
        Assert.Contains("seeds/one.txt: warning: ", built.Error);
        Assert.Contains("seeds/two.txt:1:1: warning: ", built.Error);
        Assert.Contains("There is no vendor 'nobody'", built.Error);
        Assert.False(Directory.Exists(archive.Output));

        archive.Article("wrong").Build();
        Assert.True(File.Exists(archive.Full("output/articles/2015/wrong/index.html")));
        Assert.False(Directory.Exists(archive.Full("output/articles/2015/two")));
    }

    [Fact]
    public void Drafts_are_published_on_demand_alone()
    {
        using var archive = new TempArchive();
        archive.Article("half-done", more: "draft: true").Build();
        Assert.False(Directory.Exists(archive.Full("output/articles/2015/half-done")));
        Assert.Equal("0 articles and 1 draft checked: no problems.\n", archive.Run("check").Output);
        archive.Build("--drafts");
        Assert.True(Directory.Exists(archive.Full("output/articles/2015/half-done")));
        archive.Build();
        Assert.False(Directory.Exists(archive.Full("output/articles/2015/half-done")));
    }

    [Fact]
    public void Another_base_url_stands_in_every_absolute_address()
    {
        using var archive = new TempArchive();
        archive.Article("one").Build("--base-url", "http://localhost:8080/");
        Assert.Contains("http://localhost:8080/articles/2015/one/", archive.Published("sitemap.xml"));
        Assert.All(archive.Site(), f => Assert.DoesNotContain("https://archive.test", System.Text.Encoding.UTF8.GetString(f.Value)));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("input")]
    [InlineData("input/articles/site")]
    [InlineData("theme/site")]
    [InlineData("input/site.yml")]
    public void An_output_folder_that_would_swallow_other_files_is_refused(string folder)
    {
        using var archive = new TempArchive(("mine/thesis.txt", "ten years of work"));
        var before = Folder.Bytes(archive.Root);
        var built = archive.Run("build", "--output", archive.Full(folder));
        Assert.Equal(2, built.Exit);
        Assert.StartsWith("--output ", built.Error);
        Assert.Equal(before, Folder.Bytes(archive.Root));
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_is_a_fault_in_one_line()
    {
        using var archive = new TempArchive(("file", ""));
        var built = archive.Run("build", "--output", archive.Full("file/site"));
        Assert.Equal(3, built.Exit);
        Assert.DoesNotContain("   at ", built.Error);
    }

    /// <summary>A preview that watches the folder would build for ever.</summary>
    [Fact]
    public void A_page_that_a_build_would_stop_at_is_never_written_and_the_next_build_has_nothing_to_do()
    {
        using var archive = new TempArchive(("seeds/one.txt", Capture), ("seeds/one.txt.yml", "vendors: [nope]\n"));
        using var watched = new FileSystemWatcher(archive.Full("input")) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        var written = 0;
        watched.Created += (_, _) => Interlocked.Increment(ref written);
        Thread.Sleep(50);
        var built = archive.Build().Run("build");
        Assert.Contains("seeds/one.txt gets no page", built.Error, StringComparison.Ordinal);
        Assert.Contains(": 0 written", built.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(archive.Full("input/articles")));
        Assert.Equal(0, written);
    }

    [Fact]
    public void An_undo_file_keeps_an_unchanged_archive_from_being_called_so()
    {
        using var archive = new TempArchive().Article("one");
        Thread.Sleep(50);
        archive.Build().Write("input/.undo", "x\n");
        var built = archive.Run("build");
        Assert.Equal(1, built.Exit);
        Assert.Contains("input/.undo:1:1: error: This file came here with others", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_output_folder_is_refused_named_or_not()
    {
        using var archive = new TempArchive(("output", "mine")).Article("one");
        foreach (var options in new string[][] { [], ["--output", archive.Output] })
        {
            var built = archive.Run("build", options);
            Assert.Equal(2, built.Exit);
            Assert.Contains("is a file", built.Error, StringComparison.Ordinal);
        }
        Assert.Equal("mine", archive.Read("output"));
    }
}
