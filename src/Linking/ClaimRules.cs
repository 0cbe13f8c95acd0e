using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>What must hold of a claim's reviews: in date order, none before the claim, none by evidence that is later, no verdict without evidence later than the claim.</summary>
internal static class ClaimRules
{
    public static void Check(Claim claim, ClaimEntry entry, Problems problems)
    {
        var file = claim.Position.File;
        PartialDate? latest = null;
        for (var i = 0; i < claim.Reviews.Count; i++)
        {
            var review = claim.Reviews[i];
            var written = entry.Reviews[i];
            if (claim.Date.IsCertainlyAfter(review.Date))
                problems.Error(written.DateText.At(file), $"The review of {review.Date} stands before the claim of {claim.Date}.", "Correct one of the dates.");
            if (latest?.IsCertainlyAfter(review.Date) == true)
                problems.Error(written.DateText.At(file),
                    $"The review of {review.Date} stands after the one of {latest}.",
                    "Reviews are added at the end, the newest last; an older one is never changed.");
            latest = latest > review.Date ? latest : review.Date;
            if (review.Evidence.Count == written.Evidence.Count) CheckEvidence(review, written, file, problems);
            // Evidence that names nothing is an error of its own already.
            if (review.Outcome == Outcome.Open
                    || review.Evidence.Count < written.Evidence.Count
                    || review.Evidence.Any(e => e.Date is { } date && date.IsCertainlyAfter(claim.Date)))
                continue;
            problems.Error(written.OutcomeText.At(file),
                review.Evidence.Count == 0 ? "The verdict has no evidence." : $"No evidence of this verdict is dated after the claim of {claim.Date}.",
                "Add evidence from after the claim (an article, a move, or a page elsewhere with its date), or leave the outcome 'open'.");
        }
    }

    /// <summary>Nobody can judge by what has not happened yet.</summary>
    private static void CheckEvidence(Review review, ReviewEntry written, string file, Problems problems)
    {
        foreach (var (evidence, entry) in review.Evidence.Zip(written.Evidence))
            if (evidence.Date is { } date && date.IsCertainlyAfter(review.Date))
                problems.Error((entry.Article ?? entry.Move ?? entry.Url)!.Value.At(file),
                    $"The review of {review.Date} rests on evidence of {date}, which is later.",
                    "Correct one of the two dates, or add a review of a later day that rests on it.");
    }
}
