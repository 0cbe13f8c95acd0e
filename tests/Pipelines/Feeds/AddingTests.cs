using Archive.Tests.Support;
using Xunit;
using static Archive.Tests.Pipelines.Feeds.PublishedFeed;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>Two dates: an old article added today is news today, and hundreds of them flood nobody.</summary>
public sealed class AddingTests
{
    [Fact]
    public void An_old_article_is_news_on_the_day_of_adding_and_says_from_when_it_is()
    {
        using var archive = new TempArchive();
        archive.Article("old", date: "2015-04", more: "added: 2026-11-23", title: "A move").Build();
        var item = Assert.Single(One(archive.Output, "feed.xml").Items);
        Assert.Equal("A move [2015]", (string?)item.Element("title"));
        Assert.Equal("Mon, 23 Nov 2026 06:12:30 +0000", (string?)item.Element("pubDate"));
        Assert.Equal("2015-04", (string?)item.Element(Terms + "issued"));
        Assert.StartsWith("<p>April 2015. Added to the archive: 23 November 2026.</p>\n<p>A sentence.</p>", (string?)item.Element(Module + "encoded"));
        Assert.Contains("\"issued\": \"2015-04\"", archive.Published("feed.json"));
    }

    [Theory]
    [InlineData("2025-11-23", "2026-11-23", "A move")]
    [InlineData("2025-11-22", "2026-11-23", "A move [2025]")]
    [InlineData("2025-11", "2026-11-23", "A move")]
    [InlineData("2025", "2026-11-23", "A move")]
    [InlineData("2025", "2027", "A move [2025]")]
    [InlineData("2015-04-23T07:30:00-04:00", "2015-04-24", "A move")]
    [InlineData("9997", "9999", "A move [9997]")]
    [InlineData("9998", "9999-12-31", "A move")]
    [InlineData("9999", "9999-12-31T23:59:59Z", "A move")]
    public void A_title_carries_its_year_only_where_it_is_certainly_older_than_a_year(string date, string added, string title)
    {
        using var archive = new TempArchive();
        archive.Article("old", date: date, more: $"added: {added}", title: "A move").Build();
        Assert.Equal(title, Assert.Single(One(archive.Output, "atom.xml").Entries).Title);
    }

    [Fact]
    public void Without_a_day_of_adding_the_date_counts_and_never_the_clock()
    {
        using var archive = new TempArchive();
        archive.Article("one", date: "2015-04-23T07:30:00-04:00").Build();
        Assert.Contains("<pubDate>Thu, 23 Apr 2015 07:30:00 -0400</pubDate>", archive.Published("feed.xml"));
        Assert.Contains("<updated>2015-04-23T07:30:00-04:00</updated>", archive.Published("atom.xml"));
        Assert.DoesNotContain("[2015]", archive.Published("feed.xml"));
    }

    [Fact]
    public void Of_three_hundred_added_in_a_day_a_feed_shows_ten_and_one_digest()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 300; i++) archive.Article($"old-{i:000}", date: $"{2000 + i / 30}-01-{i % 28 + 1:00}", more: "added: 2026-05-06");
        for (var i = 0; i < 5; i++) archive.Article($"before-{i}", date: "2026-02-03", more: "added: 2026-02-03");
        archive.Build();
        var entries = One(archive.Output, "atom.xml").Entries;
        Assert.Equal(10, entries.Count(e => e.Id.Contains(":article/old-")));
        var digest = Assert.Single(entries, e => e.Id == "tag:archive.test,2026:digest/site/2026-05-06/290");
        Assert.Equal(10, entries.ToList().IndexOf(digest));
        Assert.Equal("290 more added: 6 May 2026", digest.Title);
        Assert.Equal(290, digest.Html.Split("<li>").Length - 1);
        Assert.Equal(5, entries.Count(e => e.Id.Contains(":article/before-")));
    }

    /// <summary>Readers sort by date, and show what has one date in any order.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_two_entries_have_one_instant_and_dates_order_as_the_feed_does(bool accepted)
    {
        using var archive = new TempArchive(("input/vendors/acme.yml", "name: Acme\n"));
        for (var i = 0; i < 15; i++) archive.Article($"a-{i:00}", date: $"20{i:00}", more: $"added: 2026-05-06\n{(i % 2 == 0 ? "vendors: [acme]\nupdated: 2026-06-07" : "")}");
        archive.Article("instant", more: "added: 2026-05-06T00:00:00Z").Article("silent", date: "2026-05-06");
        if (accepted) archive.Run("check", "--accept");
        archive.Build();
        foreach (var feed in new[] { "atom.xml", "vendors/acme/atom.xml" })
        {
            var entries = One(archive.Output, feed).Items.ToList();
            Assert.Distinct(entries.Select(e => (string?)e.Element(Atom + "updated")));
            var published = entries.Select(e => (DateTimeOffset)e.Element(Atom + "published")!).ToList();
            Assert.Distinct(published);
            Assert.Equal(published.OrderDescending(), published);
            if (!accepted) Assert.All(published, p => Assert.Equal("2026-05-06", $"{p:yyyy-MM-dd}"));
        }
    }

    /// <summary>Without a ledger nothing tells the morning's from the evening's: what a day's digest holds by then is another item.</summary>
    [Fact]
    public void Without_a_ledger_a_digest_that_grew_is_another_item_and_none_holds_one_alone()
    {
        using var archive = new TempArchive();
        var readers = new Subscribers(archive);
        foreach (var (articles, news) in new[] { (10, 10), (11, 1), (12, 1), (13, 1) })
        {
            for (var i = 0; i < articles; i++) archive.Article($"a-{i:00}", date: $"{2020 - i}", more: "added: 2026-12-05");
            archive.Build();
            Assert.Equal((articles, news), (articles, readers.Poll("").New));
        }
        Assert.Equal(13, readers.Seen.Count(s => s != "/"));
    }

    [Fact]
    public void A_feed_has_the_newest_by_adding_and_then_by_date()
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}feed-items: 3\n"));
        archive.Article("a", date: "2020-01-01", more: "added: 2026-01-01")
            .Article("b", date: "2021-01-01", more: "added: 2026-01-02")
            .Article("c", date: "2022-01-01", more: "added: 2026-01-02")
            .Article("d", date: "2025-01-01").Build();
        Assert.Equal(["c", "b", "a"], One(archive.Output, "feed.xml").Entries.Select(e => e.Id[(e.Id.LastIndexOf('/') + 1)..]));
    }

    [Fact]
    public void Without_days_of_adding_a_feed_has_its_full_number_of_items()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 30; i++) archive.Article($"a-{i:00}", date: "2015-04-23");
        archive.Build();
        Assert.Equal(20, One(archive.Output, "feed.xml").Entries.Count);
    }
}
