using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Citations;

/// <summary>Zotero keeps an account of the archive's own as a page of it, and a third party's text as what it was.</summary>
public sealed class ZoteroTests
{
    [Fact]
    public void Every_article_of_the_shipped_archive_is_a_page_of_it_by_its_body()
    {
        var articles = PublishedPages.All.Where(p => p.StartsWith("articles/", StringComparison.Ordinal) && p.Split('/') is [_, not "page", _, _]).ToList();
        Assert.True(articles.Count > 50);
        foreach (var path in articles)
        {
            var item = Item(Path.Combine(PublishedPages.Output, path));
            Assert.Equal((path, "webpage", "Archive", $"https://archive.example/{path[..^"index.html".Length]}"), (path, item.ItemType, item.PublicationTitle, item.Url));
            Assert.Equal(("", "Archive"), Assert.Single(item.Creators));
            Assert.NotNull(item.Title);
        }
    }

    [Theory]
    [InlineData("publisher: daily", "newspaperArticle", "The Daily")]
    [InlineData("publisher: daily, kind: blog", "blogPost", "The Daily")]
    [InlineData("publisher: house", "webpage", "Acme News Room")]
    [InlineData("name: \"Some, Times\", kind: page", "webpage", "Some, Times")]
    public void A_third_partys_text_is_what_it_was_where_it_was(string source, string type, string publication)
    {
        var item = Item($"source: {{{source}, url: \"https://daily.test/a\", title: There, date: 2015-04}}\nauthors: [Jane Doe]");
        Assert.Equal((type, publication, "There", "2015/04", "https://daily.test/a"), (item.ItemType, item.PublicationTitle, item.Title, item.Date, item.Url));
        Assert.Equal(("Jane", "Doe"), Assert.Single(item.Creators));
    }

    /// <summary>A full stop at the end of a name is lost: Zotero takes it off whatever stands there.</summary>
    [Theory]
    [InlineData("Jane Q. Doe", "Jane Q", "Doe")]
    [InlineData("Ludwig van Beethoven", "Ludwig van", "Beethoven")]
    [InlineData("Jean-Luc Picard Jr.", "Jean-Luc", "Picard")]
    [InlineData("Edward James Van Halen", "Edward James", "Van Halen")]
    [InlineData("The Daily", "", "The Daily")]
    [InlineData("Acme Corp", "", "Acme Corp")]
    [InlineData("Acme Corporation, Inc.", "", "Acme Corporation Inc")]
    [InlineData("{The Register & Co.}", "", "The Register & Co")]
    [InlineData("{Citrix}", "", "Citrix")]
    [InlineData("Reuters", "", "Reuters")]
    public void Persons_are_parted_and_bodies_stay_whole(string author, string first, string last) =>
        Assert.Equal((first, last), Assert.Single(Item($"source: {{publisher: daily}}\nauthors: [\"{author}\"]").Creators));

    /// <summary>In citations, feeds and linked data, whatever its words look like.</summary>
    [Fact]
    public void An_organization_among_the_authors_stays_one_name_everywhere()
    {
        using var archive = Archive().Article("one", more: "source: {publisher: daily}\nauthors: [Jane Doe, {organization: \"Harbour Watch, North and South\"}]").Build();
        string Read(string file) => archive.Published($"articles/2015/one/{file}");
        Assert.Contains("author = {Doe, Jane and {Harbour Watch, North and South}}", Read("cite.bib"));
        Assert.Contains("AU  - Doe, Jane", Read("cite.ris"));
        Assert.Contains("AU  - Harbour Watch North and South", Read("cite.ris"));
        Assert.Contains("\"literal\": \"Harbour Watch, North and South\"", Read("cite.json").Replace("\":\"", "\": \""));
        Assert.Contains("\"@type\":\"Organization\",\"name\":\"Harbour Watch, North and South\"", Read("index.html"));
        Assert.Contains("<dc:creator>Harbour Watch, North and South</dc:creator>", archive.Published("feed.xml"));
        Assert.Contains("Doe, J., &amp; Harbour Watch, North and South", Read("index.html"));
    }

    [Fact]
    public void A_text_of_an_unknown_publisher_is_never_the_archives()
    {
        using var archive = Archive().Article("one", more: "source: {title: There}").Article("two", more: "source: {url: \"https://www.daily.test/a\"}").Build();
        foreach (var form in new[] { "cite.bib", "cite.ris", "cite.json" })
        {
            Assert.DoesNotMatch("(author|organization|AU |T2|container-title).*Test archive", archive.Published($"articles/2015/one/{form}"));
            Assert.Contains("daily.test", archive.Published($"articles/2015/two/{form}"));
        }
        Assert.Empty(Item(Path.Combine(archive.Output, "articles/2015/one/index.html")).Creators);
        var page = new HtmlParser().ParseDocument(archive.Published("articles/2015/one/index.html"));
        Assert.DoesNotContain("\"publisher\"", page.QuerySelector("script:not([src])")!.TextContent);
        Assert.StartsWith("There.", page.QuerySelector(".cite p, .cite li, .citation")?.TextContent.Trim() ?? "There.");
    }

    private static TempArchive Archive() => new(
        ("input/vendors/acme.yml", "name: Acme\naliases: [\"Acme Corp\", \"Acme Corporation, Inc.\"]\n"), ("input/publishers/daily.yml", "name: The Daily\n"),
        ("input/publishers/house.yml", "name: Acme News Room\nkind: press-release\n"));

    private static ZoteroItem Item(string frontMatterOrFile)
    {
        if (File.Exists(frontMatterOrFile)) return ZoteroItem.Read(new HtmlParser().ParseDocument(File.ReadAllText(frontMatterOrFile)));
        using var archive = Archive().Article("one", more: frontMatterOrFile).Build();
        return ZoteroItem.Read(new HtmlParser().ParseDocument(archive.Published("articles/2015/one/index.html")));
    }
}
