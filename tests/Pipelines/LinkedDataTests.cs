using System.Text.Json;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>What pages tell machines in schema.org's words.</summary>
public sealed class LinkedDataTests
{
    private const string Claims = """
        added: 2026-01-10
        vendors: [acme]
        claims:
          - id: anvils-last
            kind: promise
            speaker: Jane Doe
            made-on: 2015-04
            about: [acme]
            text: "Anvils would last."
            reviews:
              - {date: 2016-01-01, outcome: open, why: "Too early."}
              - {date: 2026-01-10, outcome: refuted, why: "It broke.", evidence: [{url: "https://daily.test/broke", title: "It broke", date: 2019-05}]}
        """;

    private static TempArchive Archive() => new(
        ("input/site.yml", $"{TempArchive.SiteYml}licence: https://licence.test/by/\nlanguage: de\n"),
        ("input/vendors/acme.yml", "name: Acme\nfounded: 1999\nsame-as: [https://www.wikidata.org/wiki/Q1]\npart-of: holding\n"),
        ("input/vendors/holding.yml", "name: Holding\n"),
        ("input/vendors/striker.yml", "name: Striker\nkind: product\nfounded: 2001\npart-of: acme\n"),
        ("input/people/jane-doe.yml", "name: Jane Doe\nroles:\n  - {vendor: acme, title: smith}\n  - {vendor: holding, until: 2010}\n"));

    [Fact]
    public void A_vendor_is_one_node_in_full_on_its_own_page_and_by_identity_elsewhere()
    {
        using var archive = Archive().Article("a", more: "vendors: [acme]\nmentions: [striker]\n").Build();

        var acme = PageGraph.Of(archive.Published("vendors/acme/index.html"))[0].GetProperty("about")[0];
        Assert.Equal(("https://archive.test/vendors/acme/#this", "1999", "https://www.wikidata.org/wiki/Q1"), (acme.Text("@id"), acme.Text("foundingDate"), acme.GetProperty("sameAs")[0].GetString()));
        Assert.Equal("https://archive.test/vendors/holding/#this", acme.GetProperty("parentOrganization").Text("@id"));

        var striker = PageGraph.Of(archive.Published("vendors/striker/index.html"))[0].GetProperty("about")[0];
        Assert.Equal(("Product", "2001", null), (striker.Text("@type"), striker.Text("releaseDate"), striker.Text("foundingDate")));

        var article = PageGraph.Of(archive.Published("articles/2015/a/index.html"), "Article");
        Assert.Equal("""[{"@type":"Organization","@id":"https://archive.test/vendors/acme/#this","name":"Acme"}]""", article.GetProperty("about").GetRawText());
        Assert.Equal("https://archive.test/vendors/striker/#this", article.GetProperty("mentions")[0].Text("@id"));
    }

    [Fact]
    public void Who_has_another_id_now_is_the_same_as_before()
    {
        using var archive = Archive().Write("input/vendors/striker.yml", "name: Striker\nkind: product\nformer-ids: [hammer]\n").Build();

        var striker = PageGraph.Of(archive.Published("vendors/striker/index.html"))[0].GetProperty("about")[0];
        Assert.Equal("https://archive.test/vendors/hammer/#this", striker.GetProperty("sameAs")[0].GetString());
    }

    [Fact]
    public void A_person_belongs_to_whom_the_person_still_speaks_for()
    {
        using var archive = Archive().Build();

        var jane = PageGraph.Of(archive.Published("people/jane-doe/index.html"), "ProfilePage").GetProperty("mainEntity")[0];
        Assert.Equal(("Person", "https://archive.test/people/jane-doe/#this"), (jane.Text("@type"), jane.Text("@id")));
        Assert.Equal("https://archive.test/vendors/acme/#this", Assert.Single(jane.GetProperty("affiliation").EnumerateArray()).Text("@id"));
    }

