using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>A claim, and each verdict on it as the archive's own <c>ClaimReview</c>. A review that leaves the claim open is none.</summary>
internal static class ClaimNodes
{
    public static void Write(Graph graph, LinkedPage page, Claim claim)
    {
        JsonLd.StartPage(graph, page, "WebPage");
        graph.Reference("mainEntity", graph.Thing(page.Path));
        graph.End();
        Said(graph, page, claim);
        foreach (var (i, review) in claim.Reviews.Index())
            if (review.Outcome != Outcome.Open) Judged(graph, page, claim, review, i + 1);
    }

    private static void Said(Graph graph, LinkedPage page, Claim claim)
    {
        graph.Start("Claim", graph.Thing(page.Path));
        graph.Text("text", claim.Text);
        graph.Nodes("author", [claim], c => Speaker(graph, c));
        graph.Date("datePublished", claim.MadeOn);
        graph.Reference("appearance", graph.Site.Absolute(claim.Article.Path));
        graph.Nodes("about", claim.About, v => Bodies.Name(graph, v));
        graph.End();
    }

    private static void Speaker(Graph graph, Claim claim)
    {
        if (claim.Person is { } person) Bodies.Name(graph, person);
        else if (claim.Organisation is { } vendor) Bodies.Name(graph, vendor);
        else Bodies.Name(graph, null, null, claim.Speaker);
    }

    private static void Judged(Graph graph, LinkedPage page, Claim claim, Review review, int number)
    {
        graph.Start("ClaimReview", $"{page.Address}#review-{number}");
        graph.Text("url", page.Address);
        graph.Text("claimReviewed", claim.Text);
        graph.Reference("itemReviewed", graph.Thing(page.Path));
        graph.Date("datePublished", review.Date);
        graph.Text("inLanguage", graph.Site.Language);
        graph.Text("license", graph.Site.Licence);
        Bodies.Archive(graph, "author");
        graph.Start("reviewRating", "Rating", null);
        graph.Text("alternateName", page.Outcome(claim, review.Outcome));
        graph.End();
        graph.Text("reviewBody", review.Why);
        graph.Nodes("citation", review.Evidence, e => Evidence(graph, e));
        graph.End();
    }

    private static void Evidence(Graph graph, Evidence evidence)
    {
        var article = evidence.Article ?? evidence.Move?.Article;
        graph.Start("CreativeWork", article is null ? evidence.Url : graph.Site.Absolute(article.Path));
        graph.Text("name", evidence.Title ?? article?.Title);
        if (article is null)
        {
            graph.Text("url", evidence.Url);
            graph.Date("datePublished", evidence.Date);
        }
        graph.End();
    }
}
