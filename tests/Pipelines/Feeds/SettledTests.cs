using Archive.Tests.Support;
using Xunit;
using static Archive.Tests.Pipelines.Feeds.PublishedFeed;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>What subscribers were shown stays as it was, whatever joins the archive or leaves it.</summary>
public sealed class SettledTests
{
    private static TempArchive Archive(string site = "") => new(("input/site.yml", $"{TempArchive.SiteYml}{site}"), ("input/vendors/acme.yml", "name: Acme\n"));

    private static void Accept(TempArchive archive, string name, int count)
    {
        for (var i = 10; i < 10 + count; i++) archive.Article($"{name}{i}", more: "added: 2026-01-02\nvendors: [acme]");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
    }

    private static void Withdraw(TempArchive archive, string id)
    {
        File.Delete(archive.Full($"input/articles/2015/{id}.md"));
        File.Delete(archive.Full("input/addresses.txt"));
        archive.Write("input/identities.txt", archive.Read("input/identities.txt").Replace($"article/{id}\n", $"article/{id} withdrawn\n"));
    }

    private static string[] Newest(TempArchive archive, string feed) =>
        [.. One(archive.Output, feed).Entries.Select(e => e.Id[(e.Id.LastIndexOf('/') + 1)..]).Where(id => id.StartsWith('b'))];

    [Theory]
    [InlineData(15, 1, false)]
    [InlineData(15, 7, false)]
    [InlineData(12, 1, false)]
    [InlineData(15, 2, true)]
    public void An_article_withdrawn_makes_nothing_new_and_the_rest_stays_in_its_digest(int accepted, int withdrawn, bool noDays)
    {
        using var archive = Archive();
        Accept(archive, "a", 15);
        Accept(archive, "b", accepted);
        // A ledger as versions wrote it that noted no days; those that were accepted together were of one day.
        if (noDays) archive.Write("input/identities.txt", string.Join('\n', archive.Read("input/identities.txt").Split('\n').Where(l => !l.StartsWith("accepted "))));
        var readers = new Subscribers(archive);
        archive.Build();
        readers.Poll("");
        readers.Poll("vendors/acme/");
        var digest = Digest();
        var alone = Newest(archive, "atom.xml");
        foreach (var id in alone.Skip(noDays ? 1 : 0).Take(withdrawn)) Withdraw(archive, id);
        archive.Build();
        Assert.Equal(0, readers.Poll("").New);
        if (withdrawn == 1 || noDays) Assert.Equal(0, readers.Poll("vendors/acme/").New);
        Assert.Equal(digest, Digest());
        Assert.Equal(alone.Length - withdrawn, Newest(archive, "atom.xml").Length);

        (string, string, string) Digest() => One(archive.Output, "atom.xml").Entries.First(e => e.Id.Contains(":digest/"));
    }

    [Fact]
    public void Where_all_that_stood_alone_is_withdrawn_the_digest_remains()
    {
        using var archive = Archive("feed-burst: 1\n");
        Accept(archive, "b", 4);
        archive.Build();
        Withdraw(archive, Newest(archive, "atom.xml").Single());
        archive.Build();
        var digest = Assert.Single(One(archive.Output, "atom.xml").Entries);
        Assert.EndsWith(":digest/site/accepted-1", digest.Id);
        Assert.Equal(3, digest.Html.Split("<li>").Length - 1);
    }

    [Theory]
    [InlineData(20, 2)]
    [InlineData(12, 2)]
    [InlineData(1, 1)]
    public void All_that_came_together_reaches_who_looks_in_between_and_none_of_it_comes_twice(int most, int batches)
    {
        using var archive = Archive($"feed-items: {most}\n");
        var readers = new Subscribers(archive);
        for (var i = 0; i < batches; i++) Accept(archive, $"{(char)('a' + i)}", 15);
        archive.Build();
        readers.Poll("");
        Assert.Equal(15 * batches, readers.Seen.Count(s => s.StartsWith("/articles/")));
        for (var i = 0; i < 3; i++)
        {
            archive.Article($"single-{i}").Run("check", "--accept");
            archive.Build();
            Assert.Equal(1, readers.Poll("").New);
        }
    }

    [Theory]
    [InlineData("2026-01-10T23:30:00-08:00", "2026-01-11T01:00:00Z", "2026-01-10T23:00:00Z")]
    [InlineData("2026-01-10", "2026-01-10T14:00:00+14:00", "2026-01-10T02:00:00Z")]
    [InlineData("2026-01-01", "2026-01", "2026")]
    public void Every_item_of_a_feed_has_an_identity_and_a_moment_of_its_own(params string[] days)
    {
        using var archive = Archive("feed-burst: 1\n");
        foreach (var (i, added) in days.Index())
        {
            for (var j = 0; j < 3; j++) archive.Article($"a-{i}-{j}", more: $"added: {added}");
            archive.Article($"silent-{i}", date: added);
        }
        archive.Build();
        var feed = One(archive.Output, "atom.xml");
        Assert.Distinct(feed.Entries.Select(e => e.Id));
        Assert.Equal(12, feed.Entries.Sum(e => e.Id.Contains(":digest/") ? e.Html.Split("<li>").Length - 1 : 1));
        var moments = feed.Items.Select(e => (DateTimeOffset)e.Element(Atom + "published")!).ToList();
        Assert.Distinct(moments);
        Assert.Equal(moments.OrderDescending(), moments);
    }

    [Fact]
    public void Without_a_ledger_no_neighbour_moves_an_entrys_dates_and_every_feed_gives_the_same()
    {
        using var archive = Archive();
        foreach (var i in new[] { 1, 3, 5, 7 }) archive.Article($"a-{i}", more: $"added: 2026-05-06\nupdated: 2026-06-07\n{(i < 5 ? "vendors: [acme]" : "")}");
        archive.Build();
        var before = Dates("atom.xml");
        Assert.Equal(4, before.Count);
        Assert.All(Dates("vendors/acme/atom.xml"), d => Assert.Equal(before[d.Key], d.Value));
        foreach (var i in new[] { 0, 2, 4, 6, 8 }) archive.Article($"a-{i}", date: $"201{i}", more: "added: 2026-05-06\nupdated: 2026-06-07\nvendors: [acme]");
        archive.Build();
        var after = Dates("atom.xml");
        Assert.Equal(9, after.Count);
        Assert.All(before, d => Assert.Equal(d.Value, after[d.Key]));
        Assert.All(Dates("vendors/acme/atom.xml"), d => Assert.Equal(after[d.Key], d.Value));

        Dictionary<string, (string?, string?)> Dates(string feed) =>
            One(archive.Output, feed).Items.ToDictionary(e => (string)e.Element(Atom + "id")!, e => ((string?)e.Element(Atom + "published"), (string?)e.Element(Atom + "updated")));
    }
}
