using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class ArticlePageTests
{
    private const string News = """
        authors: [Jane Doe]
        source:
          name: The Daily Cloud
          url: https://daily.example/a
          archived: https://web.archive.example/a
        added: 2026-11-22
        updated: 2026-11-23

        """;

    private static IHtmlDocument Page(TempArchive archive, string path) => new HtmlParser().ParseDocument(archive.Published(path + "index.html"));

    /// <summary>The text of each child, white space folded.</summary>
    private static string Words(IElement? element) =>
        string.Join(' ', element!.Children.SelectMany(c => c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void What_has_no_summary_is_described_by_its_first_words_as_feeds_do()
    {
        using var archive = new TempArchive(("input/pages/about.md", "---\ntitle: \"About\"\n---\n\nWhat *this* is.\n"));
        archive.Article("one", body: "The *first* paragraph.\n\nThe second.\n").Article("two", more: "summary: Said shortly.\n").Build();
        Assert.Contains("<meta name=\"description\" content=\"The first paragraph.\">", archive.Published("articles/2015/one/index.html"), StringComparison.Ordinal);
        Assert.Contains("<description>The first paragraph.</description>", archive.Published("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"description\" content=\"Said shortly.\">", archive.Published("articles/2015/two/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"description\" content=\"What this is.\">", archive.Published("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_say_what_they_are_the_dates_of()
    {
        using var archive = new TempArchive().Article("news", "2015-04-23T07:30:00-04:00", News).Article("own", "2015-04", "added: 2026-11-22").Build();

        var news = Words(Page(archive, "articles/2015/news/").QuerySelector(".facts"));
        Assert.Contains("Published 23 April 2015, 07:30 (UTC−04:00) by The Daily Cloud (archived copy)", news, StringComparison.Ordinal);
        Assert.Contains("Added 22 November 2026, updated 23 November 2026", news, StringComparison.Ordinal);
        Assert.StartsWith("Event April 2015 Added 22 November 2026", Words(Page(archive, "articles/2015/own/").QuerySelector(".facts")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full", true, true)]
    [InlineData("excerpt", true, false)]
    [InlineData("link", false, false)]
    public void No_form_of_an_article_shows_more_than_its_rights_allow(string rights, bool first, bool second)
    {
        using var archive = new TempArchive()
            .Article("a", more: $"{News}rights: {rights}\nmoves:\n  - {{id: m, actor: acme, action: joins, target: league, date: 2015, quote: Second paragraph}}\n", body: "First paragraph.\n\nSecond paragraph.\n")
            .Write("input/vendors/acme.yml", "name: Acme\nkind: company\n").Write("input/vendors/league.yml", "name: League\nkind: foundation\n")
            .Write("input/actions.yml", "joins: {label: joins, class: alliance}\n").Build();

        string[] everywhere = [.. archive.Site().Where(f => !f.Key.StartsWith("assets/", StringComparison.Ordinal)).Select(f => System.Text.Encoding.UTF8.GetString(f.Value))];
        Assert.Equal(first, archive.Published("articles/2015/a/index.html").Contains("First paragraph", StringComparison.Ordinal));
        Assert.Equal(first, archive.Published("articles/2015/a/index.md").Contains("First paragraph", StringComparison.Ordinal));
        Assert.Equal(second, everywhere.Any(f => f.Contains("Second paragraph", StringComparison.Ordinal)));
    }

    private const string Record = """
        moves:
          - {id: joined, actor: acme, action: joins, target: league, date: 2015}
        claims:
          - {id: lasts, speaker: acme, made-on: 2015, text: It lasts., about: [acme]}

        """;

    private static TempArchive WithSources(string sources) => new TempArchive()
        .Write("input/vendors/acme.yml", "name: Acme\n").Write("input/vendors/league.yml", "name: League\n").Write("input/actions.yml", "joins: {label: joins, class: alliance}\n")
        .Article("a", more: $"sources:\n{sources}{Record}");

    [Theory]
    [InlineData("  - {title: One, reports: [lasts]}\n  - {title: Two, reports: [joined, lasts]}\n  - {title: Three}\n", "One · reports 2", "Two · reports 1, 2", "Three")]
    [InlineData("  - {title: One}\n", "One · reports 1, 2")]
    public void A_source_carries_the_numbers_of_what_it_reports_where_that_is_known(string sources, params string[] shown)
    {
        using var archive = WithSources(sources).Build();

        Assert.Equal(shown, Page(archive, "articles/2015/a/").QuerySelectorAll(".sources li").Select(li => li.TextContent));
        Assert.Equal(["1", "2"], Page(archive, "articles/2015/a/").QuerySelectorAll(".aside .number").Select(n => n.TextContent));
    }

    [Fact]
    public void A_source_that_reports_what_the_page_does_not_have_is_told_with_its_place()
    {
        using var archive = WithSources("  - {title: One, reports: [join]}\n  - {title: Two}\n");

        var check = archive.Run("check");

        Assert.Contains("'join' is no move or claim of this page.", check.Error);
        Assert.Contains("Did you mean 'joined'?", check.Error);
    }

    [Fact]
    public void Every_move_and_claim_has_a_place_on_the_page_quoted_or_not()
    {
        using var archive = new TempArchive()
            .Article("a", more: """
                moves:
                  - {id: told, actor: acme, action: joins, target: league, date: 2015, quote: Acme joined the League}
                  - {id: untold, actor: acme, action: joins, target: league, date: 2014}
                claims:
                  - {id: forecast, kind: prediction, speaker: Somebody, made-on: 2015, about: [acme], text: It will last.}

                """, body: "Acme joined the League.\n")
            .Write("input/vendors/acme.yml", "name: Acme\nkind: company\n").Write("input/vendors/league.yml", "name: League\nkind: foundation\n")
            .Write("input/actions.yml", "joins: {label: joins, class: alliance}\n").Build();

        var page = Page(archive, "articles/2015/a/");
        Assert.Equal("Acme joined the League", page.GetElementById("move-told")!.TextContent);
        Assert.NotNull(page.GetElementById("move-untold"));
        Assert.NotNull(page.GetElementById("claim-forecast"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void A_heading_makes_way_for_the_place_of_a_move_or_a_claim()
    {
        using var archive = RecordArchive.Empty();
        archive.Article("one", "2015", RecordArchive.Moves("m7 2015 acme joins guild"), "## Move m7\n\nText.\n\n## Move m8\n\nMore.\n").Build();
        var page = Page(archive, "articles/2015/one/");
        Assert.Equal("LI", Assert.Single(page.QuerySelectorAll("[id=move-m7]")).TagName);
        Assert.Equal(["heading-move-m7", "move-m8"], page.QuerySelectorAll(".text h2").Select(h => h.Id));
    }

    [Fact]
    public void The_story_of_the_first_vendor_goes_on_before_and_after()
    {
        using var archive = new TempArchive().Write("input/vendors/acme.yml", "name: Acme\nkind: company\n").Write("input/vendors/other.yml", "name: Other\nkind: company\n")
            .Article("one", "2013", "vendors: [acme]").Article("two", "2014", "vendors: [acme, other]").Article("aside", "2014-06", "vendors: [other]").Article("three", "2015", "vendors: [other, acme]").Build();

        var two = Page(archive, "articles/2014/two/");
        Assert.Equal("/articles/2013/one/", two.QuerySelector(".story [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/articles/2015/three/", two.QuerySelector(".story [rel=next]")!.GetAttribute("href"));
        Assert.Equal("/articles/2014/aside/", Page(archive, "articles/2015/three/").QuerySelector(".story [rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public void Related_articles_share_what_is_rare_before_what_is_common_and_what_is_near_before_what_is_far()
    {
        var archive = new TempArchive().Write("input/topics/rare.yml", "name: Rare\n").Write("input/topics/common.yml", "name: Common\n");
        for (var year = 2000; year < 2012; year++) archive.Article($"c{year}", $"{year}", "topics: [common]");
        archive.Article("start", "2012", "topics: [common, rare]").Article("kin", "2001-05", "topics: [rare]").Article("stranger", "2012-01").Build();

        using (archive)
            Assert.Equal(["kin", "c2011", "c2010", "c2009", "c2008"],
                Page(archive, "articles/2012/start/").QuerySelectorAll(".related a").Select(a => a.GetAttribute("href")!.TrimEnd('/').Split('/')[^1]));
    }

    [Fact]
    public void What_a_contributor_writes_cannot_end_the_linked_data()
    {
        using var archive = new TempArchive().Article("a", title: "\"</script><script>alert(1)</script><!-- \\u2028 & '\"").Build();

        var page = Page(archive, "articles/2015/a/");
        var script = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        var graph = System.Text.Json.JsonDocument.Parse(script.TextContent).RootElement.GetProperty("@graph");
        Assert.Equal("</script><script>alert(1)</script><!-- \u2028 & '", graph[0].GetProperty("headline").GetString());
    }

    [Fact]
    public void A_third_partys_text_is_news_by_its_author()
    {
        using var archive = new TempArchive().Article("news", more: News).Build();

        var page = Page(archive, "articles/2015/news/");
        var article = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script:not([src])")!.TextContent).RootElement.GetProperty("@graph")[0];
        Assert.Equal("NewsArticle", article.GetProperty("@type").GetString());
        Assert.Equal("https://daily.example/a", article.GetProperty("url").GetString());
        Assert.Equal("Jane Doe", article.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal(["Doe, Jane"], page.QuerySelectorAll("meta[name=citation_author]").Select(m => m.GetAttribute("content")));
    }

    [Fact]
    public void Other_forms_lie_where_the_page_says_and_site_yml_turns_them_off()
    {
        using var archive = new TempArchive().Article("a").Build();
        var forms = Page(archive, "articles/2015/a/").QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("href")!).Where(h => h.StartsWith("/articles/", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, forms.Count);
        Assert.All(forms, f => Assert.True(File.Exists(archive.Output + f)));

        archive.Write("input/site.yml", TempArchive.SiteYml + "beside-articles: [bib]\n").Build();
        Assert.Equal(["articles/2015/a/cite.bib", "articles/2015/a/index.html"], archive.Site().Keys.Where(k => k.StartsWith("articles/2015/a/", StringComparison.Ordinal)));
    }
}
