using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>What must hold of a claim's reviews: in date order, none before the claim, no verdict without later evidence.</summary>
internal static class ClaimRules
{
    public static void Check(Claim claim, ClaimEntry entry, Problems problems)
    {
        var file = claim.Position.File;
        for (var i = 0; i < claim.Reviews.Count; i++)
        {
            var review = claim.Reviews[i];
            var written = entry.Reviews[i];
            if (claim.Date.IsCertainlyAfter(review.Date))
                problems.Error(written.DateText.At(file), $"The review of {review.Date} stands before the claim of {claim.Date}.", "Correct one of the dates.");
            if (i > 0 && claim.Reviews[i - 1].Date > review.Date)
                problems.Error(written.DateText.At(file), $"The review of {review.Date} stands after the one of {claim.Reviews[i - 1].Date}.", "Reviews are added at the end, the newest last; an older one is never changed.");
            // Evidence that names nothing is an error of its own already.
            if (review.Outcome == Outcome.Open || review.Evidence.Count < written.Evidence.Count || review.Evidence.Any(e => e.Date is { } date && date.IsCertainlyAfter(claim.Date))) continue;
            problems.Error(written.OutcomeText.At(file),
                review.Evidence.Count == 0 ? "The verdict has no evidence." : $"No evidence of this verdict is dated after the claim of {claim.Date}.",
                "Add evidence from after the claim (an article, a move, or a page elsewhere with its date), or leave the outcome 'open'.");
        }
    }
}
