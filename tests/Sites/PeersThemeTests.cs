using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>The theme with which the comparison of speed makes the program do what its peer does: no less than the peer's templates say.</summary>
public sealed class PeersThemeTests
{
    private const string Terms = "vendors: [acme]\ntopics: [anvils]\n";

    [Fact]
    public void An_article_carries_all_that_the_peers_template_writes()
    {
        using var archive = Archive();
        archive.Article("falls", more: "summary: It fell.\nauthors: [Ann Lee, Bo Kim]\nsource: {name: The Daily, url: \"https://daily.test/falls\"}\n" + Terms, body: "## One\n\n| a |\n| - |\n| b |\n").Build();
        var page = archive.Published("articles/2015/falls/index.html");
        Assert.All(
            [
                "<title>falls – Test archive</title>",
                "<meta name=\"description\" content=\"It fell.\">",
                "<link rel=\"canonical\" href=\"https://archive.test/articles/2015/falls/\">",
                "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Test archive (RSS)\" href=\"/feed.xml\">",
                "<nav><a href=\"/articles/\">Articles</a>",
                "<h1>falls</h1>",
                "<time datetime=\"2015-04-23\">23 April 2015</time> by <a href=\"https://daily.test/falls\">The Daily</a>",
                "Ann Lee, Bo Kim",
                "<a href=\"/vendors/acme/\">Acme</a>",
                "<a href=\"/topics/anvils/\">Anvils</a>",
                "<h2 id=\"one\">One</h2>",
                "<th>a</th>",
                "<footer>",
            ],
            expected => Assert.Contains(expected, page));
        Assert.DoesNotContain("ld+json", page);
    }

    [Fact]
    public void A_list_names_each_article_with_date_and_summary()
    {
        using var archive = Archive();
        archive.Article("falls", more: "summary: It fell.\n" + Terms).Build();
        foreach (var list in (string[])["index.html", "articles/index.html", "vendors/acme/index.html", "topics/anvils/index.html"])
            Assert.Contains("<li><time datetime=\"2015-04-23\">23 April 2015</time><h3><a href=\"/articles/2015/falls/\">falls</a></h3><p>It fell.</p></li>", archive.Published(list));
        Assert.Contains("href=\"/vendors/acme/feed.xml\"", archive.Published("vendors/acme/index.html"));
    }

    private static TempArchive Archive() => new TempArchive(("input/vendors/acme.yml", "name: Acme\n"), ("input/topics/anvils.yml", "name: Anvils\n"))
        .Copy(Path.Combine(Folder.Repository, "bench", "peers", "archive", "theme"), "theme");
}
