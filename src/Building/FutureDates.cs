using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Ledgers;

namespace Archive.Building;

/// <summary>
/// Days that cannot have been seen yet: one slip of the pen keeps an article above all others for years. This asks the clock, so <c>check</c> alone
/// does: a build never depends on the day.
/// </summary>
internal static class FutureDates
{
    private const string Taken = "Write the day on which the archive took it in.";
    private const string Changed = "Write the day on which it was last changed in substance.";

    /// <param name="severity">A build publishes such a page, so it is a warning; nobody accepts it into the ledgers, where it does not stand already.</param>
    public static void Report(ArchiveInput input, IdentityLedger? ledger, TimeProvider clock, Severity severity, Problems problems)
    {
        // Somewhere on Earth it may be tomorrow.
        var latest = clock.GetUtcNow() + PartialDate.LargestOffset;
        var accepted = (ledger?.Lines ?? []).Select(l => l.Identity).ToHashSet();
        if (input.Registry.Site is { TagAuthority: not null } site && TagUri.Began(site) > latest)
            problems.Add(new Problem(
                severity,
                new Position("input/site.yml"),
                $"'tag-authority' names a time that is still to come ({site.TagAuthority}); nobody can have had the host then.",
                "Write the year in which it is yours; once published it never changes."));
        foreach (var line in (ledger?.Lines ?? []).Where(l => l.Accepted?.Start > latest))
            problems.Add(new Problem(
                severity,
                new Position(IdentityLedger.Path, line.Number, 1),
                $"{line.Accepted} is still to come; nothing can have been accepted then, and all that is accepted later would bear the same day.",
                "Write the day on which the lines below it were accepted."));
        foreach (var article in input.Articles)
        {
            var front = article.FrontMatter;
            Check(
                front.Added,
                front.AddedText,
                article.Path,
                "an article cannot have been added then",
                Taken,
                accepted.Contains(TagUri.Create(input.Registry.Site, ItemIdentity.ForArticle(front.Id.Value))) ? Severity.Warning : severity);
            Check(front.Date, front.DateText, article.Path, "nothing can have been published then", "Correct the date.", Severity.Warning);
            foreach (var move in front.Moves)
                Check(move.Date, move.DateText, article.Path,
                    "a move cannot have been made then",
                    "Correct the date; of what was only announced, the day of the announcement.",
                    Severity.Warning);
            Check(front.Updated, front.UpdatedText, article.Path, "a page cannot have been changed then", Changed, severity);
            foreach (var source in front.Sources.Append(front.Source).OfType<SourceEntry>())
                Check(source.Date, source.DateText, article.Path,
                    "a source cannot have been published then",
                    "Write the day on which it was published, as exact as it is known.",
                    Severity.Warning);
            foreach (var review in front.Claims.SelectMany(c => c.Reviews).Where(r => r.DateText.Value is not null))
                Check(review.Date, review.DateText, article.Path, "a claim cannot have been judged then", "Write the day of the review.", severity);
        }
        foreach (var trail in input.Trails)
        {
            Check(trail.Trail.Added, trail.AddedText, trail.File, "a trail cannot have been added then", Taken, Severity.Warning);
            Check(trail.Trail.Updated, trail.UpdatedText, trail.File, "a trail cannot have been changed then", Changed, Severity.Warning);
        }

        void Check(PartialDate? date, PlacedText at, string file, string why, string hint, Severity weight)
        {
            if (date is { } day && day.Start > latest) problems.Add(new Problem(weight, at.At(file), $"{day} is still to come; {why}.", hint));
        }
    }
}
