using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>Where each vendor with a record stood, and the years that have a page: those in which it moved, was moved on, or its standing changed.</summary>
internal sealed class Standings(ArchiveCatalog catalog)
{
    private readonly Lazy<All> _all = new(() => Create(catalog));

    private sealed record All(Dictionary<Vendor, (StandingHistory History, int[] Years)> Vendors, OwnerHistory Owners, IReadOnlyList<Relation> Relations);

    /// <summary>The year of the newest move on record.</summary>
    public int LastYear => catalog.Moves.Count == 0 ? 0 : catalog.Moves[^1].Date.Year;

    /// <returns>Null for a vendor without a move.</returns>
    public StandingHistory? this[Vendor vendor] => _all.Value.Vendors.TryGetValue(vendor, out var known) ? known.History : null;

    /// <summary>Who owned it through the years; empty where nobody ever did.</summary>
    public IReadOnlyList<OwnerPeriod> OwnersOf(Vendor vendor) => _all.Value.Owners.Of(vendor);

    /// <summary>By date of their opening, each with a name of its own.</summary>
    public IReadOnlyList<Relation> Relations => _all.Value.Relations;

    /// <summary>Years with a page, the oldest first.</summary>
    public IReadOnlyList<int> YearsOf(Vendor vendor) => _all.Value.Vendors.TryGetValue(vendor, out var known) ? known.Years : [];

    /// <summary>Site path of the page that says how a vendor stood when a year ended: its own, or that of the year since which nothing changed. Null before the first.</summary>
    public string? PathOf(Vendor vendor, int year) => _all.Value.Vendors.TryGetValue(vendor, out var known) && Array.FindLastIndex(known.Years, y => y <= year) is >= 0 and var at
        ? Path(vendor, known.Years[at])
        : null;

    public static string Path(Vendor vendor, int year) => $"{vendor.Path}{ListPaths.YearText(year)}/";

    // Where each stood, and when, takes longer than anything else about vendors.
    private static All Create(ArchiveCatalog catalog)
    {
        var relations = Catalog.Relations.Derive(catalog);
        Vendor[] moved = [.. catalog.Vendors.Where(v => catalog.Links[v].Moves.Count > 0)];
        var made = new (StandingHistory History, int[] Years)[moved.Length];
        Parallel.For(0, moved.Length, i =>
        {
            var history = new StandingHistory(moved[i], relations);
            made[i] = (history, [.. history.NotableYears.Union(catalog.Links[moved[i]].Moves.Select(m => m.Date.Year)).Order()]);
        });
        return new All(moved.Index().ToDictionary(m => m.Item, m => made[m.Index]), new OwnerHistory(relations), relations.All);
    }
}
