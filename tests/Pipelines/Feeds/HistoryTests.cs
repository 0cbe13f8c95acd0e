using Archive.Tests.Support;
using Xunit;
using static Archive.Tests.Pipelines.Feeds.PublishedFeed;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>RFC 5005, section 4: from the subscription document backwards, everything that was ever published.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void Following_prev_archive_brings_every_article_once()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 130; i++) archive.Article($"a-{i:000}", date: $"20{i % 20:00}-05-05", more: "added: 2026-05-06");
        archive.Run("check", "--accept");
        archive.Build();
        var seen = new List<string>();
        for (var next = Previous(archive, "atom.xml"); next is not null; next = Previous(archive, next))
        {
            var document = One(archive.Output, next);
            Assert.NotNull(document.Xml.Element(System.Xml.Linq.XNamespace.Get("http://purl.org/syndication/history/1.0") + "archive"));
            Assert.Equal("https://archive.test/atom.xml", Link(document, "current"));
            Assert.Equal((string?)One(archive.Output, "atom.xml").Xml.Element(Atom + "id"), (string?)document.Xml.Element(Atom + "id"));
            seen.AddRange(document.Entries.Select(e => e.Id));
        }
        Assert.Equal(130, seen.Count);
        Assert.Distinct(seen);
    }

    [Fact]
    public void An_archive_document_never_changes_whatever_is_added_later()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 12; i++) archive.Article($"a-{i:00}", more: "added: 2026-05-06");
        archive.Run("check", "--accept");
        archive.Build();
        var before = archive.Published("feeds/archive-1.atom.xml");
        archive.Article("same-day", date: "2001", more: "added: 2026-05-06").Article("undated", date: "1999").Article("later", more: "added: 2026-07-08");
        archive.Build();
        Assert.Equal(before, archive.Published("feeds/archive-1.atom.xml"));
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Build();
        Assert.Equal(before, archive.Published("feeds/archive-1.atom.xml"));
        Assert.Equal("feeds/archive-1.atom.xml", Previous(archive, "atom.xml"));
        Assert.Equal(3, One(archive.Output, "atom.xml").Entries.Count(e => e.Id.Contains(":article/") && !before.Contains($"<id>{e.Id}</id>")));
    }

    /// <summary>The feed itself shows them; a document for each week's one article would be five hundred in ten years.</summary>
    [Fact]
    public void Articles_get_a_document_when_the_feed_cannot_show_all_that_have_none()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 25; i++) archive.Article($"a-{i:00}", more: $"added: 2026-01-{i + 1:00}").Run("check", "--accept");
        archive.Build();
        Assert.Equal(2, archive.Site().Keys.Count(f => f.StartsWith("feeds/archive-", StringComparison.Ordinal)));
        var everywhere = archive.Site().Keys.Where(f => f.StartsWith("feeds/archive-", StringComparison.Ordinal)).Append("atom.xml").SelectMany(f => One(archive.Output, f).Entries);
        Assert.Equal(25, everywhere.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void A_document_of_which_all_was_withdrawn_is_left_out_of_the_chain()
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}feed-burst: 1\n"));
        foreach (var pair in new[] { "ab", "cd", "ef" }) archive.Article($"{pair[0]}").Article($"{pair[1]}").Run("check", "--accept");
        var ledger = archive.Read("input/identities.txt");
        foreach (var id in "cd")
        {
            File.Delete(archive.Full($"input/articles/2015/{id}.md"));
            ledger = ledger.Replace($"article/{id}\n", $"article/{id} withdrawn\n");
        }
        File.Delete(archive.Full("input/addresses.txt"));
        archive.Write("input/identities.txt", ledger).Build();
        Assert.Equal("feeds/archive-3.atom.xml", Previous(archive, "atom.xml"));
        Assert.Equal("feeds/archive-1.atom.xml", Previous(archive, "feeds/archive-3.atom.xml"));
        Assert.False(File.Exists(Path.Combine(archive.Output, "feeds", "archive-2.atom.xml")));
    }

    [Fact]
    public void Without_a_ledger_no_feed_claims_a_history()
    {
        using var archive = new TempArchive();
        archive.Article("one").Build();
        Assert.Null(Previous(archive, "atom.xml"));
        Assert.False(File.Exists(Path.Combine(archive.Output, "feeds", "archive-1.atom.xml")));
    }

    private static string? Previous(TempArchive archive, string path) => Link(One(archive.Output, path), "prev-archive")?.Replace("https://archive.test/", "");

    private static string? Link(PublishedFeed feed, string relation) =>
        (string?)feed.Xml.Elements(Atom + "link").SingleOrDefault(l => (string?)l.Attribute("rel") == relation)?.Attribute("href");
}
