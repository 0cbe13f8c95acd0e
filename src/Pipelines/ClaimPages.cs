using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/claims/ID/</c>: one claim, the words that make it, every review of it with its evidence.</summary>
internal static class ClaimPages
{
    private sealed record Model(ClaimRow Claim, string? Quote);

    public static IEnumerable<Document> Documents(SiteContext site) => site.Catalog.Claims.Where(site.Addresses.HasPage).Select(c => Page(site, c));

    private static Document Page(SiteContext site, Claim claim) => site.Page(site.Addresses.Of(claim), "claim", Depends(site, claim), () => (
        new PageView
        {
            Title = claim.Text.TrimEnd('.'),
            Description = claim.Reviews.Count == 0
                ? site.Words.Say("claim.unreviewed-of", ("speaker", claim.Speaker))
                : site.Words.Say("claim.reviewed", ("outcome", site.Wording.Outcome(claim)), ("why", claim.Reviews[^1].Why)),
            Path = site.Addresses.Of(claim),
            About = claim,
            Section = "claims",
            Crumbs = [new Link(site.Words.Say("page.claims"), "/claims/"), new Link(site.Wording.Outcome(claim.Outcome), ListPaths.Claims(claim.Outcome))],
            Feeds = FeedLinks.ForClaims(site),
        },
        new Model(ClaimRow.Create(claim, site.Wording, site.Addresses), claim.Article.Rights == Rights.Full ? claim.Quote : null)));

    /// <summary>Linked data says what kind of thing the speaker is and whom the claim is about.</summary>
    private static Fingerprint Depends(SiteContext site, Claim claim) =>
        site.Key.Add(site.Fingerprints.Of(claim)).Add(claim.Article.Language).Add(claim.About).Add(claim.Organisation?.Hash ?? 0).Add(claim.Person?.Hash ?? 0);
}
