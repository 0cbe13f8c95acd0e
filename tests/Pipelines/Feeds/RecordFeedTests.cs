using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>The feeds of the record: moves of a vendor, verdicts on claims.</summary>
public sealed class RecordFeedTests
{
    private const string Review = "      - {date: 2020-06-07, outcome: refuted, why: It did not., evidence: [{url: https://proof.test/, title: Proof, date: 2020-01-02}]}\n";

    private static string Record(string reviews) => $"""
        vendors: [acme]
        added: 2020-01-01
        moves:
          - id: acme-joins-2015
            actor: acme
            action: joins
            target: league
            date: 2015-04
            quote: "Acme joined the league"
        claims:
          - id: acme-stays
            speaker: An analyst
            made-on: 2015-04-23
            about: [acme]
            text: Acme would stay.
        {(reviews.Length == 0 ? "" : $"    reviews:\n{reviews}")}
        """;

    private static TempArchive Archive() => new(
        ("input/vendors/acme.yml", "name: Acme\n"), ("input/vendors/league.yml", "name: League\nkind: foundation\n"),
        ("input/actions.yml", "joins:\n  label: joins\n  inverse: is joined by\n  class: alliance\n"));

    [Fact]
    public void A_move_is_told_as_on_its_page_and_its_sentences_end_once()
    {
        using var archive = RecordArchive.Empty().Write("input/vendors/initech.yml", "name: Initech Inc.\n");
        archive.Article("one", "2015", RecordArchive.Moves("a 2015-01 acme renames acme", "b 2015-02 acme acquires initech"), title: "\"What is it?\"").Build();
        var feed = archive.Published("vendors/acme/moves.xml");
        Assert.Contains("Acme renames itself", feed);
        Assert.DoesNotContain("renames Acme", feed);
        Assert.DoesNotContain("Inc..", feed);
        Assert.DoesNotContain("?.", feed);
        Assert.DoesNotContain("?</a>.", feed);
        Assert.Contains("renames itself", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(archive.Published("vendors/acme/index.html")).Body!.TextContent);
    }

    [Fact]
    public void A_move_stands_in_the_feeds_of_both_sides_under_one_identity()
    {
        using var archive = Archive();
        archive.Article("one", more: Record(""), body: "In April Acme joined the league.\n").Build();
        foreach (var side in new[] { "acme", "league" })
        {
            foreach (var file in new[] { "moves.xml", "moves.atom.xml", "moves.json" })
            {
                var (id, title, html) = Assert.Single(PublishedFeed.One(archive.Output, $"vendors/{side}/{file}").Entries);
                Assert.Equal("tag:archive.test,2026:move/acme-joins-2015", id);
                Assert.Equal("Acme joins League [2015]", title);
                Assert.Contains("Acme joined the league", html);
                Assert.Contains("https://archive.test/articles/2015/one/#move-acme-joins-2015", html);
            }
        }
    }

    [Fact]
    public void An_item_appears_when_a_review_is_added_and_not_when_a_page_is_edited()
    {
        using var archive = Archive();
        archive.Article("one", more: Record(""), body: "In April Acme joined the league.\n").Build();
        Assert.Empty(Verdicts(archive));
        archive.Article("one", more: Record(""), body: "In April Acme joined the league, at last.\n").Build();
        Assert.Empty(Verdicts(archive));

        archive.Article("one", more: Record(Review), body: "In April Acme joined the league, at last.\n").Build();
        var first = Assert.Single(Verdicts(archive));
        Assert.Equal("tag:archive.test,2026:claim/acme-stays/review/1", first.Id);
        Assert.Equal("Refuted: Acme would stay [2015]", first.Title);
        Assert.Contains("https://proof.test/", first.Html);
        var before = archive.Published("claims/feed.xml");

        archive.Article("one", more: Record(Review) + "\nupdated: 2021-01-01", body: "In April Acme joined the league. Edited.\n").Build();
        Assert.Equal(before, archive.Published("claims/feed.xml"));

        archive.Article("one", more: Record(Review + Review.Replace("2020-06-07", "2022-08-09").Replace("refuted", "mixed")), body: "In April Acme joined the league.\n").Build();
        Assert.Equal(["tag:archive.test,2026:claim/acme-stays/review/2", first.Id], Verdicts(archive).Select(v => v.Id));
        Assert.Contains("<pubDate>Tue, 09 Aug 2022 08:21:46 +0000</pubDate>", archive.Published("claims/feed.xml"));
    }

    private static IReadOnlyList<(string Id, string Title, string Html)> Verdicts(TempArchive archive) => PublishedFeed.One(archive.Output, "claims/feed.xml").Entries;
}
