using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>What a site tells those who read all of it by machine.</summary>
public sealed class CrawlerTests
{
    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static Dictionary<string, string?> Sitemap(TempArchive archive) => XDocument.Parse(archive.Published("sitemap.xml")).Root!.Elements(Ns + "url")
        .ToDictionary(u => ((string)u.Element(Ns + "loc")!)["https://archive.test".Length..], u => (string?)u.Element(Ns + "lastmod"));

    private static TempArchive Archive() => RecordArchive.Empty()
        .Write("input/topics/iron.yml", "name: Iron\n").Write("input/topics/anvils.yml", "name: Anvils\nbroader: iron\n")
        .Article("a", more: $"""
            added: 2026-01-10
            vendors: [acme]
            topics: [anvils]
            aliases: [/old/]
            {RecordArchive.Moves("acme-joins-guild 2014 acme joins guild")}
            claims:
              - id: anvils-last
                speaker: Jane
                made-on: 2015
                text: "Anvils last."
                reviews: [{"{"}date: 2026-03-01, outcome: open, why: "Too early."{"}"}]
            """)
        .Article("b", more: "added: 2026-02-10\nvendors: [acme]\n").Article("c");

    [Fact]
    public void A_list_changed_when_the_newest_of_what_it_holds_did()
    {
        using var archive = Archive().Build();
        var changed = Sitemap(archive);

        Assert.Equal("2026-01-10", changed["/articles/2015/a/"]);
        Assert.Null(changed["/articles/2015/c/"]);
        foreach (var list in (string[])["/", "/articles/", "/articles/2015/", "/vendors/", "/vendors/acme/"]) Assert.Equal((list, "2026-02-10"), (list, changed[list]));
        foreach (var list in (string[])["/topics/anvils/", "/topics/iron/", "/vendors/guild/", "/moves/", "/moves/acme-joins-guild/", "/2014/"]) Assert.Equal((list, "2026-01-10"), (list, changed[list]));
        foreach (var list in (string[])["/claims/", "/claims/anvils-last/", "/claims/open/"]) Assert.Equal((list, "2026-03-01"), (list, changed[list]));
        Assert.Null(changed["/vendors/hooli/"]);
    }

    [Fact]
    public void A_change_in_substance_reaches_the_sitemap_and_an_incremental_build_says_what_a_clean_one_says()
    {
        using var archive = Archive().Build();
        archive.Article("b", more: "added: 2026-02-10\nupdated: 2026-04-01\nvendors: [acme]\n").Build();
        Assert.Equal("2026-04-01", Sitemap(archive)["/vendors/acme/"]);

        var incremental = archive.Published("sitemap.xml");
        Assert.Equal(incremental, archive.Build("--clean").Published("sitemap.xml"));
    }

    [Fact]
    public void An_address_in_letters_of_the_world_is_written_as_a_URI()
    {
        const string root = "https://xn--exmple-cua.org/b%C3%BCcher";
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml.Replace("https://archive.test", "https://exämple.org/bücher/", StringComparison.Ordinal)));
        archive.Article("one", more: "aliases: [/old/]\n", body: "A [link](https://exämple.org/bücher/articles/).\n").Build();
        Assert.Contains($"<loc>{root}/articles/2015/one/</loc>", archive.Published("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {root}/sitemap.xml\n", archive.Published("robots.txt"), StringComparison.Ordinal);
        Assert.Contains($"<link>{root}/articles/2015/one/</link>", archive.Published("feed.xml"), StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{root}/articles/2015/one/\">", archive.Published("articles/2015/one/index.html"), StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{root}/articles/2015/one/\">", archive.Published("old/index.html"), StringComparison.Ordinal);
        // What the text itself links to stands in the entries.
        Assert.All((string[])["sitemap.xml", "robots.txt", "atom.xml", "feeds.opml"], f => Assert.DoesNotContain("https://exämple", archive.Published(f).Split("<content")[0], StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_no_address_of_its_own_is_in_no_index()
    {
        using var archive = Archive().Build();
        var known = Sitemap(archive).Keys;

        foreach (var file in (string[])["404.html", "old/index.html"])
        {
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", archive.Published(file), StringComparison.Ordinal);
            Assert.DoesNotContain($"/{file.Replace("index.html", "")}", known);
        }
        Assert.DoesNotContain("noindex", archive.Published("articles/2015/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("articles/index.html")]
    [InlineData("vendors/acme/index.html")]
    [InlineData("topics/anvils/index.html")]
    public void A_list_is_a_feed_of_entries_for_readers_of_microformats(string page)
    {
        using var archive = Archive().Build();
        var html = new HtmlParser().ParseDocument(archive.Published(page));

        var entries = html.QuerySelectorAll(".h-feed .h-entry");
        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.StartsWith("/articles/", e.QuerySelector("a.u-url.p-name")!.GetAttribute("href")));
    }
}
