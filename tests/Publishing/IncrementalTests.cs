using System.Text;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>What a build writes again, and what it leaves alone.</summary>
public sealed class IncrementalTests
{
    [Fact]
    public void A_build_with_nothing_changed_writes_nothing()
    {
        using var archive = TempArchive.CopyShipped().Build();
        var before = Stamps(archive.Output);
        var again = archive.Build().Run("build");
        Assert.Contains(": 0 written", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, Stamps(archive.Output));
    }

    [Fact]
    public void An_edited_sentence_rewrites_the_page_and_what_carries_its_text_alone()
    {
        using var archive = new TempArchive(("input/vendors/v.yml", "name: V\n"), ("input/vendors/w.yml", "name: W\n"))
            .Article("one", "2015-01-01", "vendors: [v]").Article("two", "2016-01-01", "vendors: [w]").Build();
        var before = archive.Site();
        archive.Article("one", "2015-01-01", "vendors: [v]", "Another sentence.\n").Build();
        var changed = archive.Site().Where(f => !f.Value.AsSpan().SequenceEqual(before[f.Key])).Select(f => f.Key).ToList();
        Assert.Contains("articles/2015/one/index.html", changed);
        Assert.DoesNotContain("articles/2016/two/index.html", changed);
        Assert.DoesNotContain("vendors/w/index.html", changed);
        Assert.DoesNotContain("vendors/v/index.html", changed);
    }

    [Theory]
    [InlineData("vendors")]
    [InlineData("topics")]
    [InlineData("publishers")]
    [InlineData("people")]
    public void An_entry_that_is_named_by_its_name_may_get_another_id(string folder)
    {
        // Of so many claims the page of all shows the newest: it leads to the list of the oldest one's vendor all the same.
        var claims = string.Concat(Enumerable.Range(1, 10).Select(day => $"  - {{id: it-will-{day}, kind: prediction, speaker: S, made-on: 2015-04-{day:00}, about: [{(day == 1 ? "V" : "W")}], text: It will., horizon: 2040}}\n"));
        using var archive = new TempArchive(("input/vendors/v.yml", "name: V\n"), ("input/vendors/w.yml", "name: W\n"), ("input/topics/t.yml", "name: T\n"), ("input/publishers/p.yml", "name: P\n"), ("input/people/s.yml", "name: S\n"))
            .Article("one", more: "mentions: [V]\ntopics: [T]\nsources: [{publisher: P, title: A page}]\nclaims:\n" + claims).Build();
        File.Move(Directory.GetFiles(archive.Full($"input/{folder}")).Order(StringComparer.Ordinal).First(), archive.Full($"input/{folder}/renamed.yml"));
        var incremental = archive.Build().Site();
        AssertSame(archive.Build("--clean").Site(), incremental, $"another id in {folder}");
    }

    [Theory]
    [InlineData("input/vendors/acme.yml")]
    [InlineData("input/topics/clouds.yml")]
    [InlineData("input/publishers/daily.yml")]
    public void A_former_id_changes_the_identity_of_every_feed_that_had_it(string file)
    {
        using var archive = RandomEditsTests.Small().Build();
        File.AppendAllText(archive.Full(file), "former-ids: [of-old]\n");
        var incremental = archive.Build().Site();
        Assert.Contains(incremental, f => f.Key.EndsWith("atom.xml", StringComparison.Ordinal) && Encoding.UTF8.GetString(f.Value).Contains("/of-old", StringComparison.Ordinal));
        AssertSame(archive.Build("--clean").Site(), incremental, $"a former id in {file}");
    }

    [Theory]
    [InlineData("vendor", "acme")]
    [InlineData("topic", "clouds")]
    [InlineData("publisher", "daily")]
    public void A_renamed_entry_has_the_list_of_feeds_lead_to_its_new_addresses(string kind, string id)
    {
        using var archive = RandomEditsTests.Small().Build();
        Assert.Equal(0, archive.Run("rename", kind, id, "renamed").Exit);
        var incremental = archive.Build().Site();
        Assert.Contains($"/{kind}s/renamed/feed.xml", Encoding.UTF8.GetString(incremental["feeds.opml"]), StringComparison.Ordinal);
        AssertSame(archive.Build("--clean").Site(), incremental, $"a renamed {kind}");
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("input")]
    [InlineData("last-build")]
    public void A_damaged_state_file_is_ignored(string name)
    {
        using var archive = new TempArchive().Article("one").Build();
        var file = Path.Combine(archive.Root, ".output.state", name);
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0xff;
        File.WriteAllBytes(file, bytes);
        var site = archive.Site();
        archive.Article("two", "2016-01-01").Build();
        Assert.Contains("articles/2016/two/index.html", archive.Site().Keys);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 3)]);
        File.Delete(archive.Full("input/articles/2016/two.md"));
        archive.Build();
        AssertSame(site, archive.Site(), $"with a damaged {name}");
    }

    [Fact]
    public void What_there_was_to_say_is_said_again_where_nothing_changed()
    {
        using var archive = new TempArchive(("input/notes.txt", "For later.\n")).Article("one").Build();
        // Stamps of files that were written a moment ago are not believed.
        Thread.Sleep(60);
        archive.Build();
        var again = archive.Run("build");
        Assert.Contains("input/notes.txt: warning: Nothing reads this file.", again.Error, StringComparison.Ordinal);
        Assert.Contains(" 0 written,", again.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning", again.Output, StringComparison.Ordinal);
        File.Delete(archive.Full("input/notes.txt"));
        Assert.Contains("no problems", archive.Run("build").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_in_the_output_is_written_again()
    {
        using var archive = new TempArchive().Article("one").Build();
        var site = archive.Site();
        File.Delete(Path.Combine(archive.Output, "index.html"));
        File.Delete(Path.Combine(archive.Output, "robots.txt"));
        archive.Build();
        AssertSame(site, archive.Site(), "after a loss");
    }

    [Fact]
    public void Verify_finds_what_no_stamp_tells()
    {
        using var archive = new TempArchive().Article("one").Build();
        var site = archive.Site();
        var file = Path.Combine(archive.Output, "robots.txt");
        var written = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, File.ReadAllText(file).Replace("Allow", "Elbow", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, written);
        var verified = archive.Run("build", "--verify");
        Assert.Equal(2, verified.Exit);
        Assert.Contains("robots.txt", verified.Error, StringComparison.Ordinal);
        File.Delete(file);
        archive.Build("--verify");
        AssertSame(site, archive.Site(), "a change without a trace");
    }

    [Fact]
    public void An_edit_that_keeps_length_and_time_of_writing_is_seen()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the time of change that no tool can set.");
        using var archive = new TempArchive().Article("one", body: "First words.\n").Build();
        var file = archive.Full("input/articles/2015/one.md");
        var written = File.GetLastWriteTimeUtc(file);
        Thread.Sleep(50);
        archive.Build();
        File.WriteAllText(file, File.ReadAllText(file).Replace("First", "Other", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, written);
        archive.Build();
        Assert.Contains("Other words.", archive.Published("articles/2015/one/index.html"), StringComparison.Ordinal);
    }

    private static Dictionary<string, DateTime> Stamps(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual, string after)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (path, bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), $"{path} differs after: {after}");
    }
}
