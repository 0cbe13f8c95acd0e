using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>What subscribers' readers know an item by stays the same, whatever else changes.</summary>
public sealed class IdentityTests
{
    private const string SiteYml = "title: Test archive\nbase-url: https://archive.test\ntag-authority: archive.test,2020\n";

    [Fact]
    public void Renaming_a_file_changing_its_title_and_moving_to_another_host_changes_no_identity()
    {
        using var archive = new TempArchive(("input/site.yml", SiteYml));
        archive.Article("one", title: "Before").Build();
        var before = Identities(archive);
        File.Delete(archive.Full("input/articles/2015/one.md"));
        archive.Write("input/articles/2015/renamed.md", "---\nid: one\ntitle: After\ndate: 2015-04-23\naliases: [/articles/2015/one/]\n---\n\nA sentence.\n");
        archive.Write("input/site.yml", SiteYml.Replace("https://archive.test", "https://elsewhere.test/archive")).Build();
        Assert.Contains("https://elsewhere.test/archive/articles/2015/renamed/", archive.Published("feed.xml"));
        Assert.Equal(before, Identities(archive));
        Assert.Equal(["tag:archive.test,2020:article/one"], before.Distinct());
        Assert.Equal(3, before.Count);
    }

    [Fact]
    public void A_preview_at_another_address_has_the_identities_of_the_site()
    {
        using var archive = new TempArchive();
        archive.Article("one").Build("--base-url", "http://127.0.0.1:8080");
        Assert.All(Identities(archive), id => Assert.Equal("tag:archive.test,2026:article/one", id));
    }

    [Fact]
    public void Mending_a_typo_makes_no_item_new_and_moves_no_date()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "added: 2026-01-02", body: "A sentense.\n").Build();
        var before = archive.Published("atom.xml");
        archive.Article("one", more: "added: 2026-01-02", body: "A sentence.\n").Build();
        Assert.Equal(before.Replace("sentense", "sentence"), archive.Published("atom.xml"));
    }

    [Fact]
    public void Updated_changes_only_when_updated_does()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "added: 2026-01-02\nupdated: 2026-03-04").Build();
        Assert.Contains("<published>2026-01-02T06:00:51Z</published>\n<updated>2026-03-04T06:00:51Z</updated>", archive.Published("atom.xml"));
        Assert.Contains("<pubDate>Fri, 02 Jan 2026 06:00:51 +0000</pubDate>\n<atom:updated>2026-03-04T06:00:51Z</atom:updated>", archive.Published("feed.xml"));
        Assert.Contains("\"date_modified\": \"2026-03-04T06:00:51Z\"", archive.Published("feed.json"));
    }

    [Fact]
    public void An_unchanged_article_leaves_every_byte_of_its_feeds_as_it_was()
    {
        using var archive = new TempArchive(("input/topics/other.yml", "name: Other\n"), ("input/topics/own.yml", "name: Own\n"));
        archive.Article("one", more: "topics: [own]").Build();
        var before = archive.Published("topics/own/atom.xml");
        archive.Article("two", more: "topics: [other]").Build("--clean");
        Assert.Equal(before, archive.Published("topics/own/atom.xml"));
    }

    private static IReadOnlyList<string> Identities(TempArchive archive) =>
        [.. new[] { "feed.xml", "atom.xml", "feed.json" }.SelectMany(f => PublishedFeed.One(archive.Output, f).Entries).Select(e => e.Id)];
}
