using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>Feeds can be found: by people, by readers, by hubs.</summary>
public sealed class FindingFeedsTests(ShippedFeeds site)
{
    [Fact]
    public void Every_page_names_its_own_feed_first_and_then_the_sites()
    {
        Assert.Equal(["/vendors/citrix/feed.xml", "/vendors/citrix/atom.xml", "/vendors/citrix/feed.json"], Named("vendors/citrix/index.html").Take(3));
        Assert.Equal(["/topics/open-cloud/feed.xml", "/topics/open-cloud/atom.xml", "/topics/open-cloud/feed.json", "/feed.xml", "/atom.xml", "/feed.json"], Named("topics/open-cloud/index.html"));
        foreach (var page in new[] { "index.html", "articles/index.html", "feeds/index.html", "404.html", "articles/2015/citrix-joins-openstack/index.html" })
            Assert.Equal(["/feed.xml", "/atom.xml", "/feed.json"], Named(page));
    }

    [Fact]
    public void The_page_of_feeds_links_every_feed()
    {
        var page = new HtmlParser().ParseDocument(site.Read("feeds/index.html"));
        var linked = page.QuerySelectorAll("main a[type]").Select(a => a.GetAttribute("href")!).ToHashSet();
        Assert.Equal(site.All.Where(f => !f.Path.Contains("archive-")).Select(f => $"/{f.Path}").ToHashSet(), linked);
        Assert.NotNull(page.QuerySelector("a[href='/feeds.opml']"));
    }

    [Fact]
    public void What_has_another_id_by_now_leads_to_the_place_of_its_feed()
    {
        using var archive = new TempArchive(("input/vendors/acme.yml", "name: Acme\nformer-ids: [anvils]\n"), ("input/topics/tools.yml", "name: Tools\nformer-ids: [old-tools]\n"),
            ("input/publishers/weekly.yml", "name: Weekly\nformer-ids: [daily]\n"));
        archive.Article("one", "2011", "vendors: [acme]\ntopics: [tools]\nsource: {publisher: weekly, url: \"https://weekly.test/one\"}").Build();
        var feeds = new HtmlParser().ParseDocument(archive.Published("feeds/index.html"));
        foreach (var page in new[] { "vendors/acme/index.html", "topics/tools/index.html", "publishers/weekly/index.html" })
        {
            var link = Assert.Single(new HtmlParser().ParseDocument(archive.Published(page)).QuerySelectorAll("a[href^='/feeds/#']"));
            Assert.NotNull(feeds.GetElementById(link.GetAttribute("href")!["/feeds/#".Length..]));
        }
    }

    [Fact]
    public void The_moves_of_one_vendor_and_the_texts_of_another_have_each_its_own_place_on_the_page_of_feeds()
    {
        using var archive = RecordArchive.Of("a 2015 acme joins guild", "b 2015 hooli joins guild");
        archive.Write("input/vendors/acme-moves.yml", "name: Acme Moves\n").Article("one", "2011", "vendors: [acme, acme-moves]").Build();
        var ids = new HtmlParser().ParseDocument(archive.Published("feeds/index.html")).QuerySelectorAll(".feeds li").Select(r => r.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All((string[])["vendors-acme-moves", "vendors-acme--moves", "vendors-hooli-moves"], id => Assert.Contains(id, ids));
    }

    /// <summary>OPML 2.0: head with a title, each outline with a text, each subscription with type and xmlUrl.</summary>
    [Fact]
    public void The_outline_lists_the_same_feeds_in_groups()
    {
        var opml = XDocument.Parse(site.Read("feeds.opml")).Root!;
        Assert.Equal("2.0", (string?)opml.Attribute("version"));
        Assert.NotEqual("", (string?)opml.Element("head")?.Element("title"));
        Assert.All(opml.Descendants("outline"), o => Assert.NotEqual("", (string?)o.Attribute("text")));
        var groups = opml.Element("body")!.Elements("outline").ToList();
        Assert.Equal(["Everything", "Verdicts", "Vendors", "Moves", "Topics", "Publishers", "Trails"], groups.Select(g => (string?)g.Attribute("text")));
        var feeds = groups.Elements("outline").ToList();
        Assert.All(feeds, f => Assert.Equal("rss", (string?)f.Attribute("type")));
        Assert.Equal(
            site.All.Where(f => f.Format == Format.Rss).Select(f => $"https://archive.example/{f.Path}").Order(),
            feeds.Select(f => (string)f.Attribute("xmlUrl")!).Order());
    }

    [Fact]
    public void A_publishers_feed_has_what_comes_from_it_and_what_rests_on_it()
    {
        using var archive = new TempArchive(("input/publishers/press.yml", "name: The Press\n"));
        archive.Article("from", "2012", "source: {publisher: press, url: https://press.example/1}").Article("rests", "2013", "sources:\n  - {publisher: press, title: A page, url: https://press.example/2}").Article("other", "2014").Build();
        Assert.Equal(["rests", "from"], PublishedFeed.One(archive.Output, "publishers/press/feed.xml").Entries.Select(e => e.Title));
        Assert.Contains("<a href=\"/feeds/#publishers-press\">", archive.Published("publishers/press/index.html"));
    }

    [Fact]
    public void A_topics_feed_has_what_stands_below_it()
    {
        using var archive = new TempArchive(("input/topics/broad.yml", "name: Broad\n"), ("input/topics/middle.yml", "name: Middle\nbroader: broad\n"), ("input/topics/narrow.yml", "name: Narrow\nbroader: middle\n"));
        archive.Article("old", "2011", "topics: [narrow]").Article("both", "2012", "topics: [middle, narrow]").Article("other", "2013").Build();
        Assert.Equal(["both", "old"], PublishedFeed.One(archive.Output, "topics/broad/feed.xml").Entries.Select(e => e.Title));
    }

    [Theory]
    [InlineData("deutsch")]
    [InlineData("de_DE")]
    [InlineData("\"\"")]
    [InlineData("de", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    public void A_language_has_the_form_that_readers_know(string language, bool isValid = false)
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}language: {language}\n"));
        var problems = archive.Run("check");
        Assert.Equal(isValid ? 0 : 1, problems.Exit);
        if (!isValid) Assert.Contains("input/site.yml:4:11: error: ", problems.Error);
    }

    [Fact]
    public void A_hub_is_named_in_every_format()
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}hub: https://hub.test/\n"));
        archive.Article("one").Build();
        Assert.Contains("<atom:link rel=\"hub\" href=\"https://hub.test/\" />", archive.Published("feed.xml"));
        Assert.Contains("<link rel=\"hub\" href=\"https://hub.test/\" />", archive.Published("atom.xml"));
        Assert.Contains("\"url\": \"https://hub.test/\"", archive.Published("feed.json"));
    }

    [Fact]
    public void Formats_that_site_yml_leaves_out_are_neither_written_nor_named()
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}feeds: [atom]\n"), ("input/vendors/acme.yml", "name: Acme\n"));
        archive.Article("one", more: "vendors: [acme]").Build();
        Assert.Equal(["atom.xml", "vendors/acme/atom.xml"], PublishedFeed.All(archive.Output).Select(f => f.Path));
        Assert.DoesNotContain("rss+xml", archive.Published("index.html"));
        Assert.Contains("/vendors/acme/atom.xml", archive.Published("feeds.opml"));
    }

    private IEnumerable<string> Named(string page) => new HtmlParser().ParseDocument(site.Read(page))
        .QuerySelectorAll("head link[rel=alternate]").Where(l => l.GetAttribute("type") is "application/rss+xml" or "application/atom+xml" or "application/feed+json").Select(l => l.GetAttribute("href")!);
}
