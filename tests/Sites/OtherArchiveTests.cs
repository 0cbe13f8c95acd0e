using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>The program serves any archive, not the shipped one alone.</summary>
public sealed class OtherArchiveTests
{
    [Fact]
    public void An_archive_with_vendors_of_its_own_and_no_theme_is_built_with_the_shipped_one()
    {
        using var archive = new TempArchive(
            ("input/vendors/acme.yml", "name: Acme\n"),
            ("input/topics/anvils.yml", "name: Anvils\n"),
            ("input/publishers/daily.yml", "name: The Daily\n"));
        archive.Article("falls", more: "vendors: [acme]\ntopics: [anvils]\nsource: {publisher: daily, url: \"https://daily.test/falls\"}").Build();
        Assert.Contains("/articles/2015/falls/", archive.Published("vendors/acme/index.html"));
        Assert.Contains("/articles/2015/falls/", archive.Published("topics/anvils/index.html"));
        Assert.Contains("/articles/2015/falls/", archive.Published("publishers/daily/index.html"));
        Assert.Contains("<link rel=\"stylesheet\" href=\"/assets/site.", archive.Published("index.html"));
    }

    [Fact]
    public void An_archive_without_an_article_still_has_a_home()
    {
        using var archive = new TempArchive();
        archive.Build();
        Assert.Contains("Test archive", archive.Published("index.html"));
    }

    [Fact]
    public void A_theme_overlays_the_shipped_one_file_by_file()
    {
        using var archive = new TempArchive(
            ("theme/templates/404.html", "<h1>Gone fishing</h1>\n"),
            ("theme/css/99-own.css", "body { outline: 3px solid teal }\n"),
            ("theme/assets/own.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"));
        archive.Article("one").Build();
        Assert.Contains("<h1>Gone fishing</h1>", archive.Published("404.html"));
        Assert.Contains("<title>", archive.Published("404.html"));
        var css = Assert.Single(archive.Site().Keys, p => p.StartsWith("assets/site.", StringComparison.Ordinal));
        Assert.EndsWith("outline: 3px solid teal }\n", archive.Published(css));
        Assert.True(archive.Published(css).Length > 1000);
        Assert.Single(archive.Site().Keys, p => p.StartsWith("assets/own.", StringComparison.Ordinal));
        Assert.Contains("A sentence.", archive.Published("articles/2015/one/index.html"));
    }

    [Fact]
    public void What_a_theme_does_not_show_is_not_worked_out_and_cannot_fail()
    {
        using var archive = new TempArchive(("input/vendors/acme.yml", "name: Acme\n"), ("theme/templates/line.html", "<li>\n{{ no_such_name }}</li>\n"));
        foreach (var slug in (string[])["one", "two", "three", "four"]) archive.Article(slug, more: "vendors: [acme]");
        archive.Write("theme/templates/article.html", "<h1>{{ model.article.title }}</h1>").Build();
        archive.Write("theme/templates/article.html", "<ul>{{ model.related }}</ul>");
        var failed = archive.Run("build");
        Assert.Equal(1, failed.Exit);
        Assert.Contains("line.html:2:", failed.Error);
        Assert.DoesNotContain("article.html", failed.Error);
    }

    [Fact]
    public void A_build_that_fails_leaves_the_site_and_one_that_is_mended_renews_it()
    {
        using var archive = new TempArchive();
        archive.Article("one").Build();
        var before = archive.Site();
        archive.Article("two", more: "vendors: [nobody]");
        Assert.Equal(1, archive.Run("build").Exit);
        Assert.Equal(before, archive.Site());
        archive.Write("theme/templates/article.html", "{{ article.no_such_key }}");
        archive.Article("two");
        Assert.Equal(1, archive.Run("build").Exit);
        Assert.Equal(before, archive.Site());
        File.Delete(archive.Full("theme/templates/article.html"));
        archive.Build();
        Assert.True(File.Exists(archive.Full("output/articles/2015/two/index.html")));
    }

    [Fact]
    public void Nothing_but_the_site_and_its_state_is_written_beside_the_input()
    {
        using var archive = new TempArchive();
        archive.Article("one").Build();
        Assert.Equal([".output.state", "input", "output"], Directory.EnumerateFileSystemEntries(archive.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_path_is_lower_case_ASCII()
    {
        using var archive = TempArchive.CopyShipped().Build();
        Assert.All(archive.Site().Keys, p => Assert.Matches("^[a-z0-9_./-]+$", p));
    }
}
