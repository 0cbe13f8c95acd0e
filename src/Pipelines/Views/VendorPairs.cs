using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>Two vendors that met often enough to be compared.</summary>
/// <param name="First">Of the two ids the one that comes first.</param>
/// <param name="Between">Moves of which both are sides, oldest first.</param>
/// <param name="Beside">Houses where both stood at a time, by date.</param>
internal sealed record VendorPair(Vendor First, Vendor Second, IReadOnlyList<Move> Between, IReadOnlyList<CoMember> Beside)
{
    public string Path => $"/compare/{First.Id}/{Second.Id}/";

    public Vendor Other(Vendor vendor) => vendor == First ? Second : First;
}

/// <summary>The pairs of vendors with three or more moves between or beside each other.</summary>
internal sealed class VendorPairs(ArchiveCatalog catalog, Standings standings)
{
    private const int Fewest = 3;

    /// <summary>Those that a vendor met most often.</summary>
    private const int MostOfOne = 12;

    private readonly Lazy<ILookup<Vendor, VendorPair>> _all = new(() => Find(catalog, standings));

    private readonly Lazy<Dictionary<(Vendor, Vendor), Move[]>> _moves = new(() => catalog.Moves
        .SelectMany(m => m.Sides.SelectMany(one => Met(m, one).Select(other => (Pair: (one, other), Move: m)))).GroupBy(p => p.Pair, p => p.Move).ToDictionary(p => p.Key, p => p.ToArray()));

    /// <summary>Moves of which both are sides, oldest first.</summary>
    public Move[] MovesOf(Vendor one, Vendor other) => _moves.Value.GetValueOrDefault((one, other), []);

    public IReadOnlyList<VendorPair> Of(Vendor vendor) => [.. _all.Value[vendor]];

    /// <summary>Each pair once, by its path.</summary>
    public IEnumerable<VendorPair> All => _all.Value.SelectMany(v => v).DistinctBy(p => p.Path).OrderBy(p => p.Path, StringComparer.Ordinal);

    private static ILookup<Vendor, VendorPair> Find(ArchiveCatalog catalog, Standings standings)
    {
        var pairs = new IReadOnlyList<VendorPair>[catalog.Vendors.Count];
        // Unlike a parallel query, this goes on where all threads but the caller's wait for its outcome.
        Parallel.For(0, pairs.Length, i => pairs[i] = Of(catalog.Vendors[i], catalog, standings));
        return pairs.SelectMany(list => list.SelectMany(p => new[] { (Of: p.First, Pair: p), (Of: p.Second, Pair: p) }))
            .DistinctBy(p => (p.Of, p.Pair.Path)).ToLookup(p => p.Of, p => p.Pair);
    }

    /// <summary>The other sides of a move. What two partners stand together for is none.</summary>
    private static IEnumerable<Vendor> Met(Move move, Vendor side) =>
        move.Sides.Where(other => other != side && !(move.IsMutual && (other == move.ObjectEntry || side == move.ObjectEntry)));

    private static IReadOnlyList<VendorPair> Of(Vendor vendor, ArchiveCatalog catalog, Standings standings)
    {
        var between = catalog.Links[vendor].Moves.SelectMany(m => Met(m, vendor).Select(other => (other, m))).ToLookup(p => p.other, p => p.m);
        var beside = (standings[vendor]?.CoMembers ?? []).ToLookup(f => f.Other);
        return [.. between.Select(b => b.Key).Union(beside.Select(b => b.Key))
            .Where(other => between[other].Count() + beside[other].Count() >= Fewest)
            .OrderByDescending(other => between[other].Count() + beside[other].Count()).ThenBy(other => other.Id, StringComparer.Ordinal).Take(MostOfOne)
            .Select(other => string.CompareOrdinal(vendor.Id, other.Id) < 0
                ? new VendorPair(vendor, other, [.. between[other]], [.. beside[other]])
                : new VendorPair(other, vendor, [.. between[other]], [.. beside[other]]))];
    }
}
