using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Ledgers;

/// <summary>Holds a catalog to what its feeds have published: readers know an item by its identity alone, and one that changes comes back as new.</summary>
public static class LedgerRules
{
    /// <param name="isExcused">Whether an identity is gone for a reason that is told elsewhere.</param>
    public static void Check(IdentityLedger ledger, ArchiveCatalog catalog, Func<string, bool> isExcused, Problems problems)
    {
        var authority = TagUri.Authority(catalog.Site);
        var own = $"tag:{authority}:";
        if (ledger.Lines.FirstOrDefault(l => l.Identity?.StartsWith(own, StringComparison.Ordinal) == false) is { Identity: { } foreign } line)
        {
            var before = foreign.Split(':')[1];
            problems.Error(At(line),
                $"Identities were published under the authority '{before}'; under '{authority}' every item would come to subscribers a second time.",
                $"Write 'tag-authority: {before}' in input/site.yml.");
            return;
        }
        var present = ItemIdentity.All(catalog).Select(i => own + i).ToHashSet();
        var seen = new Dictionary<string, LedgerLine>();
        foreach (var entry in ledger.Lines)
        {
            if (entry.Identity is not { } identity) continue;
            if (!seen.TryAdd(identity, entry)) problems.Error(At(entry), $"{identity} stands in line {seen[identity].Number} already.", "Remove this line.");
            else if (entry.Withdrawn && present.Contains(identity))
                problems.Error(At(entry),
                    $"{identity} was withdrawn and is in use again.",
                    "Give the new page, move or claim an id of its own.");
            else if (!entry.Withdrawn && !present.Contains(identity) && !isExcused(identity))
                problems.Error(At(entry),
                    $"{identity} was published and is gone.",
                    "Put back the id that was there before; a page may change its file, title and text, never its id. If it was taken back for good, write 'withdrawn' behind this line.");
        }
    }

    private static Position At(LedgerLine line) => new(IdentityLedger.Path, line.Number, 1);
}
