namespace Archive.Catalog;

/// <summary>Bids and agreements of which no end is on record, though the time in which one can be expected has passed.</summary>
public static class UnendedDeals
{
    /// <returns>The moves that opened them, oldest first. Where an article says that the end is not known, nothing is missing.</returns>
    public static IReadOnlyList<Move> Find(ArchiveCatalog catalog, PartialDate asOf) =>
        [.. Relations.Derive(catalog).All
            .Where(r => r is { Closed: null, Lapses: not null, Opened.Action.IsPending: true } && HasPassed(r.Opened.Date, r.Lapses.Value, asOf))
            .Select(r => r.Opened).Where(m => catalog.Links[m].Deal is not { HasStatedGap: true }).Distinct()];

    private static bool HasPassed(PartialDate opened, int years, PartialDate asOf) => asOf.Year > years && asOf.Start.AddYears(-years) >= opened.End;
}
