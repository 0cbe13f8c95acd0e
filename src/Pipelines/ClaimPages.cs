using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/claims/</c>: what was foretold, by what became of it. Only predictions are counted.</summary>
internal static class ClaimPages
{
    private sealed record Model(int Count, PredictionScoreView Ledger, IReadOnlyList<Group> Groups);

    private sealed record Group(string Outcome, string Anchor, IReadOnlyList<ClaimRow> Claims, int Predictions);

    private static readonly Outcome[] Order = [Outcome.Refuted, Outcome.Mixed, Outcome.BorneOut, Outcome.Open];

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var claims = site.Catalog.Claims;
        yield return site.Page("/claims/", "claims", site.Key.Add(claims, site.Fingerprints.Of), () => (
            new PageView
            {
                Title = site.Words.Say("page.claims"),
                Description = site.Words.Say("claims.description", ("site", site.Site.Title)),
                Path = "/claims/",
                Section = "claims",
                Feeds = FeedLinks.ForClaims(site),
            },
            new Model(claims.Count, PredictionScoreView.Create(claims, site.Wording), Groups(claims, site.Wording))));
    }

    private static IReadOnlyList<Group> Groups(IReadOnlyList<Claim> claims, Wording wording)
    {
        var byOutcome = claims.ToLookup(c => c.Outcome);
        return [.. Order.Where(o => byOutcome[o].Any()).Select(o => new Group(
            wording.Outcome(o), Wording.OutcomeId(o),
            [.. byOutcome[o].OrderBy(c => c.Kind).ThenByDescending(c => c.Date).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => ClaimRow.Create(c, wording))],
            byOutcome[o].Count(c => c.Kind == ClaimKind.Prediction)))];
    }
}
