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

    [Theory]
    [InlineData("made-on", "2015-04-23", "23 April 2015")]
    [InlineData("said-by", "2015-04-23", "by 23 April 2015 at the latest")]
    public void The_card_of_a_claim_says_when_as_its_page_does(string key, string date, string said)
    {
        using var archive = RecordArchive.Empty().Article("one", "2015-04-23", $"claims:\n  - id: stays\n    kind: promise\n    speaker: acme\n    {key}: {date}\n    about: [acme]\n    text: Acme would stay for ever.").Build();
        var cards = Directory.EnumerateFiles(Path.Combine(archive.Output, "search/cards")).SelectMany(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.EnumerateArray().Select(c => c.EnumerateArray().Select(v => v.ToString()).ToList()));
        Assert.Equal(said, Assert.Single(cards, c => c[0] == "claim")[4]);
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
        Assert.DoesNotContain("\"before\"", archive.Published("search/publisher.json"));
        Assert.Contains("\"after\"", archive.Published("search/publisher.json"));
        Assert.Contains("\"one\":\"C\",\"two\":\"DB\"", archive.Published("search/vendor.json"));
    }

    [Fact]
    public void What_a_contributor_writes_stays_text_in_page_and_index()
    {
        using var archive = new TempArchive()
            .Write("input/vendors/evil.yml", "name: \"</select><script>alert(1)</script>\"\nkind: company\n")
            .Article("one", title: "\"</script><img src=x onerror=alert(1)>\"", more: "vendors: [evil]").Build();

        Assert.DoesNotContain("<script>alert", archive.Published("search/index.html"));
        var titles = JsonDocument.Parse(archive.Published("search/cards/0.json")).RootElement.EnumerateArray().Select(c => c[1].GetString());
        Assert.Contains("</script><img src=x onerror=alert(1)>", titles);
    }

    [Fact]
    public void Filters_offer_what_the_archive_has_with_counts()
    {
        using var archive = new TempArchive()
            .Write("input/vendors/sun.yml", "name: Sun Microsystems\nkind: company\n")
            .Write("input/vendors/idle.yml", "name: Idle\nkind: company\n")
            .Article("one", more: "vendors: [sun]").Article("two", date: "2016-01", more: "vendors: [sun]").Build();

        var page = archive.Published("search/index.html");

        Assert.Contains("<option value=\"sun\" data-name=\"Sun Microsystems\" data-count=\"3\">Sun Microsystems (3)</option>", page);
        Assert.Contains("<option value=\"2016\"", page);
        Assert.Contains("<option value=\"vendor\" data-name=\"Vendor\" data-count=\"2\">", page);
    }

    [Fact]
    public void People_and_trails_are_found_by_name()
    {
        using var archive = new TempArchive(
            ("input/vendors/acme.yml", "name: Acme\n"),
            ("input/people/ada.yml", "name: Ada Quill\nroles:\n  - {vendor: acme, title: chief alchemist}\n"),
            ("input/trails/way.md", "---\ntitle: The long way\nsummary: It goes on.\nsteps: [one]\n---\n\nAn essay on zymurgy.\n")).Article("one").Build();

        var cards = JsonDocument.Parse(archive.Published("search/cards/0.json")).RootElement.EnumerateArray().Select(c => $"{c[1].GetString()} {c[2].GetString()}").ToList();

        Assert.Contains("Ada Quill /people/ada/", cards);
        Assert.Contains("The long way /trails/way/", cards);
        Assert.Superset(new HashSet<string> { "alchemist", "zymurgy", "quill" }, Words(archive));
    }

    [Fact]
    public void Words_that_the_archive_holds_equal_are_part_of_the_index()
    {
        using var archive = new TempArchive(("input/search-words.yml", "equal:\n  - licence, license\n  - multi cloud, multicloud\n")).Article("one").Build();

        Assert.Equal("""[["licence","license"],["multi cloud","multicloud"]]""", archive.Published("search/equal.json"));
    }

    [Fact]
    public void A_word_that_is_equal_to_nothing_is_named_with_its_line()
    {
        using var archive = new TempArchive(("input/search-words.yml", "equal:\n  - licence\n")).Article("one");

        var check = archive.Run("check");

        Assert.Contains("input/search-words.yml:2:5: warning", check.Error);
        Assert.Contains("'licence' is equal to nothing", check.Error);
    }

    [Theory]
    [InlineData("操作系统", "操作", "作系", "系统")]
    [InlineData("鸿蒙OS上线", "鸿蒙", "os", "上线")]
    [InlineData("Straßenbahn", "strassenbahn")]
    [InlineData("한국어", "한국", "국어")]
    public void Every_part_of_a_word_without_spaces_is_found(string title, params string[] words)
    {
        using var archive = new TempArchive().Article("one", title: title).Build();

        Assert.Subset(Words(archive), words.ToHashSet());
    }

    [Theory]
    [InlineData("A caf&eacute; of AT&amp;T, and I don&#8217;t go.", "café|amp|8217|eacute", "cafe|t|don")]
    [InlineData("It is un**glaub**lich.", "glaub|lich", "unglaublich")]
    [InlineData("It is **un**glaub*lich*.", "glaub|lich", "unglaublich")]
    [InlineData("Two [container](https://example.org/)s.", "container|https|example", "containers")]
    [InlineData("访问[公司](https://example.org/)官网。", "https", "问公|司官")]
    public void A_word_is_found_as_the_page_shows_it(string body, string none, string words)
    {
        using var archive = new TempArchive().Article("one", body: body + "\n").Build();

        var found = Words(archive);
        Assert.Subset(found, words.Split('|').ToHashSet());
        Assert.Empty(none.Split('|').Intersect(found));
    }

    [Fact]
    public void What_is_asked_for_under_its_hash_may_be_kept_for_ever()
    {
        using var archive = new TempArchive().Article("one").Build();

        Assert.Contains("/search/words/*\n  Cache-Control: public, max-age=31536000, immutable\n", archive.Published("_headers"));
    }
}
