using Archive.Catalog;
using Archive.Ledgers;

namespace Archive.Building;

/// <summary>Identities and addresses that the next build publishes for the first time.</summary>
/// <param name="Identities">Lines that the ledger of identities lacks.</param>
/// <param name="Addresses">Lines that the ledger of addresses lacks.</param>
internal sealed record LedgerUpdate(string Root, IReadOnlyList<string> Identities, IReadOnlyList<string> Addresses)
{
    /// <param name="plan">What is published, drafts left out.</param>
    /// <param name="today">The day that the ledger of identities notes.</param>
    public static LedgerUpdate Find(SitePlan plan, PartialDate today) => new(
        plan.Root, Acceptance.Lines(IdentityLedger.Load(plan.Root), plan.Site.Catalog, today), AddressLedger.Missing(plan.Root, plan.LastingAddresses));

    /// <returns>What was written, a line for each ledger.</returns>
    public IEnumerable<(string Ledger, int Lines)> Write()
    {
        if (Identities.Count > 0)
        {
            Acceptance.Append(Root, Identities);
            yield return (IdentityLedger.Path, Identities.Count);
        }
        if (Addresses.Count > 0)
        {
            AddressLedger.Append(Root, Addresses);
            yield return (AddressLedger.Path, Addresses.Count);
        }
    }

    /// <summary>What is new for the ledgers that the archive keeps, for people; null where nothing is. It is no problem: a contribution is to be so.</summary>
    public string? Describe()
    {
        var items = IdentityLedger.Load(Root) is null ? 0 : Identities.Count(l => l.StartsWith("tag:", StringComparison.Ordinal));
        var pages = AddressLedger.Exists(Root) ? Addresses : [];
        if (items == 0 && pages.Count == 0) return null;
        string[] what =
        [
            .. pages.Count > 0 ? [$"pages: {pages.Count:#,0}, such as {pages.FirstOrDefault(IsArticle) ?? pages[0]}"] : Array.Empty<string>(),
            .. items > 0 ? [$"items of feeds: {items:#,0}"] : Array.Empty<string>(),
        ];
        return $"New {string.Join("; ", what)}. Whoever publishes notes them with 'archive check --accept'; a contribution leaves the ledgers as they are.";
    }

    private static bool IsArticle(string address) => address.StartsWith("/articles/", StringComparison.Ordinal) && address.Count(c => c == '/') == 4;
}
