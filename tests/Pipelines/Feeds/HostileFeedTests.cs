using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>Whatever a contributor writes, feeds stay well-formed and carry nothing that acts.</summary>
public sealed class HostileFeedTests
{
    private const string Front = """
        ---
        id: hostile
        title: "<script>alert(1)</script> & ]]> 😀 שלום עולם \x07"
        date: 2015-04-23
        authors: ["<img src=x onerror=alert(1)>"]
        summary: "<img src=x onerror=alert(1)> ]]> &lt;script&gt; \x0B"
        vendors: [hostile]
        source: {name: "<b>Name</b>", url: "https://source.test/?a=1&b=%22%3E%3Cscript%3E"}
        ---

        """;

    private const string Body = """
        <script>alert(1)</script> <img src=x onerror=alert(1)> ]]> &#xD800; &#x1; &#xFFFF; 😀 שלום
        [one](javascript:alert(1)) [two](&#106;avascript:alert(1)) [three](data:text/html,<script>) [four](vbscript:x)
        ![five](javascript:alert(1)) ![six](//elsewhere.test/x.png) <javascript:alert(1)> [note][^1]

        <iframe src="https://elsewhere.test"></iframe>

        - [x] a task

        [^1]: <svg onload=alert(1)>
        """;

    [Fact]
    public void Every_format_stays_well_formed_and_without_active_content()
    {
        using var archive = new TempArchive(
            ("input/vendors/hostile.yml", "name: \"<i onclick=x>]]>\"\naliases: [hostile]\n"),
            ("input/articles/2015/hostile.md", Front + Body));
        archive.Build();
        var feeds = PublishedFeed.All(archive.Output).Where(f => f.Entries.Count > 0).ToList();
        Assert.Equal(6, feeds.Count);
        foreach (var (feed, entry) in feeds.SelectMany(f => f.Entries.Select(e => (f, e))))
        {
            var page = new HtmlParser().ParseDocument(entry.Html);
            Assert.Empty(page.QuerySelectorAll("script, img, iframe, svg, input, [onerror], [onload], [onclick], [id]"));
            Assert.All(page.QuerySelectorAll("[href]"), a => Assert.StartsWith("https://", a.GetAttribute("href")));
            Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent);
            Assert.Contains("😀 שלום", page.Body.TextContent);
            Assert.Contains("😀 שלום עולם", entry.Title);
            if (feed.Format == Format.Rss) Assert.Empty(new HtmlParser().ParseDocument(entry.Title).QuerySelectorAll("script"));
            else Assert.StartsWith("<script>alert(1)</script> & ]]>", entry.Title);
        }
    }

    /// <summary>RSS reads a description as HTML.</summary>
    [Fact]
    public void A_summary_is_text_in_RSS_too()
    {
        using var archive = new TempArchive(("input/articles/2015/hostile.md", (Front + Body).Replace("vendors: [hostile]\n", "")));
        archive.Build();
        var description = (string)PublishedFeed.One(archive.Output, "feed.xml").Items.Single().Element("description")!;
        Assert.Equal("<img src=x onerror=alert(1)> ]]> &lt;script&gt;", new HtmlParser().ParseDocument(description).Body!.TextContent.Trim());
    }

    [Fact]
    public void Figures_tables_and_links_keep_their_sense_away_from_their_page()
    {
        using var archive = new TempArchive();
        archive.Article("one", body: "![Chart](/articles/2015/two/) [here](#there) [near](../two/) [root](/topics/)\n\n## There\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n").Article("two").Build();
        var html = PublishedFeed.One(archive.Output, "feed.json").Entries.Single(e => e.Id.EndsWith("/one", StringComparison.Ordinal)).Html;
        Assert.Contains("<img src=\"https://archive.test/articles/2015/two/\" alt=\"Chart\" />", html);
        Assert.Contains("<a href=\"https://archive.test/articles/2015/one/#there\">here</a>", html);
        Assert.Contains("<a href=\"https://archive.test/articles/2015/two/\">near</a>", html);
        Assert.Contains("<a href=\"https://archive.test/topics/\">root</a>", html);
        Assert.Contains("<td style=\"text-align: right;\">2</td>", html);
        Assert.DoesNotContain(" id=", html);
    }
}
