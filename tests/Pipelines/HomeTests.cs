using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class HomeTests
{
    private const string Record = """
        moves:
          - {id: m1, actor: acme, action: joins, target: league, date: 2015}
          - {id: m2, actor: acme, action: joins, target: league, date: 2016}
        claims:
          - id: c1
            kind: prediction
            speaker: A chief
            made-on: 2015
            about: [acme]
            text: It will last for ever.
            reviews:
              - {date: 2020, outcome: refuted, why: "It lasted a year. Then it broke.", evidence: [{url: "https://daily.example/x", title: X, publisher: Daily, date: 2016}]}

        """;

    private static TempArchive Archive() => new TempArchive()
        .Write("input/vendors/acme.yml", "name: Acme\nkind: company\nabout: \"Acme Inc. made anvils. It stopped.\"\n")
        .Write("input/vendors/league.yml", "name: League\nkind: foundation\n")
        .Write("input/actions.yml", "joins: {label: joins, class: alliance}\n");

    [Fact]
    public void Home_says_where_to_start_and_what_aged_badly_from_the_record_alone()
    {
        using var archive = Archive().Article("a", more: Record).Build();
        var home = new HtmlParser().ParseDocument(archive.Published("index.html"));

        Assert.StartsWith("A move is what somebody did", home.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("Acme Inc. made anvils.", home.QuerySelector(".ways .card p")!.TextContent);
        Assert.Equal("/claims/c1/", home.QuerySelector(".claim .said a")!.GetAttribute("href"));
        Assert.Contains("It lasted a year.", home.QuerySelector(".claim")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Home_without_a_record_links_the_six_that_were_added_last_and_no_other_article()
    {
        using var archive = Archive();
        for (var day = 1; day <= 25; day++) archive.Article($"a{day:00}", $"2015-04-{day:00}", "vendors: [acme]");
        archive.Build();

        var links = new HtmlParser().ParseDocument(archive.Published("index.html")).QuerySelectorAll("main a[href^='/articles/2015/']").Select(a => a.GetAttribute("href"));
        Assert.Equal(Enumerable.Range(20, 6).Reverse().Select(d => $"/articles/2015/a{d:00}/"), links);
    }

    [Fact]
    public void Home_says_when_something_was_added_last()
    {
        using var archive = Archive().Article("a", "2001", "added: 2026-11-22\n").Article("b", "2019").Build();

        Assert.Equal("Last added: 22 November 2026", new HtmlParser().ParseDocument(archive.Published("index.html")).QuerySelector(".newest .meta")!.TextContent);
    }

    [Theory]
    [InlineData("Technology strategy, on the record. Who joined what.", "Technology strategy, on the record", "Who joined what.")]
    [InlineData("One sentence alone.", "Test archive", "One sentence alone.")]
    public void The_description_gives_the_headline_where_it_has_one_to_give(string description, string headline, string lede)
    {
        using var archive = Archive().Write("input/site.yml", TempArchive.SiteYml + $"description: \"{description}\"\n").Build();
        var home = new HtmlParser().ParseDocument(archive.Published("index.html"));

        Assert.Equal(headline, home.QuerySelector("h1")!.TextContent);
        Assert.Equal(lede, home.QuerySelector(".lede")!.TextContent);
    }

    [Theory]
    [InlineData("alliance leads over all years with 2 of 3.", "joins", "joins", "sues")]
    [InlineData("alliance and law lead over all years with 2 of 4 each.", "joins", "sues", "sues", "joins")]
    [InlineData(null, "joins", "sues", "forks")]
    public void Home_says_which_class_leads_and_which_two_do(string? told, params string[] actions)
    {
        using var archive = Archive().Write("input/actions.yml", "joins: {label: joins, class: alliance}\nsues: {label: sues, class: law}\nforks: {label: forks, class: rivalry}\n");
        archive.Article("a", more: "moves:\n" + string.Concat(actions.Select((a, i) => $"  - {{id: m{i}, actor: acme, action: {a}, target: league, date: 2015}}\n"))).Build();
        var caption = new HtmlParser().ParseDocument(archive.Published("index.html")).QuerySelector("main")!.TextContent;
        if (told is null) Assert.DoesNotContain("over all years", caption, StringComparison.Ordinal);
        else Assert.Contains(told, caption, StringComparison.Ordinal);
    }
}
