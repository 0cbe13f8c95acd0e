using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Ledgers;

namespace Archive.Building;

/// <summary>
/// No article joined the archive on a day to come: it would stand above all others until then. This asks the clock, so <c>check</c> alone does, and not
/// of what the ledger has accepted: a build never depends on the day.
/// </summary>
internal static class FutureAdditions
{
    public static void Report(ArchiveInput input, IdentityLedger? ledger, TimeProvider clock, Problems problems)
    {
        // Somewhere on Earth it may be tomorrow.
        var latest = clock.GetUtcNow() + PartialDate.LargestOffset;
        var accepted = (ledger?.Lines ?? []).Select(l => l.Identity).ToHashSet();
        foreach (var article in input.Articles)
        {
            if (article.FrontMatter is not { Added: { } added, AddedText: var place } || added.Start <= latest) continue;
            if (accepted.Contains(TagUri.Create(input.Registry.Site, ItemIdentity.ForArticle(article.FrontMatter.Id.Value)))) continue;
            problems.Error(place.At(article.Path), $"{added} is still to come; an article cannot have been added then.", "Write the day on which the archive took it in.");
        }
    }
}
