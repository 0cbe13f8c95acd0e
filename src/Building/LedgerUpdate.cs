using Archive.Catalog;
using Archive.Diagnostics;
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

    /// <summary>Says what is missing in the ledgers that the archive keeps.</summary>
    public void Report(Problems problems)
    {
        const string hint = "Whoever publishes runs 'check --accept'; a contribution leaves the file as it is.";
        if (Identities.Count > 0 && IdentityLedger.Load(Root) is not null)
            problems.Warning(new Position(IdentityLedger.Path), $"Identities of feed items that are not in the ledger yet: {Identities.Count:#,0} {(Identities.Count == 1 ? "line" : "lines")}.", hint);
        if (Addresses.Count > 0 && AddressLedger.Exists(Root))
            problems.Warning(new Position(AddressLedger.Path), $"Pages that are not in the list of addresses yet: {Addresses.Count}, such as {Addresses[0]}.", hint);
    }
}
