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
        Assert.Equal(3, One(archive.Output, "feeds/archive-2.atom.xml").Entries.Count);
        Assert.Equal("feeds/archive-2.atom.xml", Previous(archive, "atom.xml"));
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