    [Fact]
    public void A_claim_is_by_its_speaker_and_each_verdict_a_review_by_the_archive()
    {
        using var archive = Archive().Article("a", more: Claims).Build();
        var page = archive.Published("claims/anvils-last/index.html");

        var claim = PageGraph.Of(page, "Claim");
        Assert.Equal(("Anvils would last.", "2015-04"), (claim.Text("text"), claim.Text("datePublished")));
        Assert.Equal("https://archive.test/people/jane-doe/#this", claim.GetProperty("author")[0].Text("@id"));
        Assert.Equal("https://archive.test/articles/2015/a/", claim.GetProperty("appearance").Text("@id"));

        var review = PageGraph.Of(page, "ClaimReview");
        Assert.Equal(("2026-01-10", "It broke.", "https://archive.test/"), (review.Text("datePublished"), review.Text("reviewBody"), review.GetProperty("author").Text("url")));
        Assert.Equal("gebrochen", review.GetProperty("reviewRating").Text("alternateName"));
        Assert.Equal(claim.Text("@id"), review.GetProperty("itemReviewed").Text("@id"));
        Assert.Equal(("https://daily.test/broke", "2019-05"), (review.GetProperty("citation")[0].Text("@id"), review.GetProperty("citation")[0].Text("datePublished")));
    }

    [Fact]
    public void The_licence_is_that_of_the_archives_own_texts_and_never_of_a_third_partys()
    {
        using var archive = Archive().Article("own").Article("news", more: "source: {name: Daily, url: \"https://daily.test/a\", archived: \"https://web.test/a\"}\n").Build();
        var (own, news) = (archive.Published("articles/2015/own/index.html"), archive.Published("articles/2015/news/index.html"));

        Assert.Equal("https://licence.test/by/", PageGraph.Of(own, "Article").Text("license"));
        Assert.Contains("<link rel=\"license\" href=\"https://licence.test/by/\">", own, StringComparison.Ordinal);
        Assert.DoesNotContain("licence.test", news, StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_partys_text_is_at_its_own_address_and_the_page_here_is_the_archives()
    {
        using var archive = Archive().Article("news", more: "source: {name: Daily, url: \"https://daily.test/a\", archived: \"https://web.test/a\", kind: news}\n").Build();
        var page = archive.Published("articles/2015/news/index.html");

        var text = PageGraph.Of(page, "NewsArticle");
        Assert.Equal(("https://daily.test/a", "Daily"), (text.Text("@id"), text.GetProperty("publisher").Text("name")));
        Assert.Equal(["https://web.test/a", "https://archive.test/articles/2015/news/"], text.GetProperty("archivedAt").EnumerateArray().Select(a => a.GetString()));
        var here = PageGraph.Of(page, "WebPage");
        Assert.Equal(("https://archive.test/articles/2015/news/", "Test archive", "https://daily.test/a"), (here.Text("@id"), here.GetProperty("isPartOf").Text("name"), here.GetProperty("mainEntity").Text("@id")));
        Assert.Empty(PageGraph.Of(page).SelectMany(PageGraph.Below).SelectMany(SchemaOrg.Faults));
    }

    [Fact]
    public void What_kind_of_thing_a_vendor_is_changes_on_every_page_that_names_it()
    {
        using var archive = Archive().Write("input/actions.yml", "buys: {label: buys, class: ownership, targets: [company, product]}\n");
        archive.Article("a", more: $"{Claims}\nmentions: [holding]\nmoves:\n  - {{id: acme-buys-holding, actor: acme, action: buys, target: holding, date: 2015}}\n").Build();
        archive.Write("input/vendors/acme.yml", "name: Acme\nkind: agency\npart-of: holding\n").Write("input/vendors/holding.yml", "name: Holding\nkind: product\n").Build();
        var incremental = archive.Site();

        Assert.Equal(incremental, archive.Build("--clean").Site());
    }

    [Fact]
    public void The_data_are_a_data_set_with_licence_period_and_files()
    {
        using var archive = Archive().Article("a", "2009").Article("b", "2015-04").Build();

        var data = PageGraph.Of(archive.Published("data/index.html"), "Dataset");
        Assert.Equal(("https://licence.test/by/", "2009/2015-04"), (data.Text("license"), data.Text("temporalCoverage")));
        var files = data.GetProperty("distribution").EnumerateArray().Select(f => f.Text("contentUrl")!["https://archive.test/".Length..]).ToList();
        Assert.Contains("data/archive.sqlite", files);
        Assert.All(files, f => Assert.True(File.Exists(Path.Combine(archive.Output, f)), f));
    }
}
