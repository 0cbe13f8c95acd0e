using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class RecordPagesTests
{
    [Fact]
    public void A_move_that_two_articles_report_is_one_row_with_two_sources()
    {
        using var archive = RecordArchive.Of("first 2015-04-22 acme joins guild");
        archive.Article("second", "2016", RecordArchive.Moves("again 2015-04 acme joins guild same-as=first")).Build();
        foreach (var path in new[] { "vendors/acme/index.html", "moves/index.html", "moves/joins/index.html" })
        {
            var row = Assert.Single(Page(archive, path).QuerySelectorAll(".moves > li"));
            Assert.Equal(["/articles/2009/record/#move-first", "/articles/2016/second/#move-again"], row.QuerySelectorAll(".src a").Select(a => a.GetAttribute("href")));
        }
    }

    /// <summary>A price is that of what was bought, not of what came along with it.</summary>
    [Fact]
    public void Owners_are_told_as_of_the_end_of_each_year_with_the_price_of_their_own_purchase()
    {
        using var archive = RecordArchive.Of("a 2015-05-01 acme completes initech deal=d amount=5000000 currency=USD", "b 2015-05-01 acme completes forge deal=d").Build();
        Assert.Contains("5 million", Page(archive, "vendors/initech/index.html").QuerySelector(".owners")!.TextContent);
        Assert.DoesNotContain("5 million", Page(archive, "vendors/forge/index.html").QuerySelector(".owners")!.TextContent);
        Assert.Contains("when each year ended", Page(archive, "vendors/forge/index.html").Body!.TextContent);
    }

    /// <summary>A move's title may be that of another move.</summary>
    [Fact]
    public void The_tab_of_a_move_says_its_date()
    {
        using var archive = RecordArchive.Of("a 2015-05-01 acme joins guild", "b 2017-05-01 acme joins guild").Build();
        Assert.StartsWith("1 May 2017: Acme joins Guild", Page(archive, "moves/b/index.html").Title);
        Assert.Equal("Acme joins Guild", Page(archive, "moves/b/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Claims_are_found_by_who_made_them()
    {
        using var archive = Claims(("one", "2015-01-01", "José Xo"), ("two", "2015-01-02", "Di"));
        Assert.Equal(["/claims/by/di/", "/claims/by/jose-xo/"], Page(archive, "claims/index.html").QuerySelectorAll(".counted a").Select(a => a.GetAttribute("href")).Where(h => h!.StartsWith("/claims/by/", StringComparison.Ordinal)).Order());
        Assert.Equal("/claims/by/jose-xo/", Page(archive, "claims/c-one/index.html").QuerySelectorAll("a").Single(a => a.TextContent == "José Xo").GetAttribute("href"));
    }

    [Fact]
    public void A_speakers_list_keeps_its_address_when_somebody_of_the_same_spelling_comes()
    {
        using var archive = Claims(("one", "2015-01-01", "José Xo"), ("two", "2015-01-02", "Jose Xo"));
        Assert.Contains("José Xo", Page(archive, "claims/by/jose-xo/index.html").QuerySelector("h1")!.TextContent);
        Assert.Contains("Jose Xo", Page(archive, "claims/by/jose-xo-2/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Claims_on_a_topic_include_those_on_its_narrower_topics()
    {
        using var archive = RecordArchive.Empty().Write("input/topics/tools.yml", "name: Tools\n").Write("input/topics/hammers.yml", "name: Hammers\nbroader: tools\n")
            .Article("one", "2015", "topics: [hammers]\nclaims:\n  - {id: c, speaker: Di, made-on: 2015, text: It falls.}\n").Build();
        Assert.Contains("It falls.", Page(archive, "claims/topic/tools/index.html").Body!.TextContent);
    }

    [Fact]
    public void A_person_of_many_claims_has_a_page_of_the_newest_that_leads_to_all()
    {
        using var archive = RecordArchive.Empty().Write("input/people/di.yml", "name: Di Doe\n");
        archive.Article("one", "2015", "claims:\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"  - {{id: c{i}, speaker: di, made-on: {1950 + i}, text: It falls {i}.}}\n"))).Build();
        var page = Page(archive, "people/di/index.html");
        Assert.Equal(50, page.QuerySelectorAll(".claim").Length);
        Assert.Contains("It falls 59.", page.Body!.TextContent);
        Assert.Equal("/claims/by/di-doe/", page.QuerySelectorAll("a").Single(a => a.TextContent == "All 60 claims").GetAttribute("href"));
    }

    private static TempArchive Claims(params (string Id, string Added, string Speaker)[] claims)
    {
        var archive = RecordArchive.Empty();
        foreach (var (id, added, speaker) in claims) archive.Article(id, "2015", $"added: {added}\nclaims:\n  - {{id: c-{id}, speaker: {speaker}, made-on: 2015, text: It falls.}}\n");
        return archive.Build();
    }

    [Fact]
    public void Readers_are_told_that_two_sources_date_a_move_differently()
    {
        using var archive = RecordArchive.Of("first 2015-04-22 acme joins guild");
        archive.Article("second", "2016", RecordArchive.Moves("again 2015-05-01 acme joins guild same-as=first"), title: "The second").Build();
        Assert.Contains("The sources disagree: The second dates it 1 May 2015.", Page(archive, "vendors/acme/index.html").Body!.TextContent);
    }

    [Fact]
    public void What_was_done_to_a_vendor_is_told_from_its_side()
    {
        using var archive = RecordArchive.Of("a 2015 acme acquires initech");
        archive.Build();
        Assert.Equal("is acquired by Acme", Page(archive, "vendors/initech/index.html").QuerySelector(".fact")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("sells", "Acme sells Initech to Hooli", "is sold by Acme to Hooli")]
    [InlineData("completes", "Acme completes purchase of Initech from Hooli", "passes to Acme from Hooli")]
    public void What_is_sold_or_bought_stands_before_the_other_side(string action, string told, string toldOfInitech)
    {
        using var archive = RecordArchive.Of($"m-one 2014 acme {action} hooli object=initech").Build();
        Assert.StartsWith(told, Page(archive, "moves/index.html").QuerySelector(".moves .fact")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(told, Page(archive, "vendors/hooli/index.html").QuerySelector(".fact")!.TextContent.Trim());
        Assert.Equal(toldOfInitech, Page(archive, "vendors/initech/index.html").QuerySelector(".fact")!.TextContent.Trim());
        Assert.Contains(told, archive.Published("vendors/hooli/moves.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme renames acme object=initech", "acme renames initech")]
    [InlineData("acme launches product:Anvil object=initech", "acme launches product:Hammer object=initech")]
    public void Whoever_stands_behind_a_move_the_other_moves_between_the_same_two_stand_below_it(string one, string other)
    {
        using var archive = RecordArchive.Of($"m-one 2014 {one}", $"m-other 2015 {other}");
        Assert.Equal("", archive.Run("check").Error);
        archive.Build();
        Assert.Contains("Also between Acme and Initech", archive.Published("moves/m-one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_sells_something_to_another_met_it_and_what_two_partners_stand_together_for_met_neither()
    {
        using var archive = RecordArchive.Of(
            "a 2011 acme sells hooli object=stapler", "b 2012 acme sells hooli object=stapler", "c 2013 acme sues hooli", "d 2014 acme partners-with hooli object=initech", "e 2015 acme sues initech", "f 2016 initech sues acme")
            .Write("input/vendors/stapler.yml", "name: Stapler\nkind: product\n").Build();
        Assert.Equal(4, Page(archive, "compare/acme/hooli/index.html").QuerySelectorAll(".moves > li").Length);
        Assert.False(File.Exists(Path.Combine(archive.Output, "compare/acme/initech/index.html")));
        Assert.Contains("Also between Acme and Hooli", archive.Published("moves/c/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, "Every mark is a row below and leads")]
    [InlineData(61, "Every mark is a row below or on the page of its year, and leads")]
    public void A_picture_says_where_the_same_stands_as_a_list(int moves, string caption)
    {
        using var archive = RecordArchive.Of([.. Enumerable.Range(0, moves).Select(i => $"m{i} {2010 + i % 3} acme supports product:P{i}")]).Build();
        Assert.StartsWith(caption, Page(archive, "vendors/acme/index.html").QuerySelector("figure.drawn figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_many_relations_keeps_those_that_stand_and_the_newest_and_says_how_many_it_leaves_out()
    {
        using var archive = RecordArchive.Of(["old 2001 acme supports product:Old", "gone 2002 acme withdraws-from product:Old", .. Enumerable.Range(10, 30).Select(i => $"m{i} 20{i} acme supports product:P{i}")]).Build();
        var figure = Page(archive, "vendors/acme/index.html").QuerySelector("figure:has(.newest-first)")!;
        Assert.Equal(Enumerable.Range(16, 24).Select(i => $"P{i}"), figure.QuerySelectorAll("text.lane").Select(t => t.TextContent));
        Assert.Contains("7 rows are left out here", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_tells_what_it_is_only_the_latest_date_of()
    {
        using var archive = RecordArchive.Empty().Article("claims", "2015", """
            claims:
              - {id: a, speaker: Somebody, made-on: 2015, text: It comes.}
              - {id: b, speaker: Somebody, said-by: 2015, text: It goes., horizon: 2015-06}
            """).Build();
        var page = Page(archive, "2015/index.html");
        Assert.EndsWith("1 claim was made. 1 claim had been made by then, nobody knows when. 1 claim due.", page.QuerySelector(".lede")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("Somebody, by 2015 at the latest", page.QuerySelector("ul.plain .src")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_stands_in_the_year_in_which_it_is_shown()
    {
        using var archive = RecordArchive.Of("a 2016 acme joins guild", "b 2015-12-31T23:30:00-05:00 acme supports forge", "c 2016-01-01T00:10:00+14:00 acme supports initech", "d 2015-12-31T23:40:00-05:00 acme partners-with hooli answers=c").Build();
        Assert.Equal(["2016", "2015"], Page(archive, "moves/index.html").QuerySelectorAll(".moves-year h3").Select(h => h.TextContent).Distinct());
        Assert.Equal(2, Page(archive, "moves/index.html").QuerySelectorAll(".moves-year").Length);
        Assert.Equal(["2015", "2016"], Page(archive, "vendors/acme/index.html").QuerySelectorAll(".moves-year h3").Select(h => h.TextContent));
    }

    [Fact]
    public void A_picture_of_relations_names_what_its_colours_mean()
    {
        using var archive = RecordArchive.Of("a 2012 acme joins guild", "b 2013 acme leaves guild", "c 2014 acme joins guild", "d 2015 acme acquires initech");
        archive.Build();
        foreach (var path in new[] { "vendors/acme/index.html", "compare/acme/guild/index.html" })
            Assert.Equal(["ownership", "alliance"], Page(archive, path).QuerySelector("figure:has(.newest-first) .legend")!.QuerySelectorAll("a.act").Select(a => a.TextContent));
    }

    [Fact]
    public void A_list_of_one_outcome_counts_its_predictions_and_no_shares_and_an_empty_one_has_no_heading()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("said", "2015", "claims:\n  - id: a\n    speaker: acme\n    made-on: 2015\n    text: All will be well.\n    kind: question\n  - id: b\n    speaker: acme\n    made-on: 2015\n    text: It will rain.\n    horizon: 2017\n").Build();
        Assert.StartsWith("2 claims, 1 of them a prediction ·", Page(archive, "claims/open/index.html").QuerySelector(".meta")!.TextContent);
        Assert.Null(Page(archive, "claims/open/index.html").QuerySelector(".ledger"));
        Assert.NotNull(Page(archive, "claims/2015/index.html").QuerySelector(".ledger"));
        Assert.Null(Page(archive, "claims/mixed/index.html").QuerySelector("main h2"));
        Assert.Equal("1 claim due.", Page(archive, "2017/index.html").QuerySelector(".lede")!.TextContent);
    }

    [Fact]
    public void A_topic_whose_articles_are_all_on_narrower_ones_does_not_count_its_own()
    {
        using var archive = new TempArchive();
        archive.Write("input/topics/wide.yml", "name: Wide\n").Write("input/topics/narrow.yml", "name: Narrow\nbroader: wide\n").Article("one", "2015", "topics: [narrow]").Build();
        Assert.StartsWith("1 article · narrower", Page(archive, "topics/wide/index.html").QuerySelector(".meta")!.TextContent);
    }

    [Fact]
    public void An_archive_without_a_record_has_short_pages_and_no_more()
    {
        using var archive = new TempArchive();
        archive.Article("one").Write("input/vendors/acme.yml", "name: Acme\nkind: company\n").Build();
        Assert.Contains("No move is on record yet.", archive.Published("moves/index.html"));
        Assert.Contains("No claim is on record yet.", archive.Published("claims/index.html"));
        Assert.DoesNotContain("<svg", archive.Published("index.html"));
        Assert.DoesNotContain(archive.Site().Keys, p => p.StartsWith("moves/", StringComparison.Ordinal) && p != "moves/index.html");
    }

    [Fact]
    public void The_record_leads_the_first_page_of_a_vendor_alone()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild");
        for (var i = 0; i < 51; i++) archive.Article($"article-{i:00}", "2014", "vendors: [acme]");
        archive.Build();
        Assert.NotEmpty(Page(archive, "vendors/acme/index.html").QuerySelectorAll(".moves"));
        Assert.Empty(Page(archive, "vendors/acme/page/2/index.html").QuerySelectorAll(".moves, svg"));
    }

    [Fact]
    public void Words_of_contributors_stay_words_in_figures_and_rows()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild object=<img_src=x>\\\"&_note");
        archive.Article("b", "2016", RecordArchive.Moves("c 2015 acme joins guild object=<script>alert(1)</script>")).Build();
        var page = Page(archive, "vendors/acme/index.html");
        Assert.Empty(page.QuerySelectorAll("main img, main script"));
        Assert.Contains(page.QuerySelectorAll("svg title"), t => t.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verdict_that_is_added_reaches_every_page_that_shows_the_claim_as_a_clean_build_would()
    {
        const string claim = "claims:\n  - {id: a, speaker: Somebody, made-on: 2015, about: [acme], text: It comes.";
        using var archive = RecordArchive.Empty();
        archive.Article("claim", "2015", claim + "}\n").Article("proof", "2016").Build();
        archive.Article("claim", "2015", claim + ", reviews: [{date: 2017, outcome: refuted, why: It went., evidence: [{article: proof}]}]}\n").Build();
        Assert.Contains("It went.", archive.Published("vendors/acme/index.html"));
        Assert.Contains("It went.", archive.Published("claims/index.html"));
        var incremental = archive.Site();
        Assert.Equal(incremental, archive.Build("--clean").Site());
    }

    [Theory]
    [InlineData("input/vendors/guild.yml", "name: New Guild\nkind: foundation\n")]
    [InlineData("input/vendors/initech.yml", "name: New Initech\nkind: company\n")]
    [InlineData("input/articles/2016/second.md", "---\nid: second\ntitle: Another title\ndate: 2016\nmoves:\n  - {id: c, actor: initech, action: leaves, target: guild, date: 2017, answers: a}\n---\n\nText.\n")]
    public void A_change_anywhere_in_the_record_reaches_every_page_that_shows_it(string path, string text)
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild", "b 2016 initech joins guild");
        archive.Article("second", "2016", RecordArchive.Moves("c 2017 initech leaves guild answers=a")).Build();
        archive.Write(path, text).Build();
        var incremental = archive.Site();
        Assert.Equal(incremental, archive.Build("--clean").Site());
    }

    [Fact]
    public void What_has_lapsed_stands_on_no_page_and_in_no_picture_any_more()
    {
        using var archive = RecordArchive.Of("a 2011 acme bids-for initech", "b 2020 hooli joins guild");
        archive.Build();
        var page = Page(archive, "vendors/acme/index.html");
        Assert.Empty(page.QuerySelectorAll(".sides"));
        Assert.Equal(2, page.QuerySelectorAll("svg.strip rect").Length);
        Assert.NotEmpty(Page(archive, "vendors/acme/2011/index.html").QuerySelectorAll(".sides"));
        Assert.Empty(Page(archive, "vendors/acme/2013/index.html").QuerySelectorAll(".sides"));
    }

    [Fact]
    public void Who_pages_through_a_list_that_does_not_run_back_in_time_goes_on_and_not_to_older_entries()
    {
        using var archive = RecordArchive.Of([.. Enumerable.Range(10, 60).Select(i => $"m{i} 2020 acme supports product:P{i}")]);
        archive.Build();
        Assert.Contains("Next →", Page(archive, "moves/2020/index.html").QuerySelector(".pager")!.TextContent);
        Assert.Contains("← Previous", Page(archive, "moves/2020/page/2/index.html").QuerySelector(".pager")!.TextContent);
        Assert.Contains("Older →", Page(archive, "moves/supports/index.html").QuerySelector(".pager")!.TextContent);
    }

    [Fact]
    public void Texts_of_a_publisher_and_those_that_rest_on_it_stand_in_one_order_of_time()
    {
        using var archive = new TempArchive(("input/publishers/weekly.yml", "name: Weekly\n"));
        archive.Article("own-new", "2014", "source: {publisher: weekly, url: \"https://weekly.test/1\"}").Article("own-old", "2010", "source: {publisher: weekly, url: \"https://weekly.test/2\"}")
            .Article("citing", "2012", "sources:\n  - {publisher: weekly, url: \"https://weekly.test/3\", title: Three}").Build();
        Assert.Equal(["own-new", "citing", "own-old"], Page(archive, "publishers/weekly/index.html").QuerySelectorAll(".cards h3").Select(h => h.TextContent.Trim()));
    }

    [Theory]
    [InlineData("weekly", "The Weekly")]
    [InlineData("Some Paper", "Some Paper")]
    public void Evidence_names_a_publisher_of_the_registry_as_readers_know_it(string publisher, string shown)
    {
        using var archive = RecordArchive.Empty();
        archive.Write("input/publishers/weekly.yml", "name: The Weekly\n");
        archive.Article("claim", "2015", $"claims:\n  - {{id: a, kind: promise, speaker: Somebody, made-on: 2015, about: [acme], text: It comes., reviews: [{{date: 2017, outcome: refuted, why: It went., evidence: [{{url: \"https://weekly.test/4\", title: Four, publisher: {publisher}, date: 2016}}]}}]}}\n").Build();
        Assert.Contains($"Four, {shown}, ", Page(archive, "claims/a/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_and_a_claim_of_one_id_have_each_its_own_place_on_a_page()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("both", "2015", RecordArchive.Moves("cloud 2015 acme joins guild") + "claims:\n  - {id: cloud, speaker: Somebody, made-on: 2015, about: [acme], text: It comes.}\n  - {id: alone, speaker: Somebody, made-on: 2015, about: [acme], text: It goes.}\n").Build();
        var page = Page(archive, "vendors/acme/index.html");
        Assert.Equal("LI", Assert.Single(page.QuerySelectorAll("[id=cloud]")).TagName);
        Assert.Equal(["alone", "claim-cloud"], page.QuerySelectorAll(".claim").Select(c => c.Id!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_promise_is_broken_in_the_words_for_search_engines_too()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("proof", "2016").Article("claim", "2015", "claims:\n  - {id: a, kind: promise, speaker: Somebody, made-on: 2015, text: It comes., reviews: [{date: 2017, outcome: refuted, why: It went., evidence: [{article: proof}]}]}\n").Build();
        Assert.StartsWith("Broken", Page(archive, "claims/a/index.html").QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("999_999_999", "USD 1 billion")]
    [InlineData("999_990_000", "USD 999.99 million")]
    [InlineData("1_500_000_000", "USD 1.5 billion")]
    public void A_sum_is_told_in_the_unit_that_it_is_rounded_to(string amount, string told)
    {
        using var archive = RecordArchive.Of($"a 2015 acme acquires initech amount={amount.Replace("_", "", StringComparison.Ordinal)} currency=USD");
        archive.Build();
        Assert.Contains(told, Page(archive, "moves/acquires/index.html").QuerySelector(".deal")!.TextContent);
    }

    private static IHtmlDocument Page(TempArchive archive, string path) => new HtmlParser().ParseDocument(archive.Published(path));
}
