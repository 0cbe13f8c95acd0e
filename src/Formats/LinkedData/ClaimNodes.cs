using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>A claim, and each verdict on it as the archive's own <c>ClaimReview</c>. A review that leaves the claim open is none.</summary>
internal static class ClaimNodes
{
    public static IEnumerable<JsonObject> Describe(Graph graph, LinkedPage page, Claim claim) =>
    [
        JsonLd.Page(graph, page, "WebPage", ("mainEntity", Node.Reference(graph.Thing(page.Path)))),
        Said(graph, page, claim),
        .. claim.Reviews.Index().Where(r => r.Item.Outcome != Outcome.Open).Select(r => Judged(graph, page, claim, r.Item, r.Index + 1)),
    ];

    private static JsonObject Said(Graph graph, LinkedPage page, Claim claim) => Node.Create(
        "Claim", graph.Thing(page.Path),
        ("text", claim.Text),
        ("author", Json.List([Speaker(graph, claim)])),
        ("datePublished", claim.MadeOn?.ToString()),
        ("appearance", Node.Reference(graph.Site.Absolute(claim.Article.Path))),
        ("about", Json.List(claim.About.Select(v => Bodies.Name(graph, v)))));

    private static JsonObject Speaker(Graph graph, Claim claim) =>
        claim.Person is { } person ? Node.Named("Person", graph.Thing(person.Path), person.Name)
        : claim.Organisation is { } vendor ? Bodies.Name(graph, vendor)
        : Node.Named(null, null, claim.Speaker);

    private static JsonObject Judged(Graph graph, LinkedPage page, Claim claim, Review review, int number) => Node.Create(
        "ClaimReview", $"{page.Address}#review-{number}",
        ("url", page.Address),
        ("claimReviewed", claim.Text),
        ("itemReviewed", Node.Reference(graph.Thing(page.Path))),
        ("datePublished", review.Date.ToString()),
        ("inLanguage", graph.Site.Language),
        ("license", graph.Site.Licence),
        ("author", Bodies.Archive(graph)),
        ("reviewRating", Node.Create("Rating", null, ("alternateName", page.Outcome(claim, review.Outcome)))),
        ("reviewBody", review.Why),
        ("citation", Json.List(review.Evidence.Select(e => Evidence(graph, e)))));

    private static JsonObject Evidence(Graph graph, Evidence evidence) =>
        (evidence.Article ?? evidence.Move?.Article) is { } article
            ? Node.Named("CreativeWork", graph.Site.Absolute(article.Path), evidence.Title ?? article.Title)
            : Node.Create("CreativeWork", evidence.Url, ("name", evidence.Title), ("url", evidence.Url), ("datePublished", evidence.Date?.ToString()));
}
