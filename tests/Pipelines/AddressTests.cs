using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>What readers share has an address of its own.</summary>
public sealed class AddressTests
{
    private const string Claim = "claims:\n  - {id: it-falls, kind: prediction, speaker: Bo, made-on: 2015, horizon: 2016, about: [acme], text: It falls., reviews: [{date: 2017, outcome: refuted, why: It stands., evidence: [{article: proof}]}]}\n";

    private static IHtmlDocument Page(TempArchive archive, string path) => new HtmlParser().ParseDocument(archive.Published(path));

    [Fact]
    public void A_move_has_a_page_and_the_date_of_its_row_leads_there()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild", "b 2016 acme leaves guild answers=a");
        archive.Build();
        Assert.Equal("/moves/a/", Page(archive, "moves/index.html").QuerySelector("#a .when")!.GetAttribute("href"));
        var page = Page(archive, "moves/a/index.html");
        Assert.Equal("Acme joins Guild", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("main a"), l => l.GetAttribute("href") == "/articles/2009/record/#move-a");
        Assert.Contains("Acme leaves Guild", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public void A_claim_has_a_page_with_the_reason_and_the_evidence()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("proof", "2016", title: "The proof").Article("said", "2015", Claim).Build();
        var page = Page(archive, "claims/it-falls/index.html");
        Assert.Contains("It stands.", page.QuerySelector(".verdict")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("main a"), l => l.GetAttribute("href") == "/articles/2016/proof/");
        Assert.Contains(Page(archive, "articles/2015/said/index.html").QuerySelectorAll(".aside .verdict a"), l => l.GetAttribute("href") == "/claims/it-falls/");
        Assert.Single(Page(archive, "claims/about/acme/index.html").QuerySelectorAll(".claim"));
        Assert.Single(Page(archive, "claims/refuted/index.html").QuerySelectorAll(".claim"));
        Assert.Single(Page(archive, "claims/by/bo/index.html").QuerySelectorAll(".claim"));
    }

    [Theory]
    [InlineData("Jan M\u00fcller", "jan-muller")]
    [InlineData("\u017dofia \u0160\u0165astn\u00e1", "zofia-stastna")]
    [InlineData("\u041b\u0435\u0432 \u0422\u043e\u043b\u0441\u0442\u043e\u0439", "lev-tolstoy")]
    public void A_speaker_s_address_spells_the_whole_name(string name, string address)
    {
        using var archive = RecordArchive.Empty();
        archive.Article("said", "2015", $"claims:\n  - {{id: c, speaker: \"{name}\", made-on: 2015, text: \"It falls.\"}}").Build();
        Assert.Single(Page(archive, $"claims/by/{address}/index.html").QuerySelectorAll(".claim"));
    }

    [Fact]
    public void A_year_has_one_page_for_all_that_happened_in_it()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild");
        archive.Article("proof", "2016", title: "The proof").Article("said", "2015", Claim, title: "What was said").Build();
        var page = Page(archive, "2015/index.html");
        Assert.Contains(page.QuerySelectorAll("main a"), l => l.GetAttribute("href") == "/moves/a/");
        Assert.Contains("What was said", page.QuerySelector("main")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".claim"), c => c.Id == "it-falls");
        Assert.Contains("It falls.", Page(archive, "2016/index.html").QuerySelector("main")!.TextContent);
    }

    [Fact]
    public void A_class_of_moves_has_a_page_and_the_legend_leads_there()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild", "b 2016 acme sues initech");
        archive.Build();
        Assert.Single(Page(archive, "moves/alliance/index.html").QuerySelectorAll(".moves > li"));
        Assert.Contains(Page(archive, "index.html").QuerySelectorAll(".legend a"), l => l.GetAttribute("href") == "/moves/alliance/");
    }

    [Fact]
    public void An_archive_may_do_without_these_pages()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild");
        archive.Write("input/site.yml", TempArchive.SiteYml + "record-pages: false\n").Build();
        Assert.False(File.Exists(Path.Combine(archive.Output, "moves/a/index.html")));
        Assert.Equal("/articles/2009/record/#move-a", Page(archive, "moves/index.html").QuerySelector("#a .when")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("joins")]
    [InlineData("licence")]
    [InlineData("2015")]
    public void An_id_that_is_the_address_of_a_list_is_an_error(string id)
    {
        using var archive = RecordArchive.Of($"{id} 2015 acme joins guild");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains($"is the address of a list: /moves/{id}/", check.Error);
    }

    [Fact]
    public void A_topic_counts_lists_and_feeds_what_lies_below_it()
    {
        using var archive = new TempArchive(("input/topics/law.yml", "name: Law\n"), ("input/topics/courts.yml", "name: Courts\nbroader: law\n"), ("input/topics/empty.yml", "name: Empty\n"))
            .Article("one", more: "topics: [courts]").Article("two", more: "topics: [law, courts]").Build();
        Assert.Equal(2, Page(archive, "topics/law/index.html").QuerySelectorAll(".card").Length);
        Assert.Contains("/articles/2015/one/", archive.Published("topics/law/feed.xml"));
        Assert.DoesNotContain(Page(archive, "topics/empty/index.html").QuerySelectorAll("h2"), h => h.TextContent == "Articles");
        Assert.Equal("2", Page(archive, "topics/index.html").QuerySelectorAll("h2").Single(h => h.TextContent.StartsWith("Law", StringComparison.Ordinal)).QuerySelector("data")!.TextContent);
    }
}
