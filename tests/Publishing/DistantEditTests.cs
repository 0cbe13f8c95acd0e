using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>A page says something of what stands far from it. When that changes, the page is written again, as a clean build would have it.</summary>
public sealed class DistantEditTests
{
    private const string LongWay = "over two thousand letters";

    [Fact]
    public void Every_page_of_a_year_counts_all_its_articles()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 55; i++) archive.Article($"a-{i:00}", "2015-04-23");
        archive.Build();
        archive.Article("on-the-second-page", "2015-01-01");
        AssertAsClean(archive, "articles/2015/index.html");
    }

    [Fact]
    public void A_bid_that_was_called_off_is_open_in_no_year_before()
    {
        using var archive = RecordArchive.Of("a 2014-03 acme bids-for initech", "b 2016-01 acme joins guild", "c 2016-01 initech joins guild").Build();
        archive.Article("later", "2016", RecordArchive.Moves("d 2016-05 acme abandons initech"));
        AssertAsClean(archive, "vendors/acme/2014/index.html");
    }

    [Fact]
    public void Whether_an_action_has_two_like_sides_says_where_its_relation_stands()
    {
        using var archive = RecordArchive.Of("a 2014-03 acme merges-with initech").Build();
        archive.Write("input/actions.yml", archive.Read("input/actions.yml").Replace("  symmetric: true\n  opens: merger\n", "  opens: merger\n", StringComparison.Ordinal));
        AssertAsClean(archive, "vendors/acme/index.html");
    }

    [Fact]
    public void Who_is_part_of_whom_says_what_stands_near_them()
    {
        using var archive = RecordArchive.Of("a 2014-03 acme joins guild", "b 2014-04 initech partners-with hooli").Write("input/vendors/acme.yml", "name: Acme\nkind: company\npart-of: initech\n").Build();
        archive.Write("input/vendors/acme.yml", "name: Acme\nkind: company\n").Write("input/vendors/initech.yml", "name: Initech\nkind: company\npart-of: acme\n");
        AssertAsClean(archive, "vendors/acme/2014/index.html");
    }

    [Fact]
    public void Where_a_persons_claims_are_listed_hangs_on_who_is_spelt_alike()
    {
        using var archive = RecordArchive.Empty().Write("input/people/jose-ruiz.yml", "name: Jose Ruiz\n");
        string Claims(string speaker, int count) => $"claims:\n{string.Concat(Enumerable.Range(1, count).Select(i => $"  - {{id: c-{count}-{i}, speaker: {speaker}, made-on: 2010, text: It is so.}}\n"))}".TrimEnd('\n');
        archive.Article("many", "2015", Claims("Jose Ruiz", 60)).Build();
        archive.Article("early", "2012", Claims("José Ruiz", 1));
        AssertAsClean(archive, "people/jose-ruiz/index.html");
    }

    [Theory]
    [InlineData("![A harbour](\nharbour.png)")]
    [InlineData("![A harbour][h]\n\n[h]:\n  harbour.png")]
    [InlineData("![A harbour](har\\-bour.png)")]
    [InlineData("![A harbour](har&#45;bour.png)")]
    [InlineData("![A harbour](harbour.png\t\"At night\")")]
    [InlineData("![A harbour](<harbour.png>)")]
    [InlineData("> ![A harbour](\n> harbour.png)")]
    [InlineData("> ![A harbour][h]\n\n> [h]:\n> harbour.png")]
    [InlineData("![A harbour](\u00a0harbour.png)")]
    [InlineData("![A harbour](\u3000harbour.png)")]
    [InlineData("![A harbour](harbour.png\f\"At night\")")]
    [InlineData("![A harbour](<./(x)/../harbour.png>)")]
    [InlineData("![A harbour]((x)/../harbour.png)")]
    [InlineData("![A harbour](x(y)/../harbour.png)")]
    [InlineData("![A harbour](<a b/../harbour.png>)")]
    [InlineData("![A harbour](a\"b/../harbour.png)")]
    [InlineData("![A harbour](a>b/../harbour.png)")]
    [InlineData(LongWay)]
    public void A_picture_has_the_size_of_its_file_however_its_address_is_written(string text)
    {
        if (text == LongWay) text = $"![A harbour]({string.Concat(Enumerable.Repeat("./", 1001))}harbour.png)";
        var name = text.Contains("har\\", StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal) ? "har-bour.png" : "harbour.png";
        using var archive = new TempArchive().Article("one", body: text + "\n").Write($"input/articles/2015/one/{name}", "");
        File.WriteAllBytes(archive.Full($"input/articles/2015/one/{name}"), Pictures.Png(40, 30));
        archive.Build();
        File.WriteAllBytes(archive.Full($"input/articles/2015/one/{name}"), Pictures.Png(400, 300));
        AssertAsClean(archive, "articles/2015/one/index.html");
    }

    [Fact]
    public void A_hit_of_the_search_names_the_source_by_its_name_alone()
    {
        using var archive = new TempArchive().Article("one", more: "source: {url: \"https://a.test/x\"}\n").Build();
        archive.Article("one", more: "source: {url: \"https://a.test/x\", name: a.test}\n");
        AssertAsClean(archive, "search/cards/0.json");
    }

    [Fact]
    public void Links_to_the_claims_about_a_vendor_bear_its_name_whatever_the_list_is_called()
    {
        var claims = string.Concat(Enumerable.Range(1, 10).Select(day => $"  - {{id: it-will-{day}, kind: prediction, speaker: S, made-on: 2015-04-{day:00}, about: [{(day == 1 ? "v" : "w")}], text: It will., horizon: 2040}}\n"));
        using var archive = new TempArchive(("input/words.yml", "claims: {about: \"Claims\"}\n"), ("input/vendors/v.yml", "name: V\n"), ("input/vendors/w.yml", "name: W\n"))
            .Article("one", more: "claims:\n" + claims).Build();
        archive.Write("input/vendors/v.yml", "name: Vy\n");
        AssertAsClean(archive, "claims/index.html");
    }

    [Fact]
    public void A_digest_is_called_by_the_acceptance_that_the_ledger_has_now()
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + "feed-burst: 1\n"));
        for (var i = 0; i < 4; i++) archive.Article($"a-{i}", more: "added: 2026-05-06");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Build();
        var ledger = archive.Read("input/identities.txt");
        archive.Write("input/identities.txt", ledger.Insert(ledger.IndexOf("accepted ", StringComparison.Ordinal), "accepted 2026-01-01\n"));
        AssertAsClean(archive, "atom.xml");
    }

    [Fact]
    public void The_feed_leads_to_the_newest_document_of_its_history()
    {
        using var archive = new TempArchive();
        for (var i = 0; i < 45; i++) archive.Article($"a-{i:00}", more: $"added: 2026-0{1 + i / 28}-{i % 28 + 1:00}").Run("check", "--accept");
        archive.Build();
        var ledger = archive.Read("input/identities.txt").Split('\n');
        var (first, last) = (Array.IndexOf(ledger, "archive 1"), Array.FindLastIndex(ledger, l => l.StartsWith("archive ", StringComparison.Ordinal)));
        Assert.True(first > 0 && last > first);
        // As many documents as before: the first is withdrawn as a whole, and the items after the last make one more.
        var slugs = ledger[..first].Where(l => l.StartsWith("tag:", StringComparison.Ordinal)).Select(l => l[(l.LastIndexOf('/') + 1)..]).ToList();
        foreach (var slug in slugs) File.Delete(archive.Full($"input/articles/2015/{slug}.md"));
        archive.Write("input/identities.txt", string.Join('\n', ledger.Select((l, i) => i < first && l.StartsWith("tag:", StringComparison.Ordinal) ? l + " withdrawn" : l)).TrimEnd() + $"\narchive {int.Parse(ledger[last]["archive ".Length..]) + 1}\n");
        archive.Write("input/addresses.txt", string.Join('\n', archive.Read("input/addresses.txt").Split('\n').Select(l => slugs.Exists(s => l.EndsWith($"/{s}/", StringComparison.Ordinal)) ? l + " withdrawn" : l)));
        AssertAsClean(archive, "atom.xml");
    }

    /// <param name="page">One that must have changed.</param>
    private static void AssertAsClean(TempArchive archive, string page)
    {
        var before = archive.Site();
        var incremental = archive.Build().Site();
        var clean = archive.Build("--clean").Site();
        Assert.False(before[page].AsSpan().SequenceEqual(clean[page]), $"{page} is as it was.");
        Assert.Empty(clean.Where(f => !incremental[f.Key].AsSpan().SequenceEqual(f.Value)).Select(f => f.Key));
    }
}
