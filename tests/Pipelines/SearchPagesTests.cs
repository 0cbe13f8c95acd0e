using System.Text.Json;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class SearchPagesTests
{
    private const string Body = "The opening paragraph says zymurgy.\n\nThe second paragraph says quixotic.\n";

    /// <summary>All words that the published index knows.</summary>
    private static HashSet<string> Words(TempArchive archive) =>
        [.. Directory.EnumerateFiles(Path.Combine(archive.Output, "search/words")).SelectMany(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.EnumerateObject().Select(p => p.Name))];

    [Theory]
    [InlineData("full", true, true)]
    [InlineData("excerpt", true, false)]
    [InlineData("link", false, false)]
    public void No_more_of_a_text_can_be_found_than_may_be_published(string rights, bool first, bool second)
    {
        using var archive = new TempArchive().Article("one", more: $"summary: A summary of heliotrope.\nrights: {rights}", body: Body).Build();

        var words = Words(archive);

        Assert.Contains("heliotrope", words);
        Assert.Equal(first, words.Contains("zymurgy"));
        Assert.Equal(second, words.Contains("quixotic"));
    }

    [Fact]
    public void Nothing_is_made_where_the_site_wants_no_search()
    {
        using var archive = new TempArchive().Write("input/site.yml", TempArchive.SiteYml + "search: false\n").Article("one").Build();

        Assert.False(Directory.Exists(Path.Combine(archive.Output, "search")));
        Assert.DoesNotContain("keys.", archive.Published("index.html"));
    }

    [Fact]
    public void After_an_edit_the_index_is_what_a_build_from_nothing_makes()
    {
        using var archive = new TempArchive().Article("one", body: Body).Article("two", date: "2016", title: "Two words").Build();
        archive.Article("one", body: "Now it says serendipity.\n").Article("three", date: "2009-05", body: Body).Build();
        var incremental = archive.Site();
        archive.Build("--clean");

        Assert.Equal(archive.Site().Keys, incremental.Keys);
        foreach (var (path, bytes) in archive.Site()) Assert.True(bytes.AsSpan().SequenceEqual(incremental[path]), path);
        Assert.Contains("serendipity", Words(archive));
    }

    [Fact]
    public void A_filter_follows_the_registry_where_no_article_changed()
    {
        const string sources = "vendors: [Sunny]\nsources:\n  - {publisher: The Press, title: A page, url: https://example.com/a, date: 2015}";
        using var archive = new TempArchive(
            ("input/vendors/one.yml", "name: One\naliases: [Sunny]\n"), ("input/vendors/two.yml", "name: Two\n"),
            ("input/publishers/before.yml", "name: The Press\n")).Article("page", more: sources).Build();
        var publishers = archive.Published("search/publisher.json");
        archive.Write("input/vendors/one.yml", "name: One\n").Write("input/vendors/two.yml", "name: Two\naliases: [Sunny]\n");
        File.Move(archive.Full("input/publishers/before.yml"), archive.Full("input/publishers/after.yml"));
        archive.Build();

        Assert.Contains("\"before\"", publishers);
        Assert.Equal("{\"after\":\"A\"}", archive.Published("search/publisher.json"));
        Assert.Equal("{\"two\":\"A\"}", archive.Published("search/vendor.json"));
    }

    [Fact]
    public void What_a_contributor_writes_stays_text_in_page_and_index()
    {
        using var archive = new TempArchive()
            .Write("input/vendors/evil.yml", "name: \"</select><script>alert(1)</script>\"\nkind: company\n")
            .Article("one", title: "\"</script><img src=x onerror=alert(1)>\"", more: "vendors: [evil]").Build();

        Assert.DoesNotContain("<script>alert", archive.Published("search/index.html"));
        var card = JsonDocument.Parse(archive.Published("search/articles/0.json")).RootElement[0];
        Assert.Equal("</script><img src=x onerror=alert(1)>", card[0].GetString());
    }

    [Fact]
    public void Filters_offer_what_the_archive_has_with_counts()
    {
        using var archive = new TempArchive()
            .Write("input/vendors/sun.yml", "name: Sun Microsystems\nkind: company\n")
            .Write("input/vendors/idle.yml", "name: Idle\nkind: company\n")
            .Article("one", more: "vendors: [sun]").Article("two", date: "2016-01", more: "vendors: [sun]").Build();

        var page = archive.Published("search/index.html");

        Assert.Contains("<option value=\"sun\" data-name=\"Sun Microsystems\">Sun Microsystems (2)</option>", page);
        Assert.Contains("<option value=\"2016\"", page);
        Assert.DoesNotContain("Idle", page);
    }
}
