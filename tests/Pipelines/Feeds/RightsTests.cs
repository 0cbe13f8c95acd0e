using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>A feed carries as much of a third party's text as its rights allow, in every format.</summary>
public sealed class RightsTests
{
    private const string Body = "The first paragraph.\n\nThe second paragraph.\n";

    [Theory]
    [InlineData("full", true, true)]
    [InlineData("excerpt", true, false)]
    [InlineData("link", false, false)]
    public void Rights_bind_feeds(string rights, bool first, bool second)
    {
        using var archive = new TempArchive();
        archive.Article("one", more: $"summary: What it says.\nrights: {rights}\nsource: {{name: Somebody, url: https://source.test/one}}", body: Body).Build();
        foreach (var feed in new[] { "feed.xml", "atom.xml", "feed.json" }.Select(f => PublishedFeed.One(archive.Output, f)))
        {
            Assert.Equal(first, feed.Text.Contains("first paragraph"));
            Assert.Equal(second, feed.Text.Contains("second paragraph"));
            Assert.Contains("What it says.", feed.Text);
            Assert.Contains("https://source.test/one", feed.Entries[0].Html);
        }
    }

    [Fact]
    public void A_missing_summary_is_made_of_no_more_than_rights_allow()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "rights: excerpt", body: Body)
            .Article("two", more: "rights: link", body: Body, title: "The title").Build();
        var summaries = PublishedFeed.One(archive.Output, "feed.xml").Items.Select(i => (string?)i.Element("description"));
        Assert.Equal(["The first paragraph.", "The title"], summaries.Order());
    }

    [Fact]
    public void A_third_partys_text_names_the_original_in_each_formats_own_way_and_no_feed_that_it_was_copied_from()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "source: {name: Somebody, url: https://source.test/one}").Build();
        foreach (var file in new[] { "feed.xml", "atom.xml" })
        {
            Assert.Contains("link rel=\"via\" href=\"https://source.test/one\" title=\"Somebody\" />\n", archive.Published(file));
            Assert.DoesNotContain("<source", archive.Published(file));
        }
        Assert.Contains("\"external_url\": \"https://source.test/one\"", archive.Published("feed.json"));
    }

    /// <summary>An entry that names no author is by the feed's: by this archive.</summary>
    [Theory]
    [InlineData("url: https://www.crn.test/one", "crn.test")]
    [InlineData("title: The story", "The story")]
    public void A_third_partys_text_is_by_its_source_even_where_that_has_no_name(string source, string by)
    {
        using var archive = new TempArchive();
        archive.Article("one", more: $"rights: excerpt\nsource: {{{source}}}").Build();
        var entry = PublishedFeed.One(archive.Output, "atom.xml").Items.Single();
        Assert.Equal(by, (string?)entry.Element(PublishedFeed.Atom + "author")?.Element(PublishedFeed.Atom + "name"));
        Assert.All(new[] { "feed.xml", "feed.json" }, f => Assert.Contains(by, PublishedFeed.One(archive.Output, f).Texts.Single().Author));
        Assert.Matches($"^<p>(<a href=\"https://www.crn.test/one\">)?{by}(</a>)?, ", PublishedFeed.One(archive.Output, "feed.xml").Entries[0].Html);
    }

    [Fact]
    public void A_source_without_a_name_is_called_by_its_host_in_data_and_exports_too()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "source: {url: https://www.crn.test/one}").Build();
        Assert.Contains("\nsource: \"crn.test\"\n", archive.Published("articles/2015/one/index.md"));
        Assert.Contains(",crn.test,https://www.crn.test/one,", archive.Published("data/articles.csv"));
    }
}
