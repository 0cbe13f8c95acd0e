namespace Archive.Catalog;

/// <summary>
/// Every standing relation that the moves of an archive open and close. A closing ends what its actor opened with the
/// same party and, where that is nothing, what the other side opened; of what is owned only its owner can give up. What waits for
/// the end of a deal is ended by any move of that deal that closes it, and what only one party can hold by whoever comes to hold it.
/// </summary>
public sealed class Relations
{
    private readonly ILookup<Vendor, Relation> _byVendor;
    private readonly ILookup<Vendor, UnmatchedClosing> _looseByVendor;
    private readonly ILookup<Vendor, Relation> _byHouse;

    private Relations(IReadOnlyList<Relation> all, IReadOnlyList<UnmatchedClosing> looseEnds, int lastYear)
    {
        All = all;
        LastYear = lastYear;
        UnmatchedClosings = looseEnds;
        _byVendor = all.SelectMany(r => Sides(r).Select(v => (v, r))).ToLookup(p => p.v, p => p.r);
        _byHouse = all.Where(r => r.With.Vendor is { Kind: VendorKind.Foundation or VendorKind.Project } && r.SideOf(holder: true) == RelationSide.Ally).ToLookup(r => r.With.Vendor!);
        _looseByVendor = looseEnds.SelectMany(e => e.Move.Sides.Select(v => (v, e))).ToLookup(p => p.v, p => p.e);
    }

    /// <summary>By date of their opening.</summary>
    public IReadOnlyList<Relation> All { get; }

    public IReadOnlyList<UnmatchedClosing> UnmatchedClosings { get; }

    /// <summary>The year of the newest move on record: what lapses later has not lapsed yet.</summary>
    public int LastYear { get; }

    /// <summary>Relations that the vendor holds or that others hold with it.</summary>
    public IEnumerable<Relation> ForVendor(Vendor vendor) => _byVendor[vendor];

    /// <summary>Alliances that others have with a house: a foundation or project where members meet.</summary>
    public IEnumerable<Relation> AllOfHouse(Vendor house) => _byHouse[house];

    /// <summary>Moves of or against the vendor that close what does not stand.</summary>
    public IEnumerable<UnmatchedClosing> UnmatchedClosingsOf(Vendor vendor) => _looseByVendor[vendor];

    public static Relations Derive(ArchiveCatalog catalog) => Derive(catalog.Moves, m => catalog.Links[m], v => catalog.Links[v].PartOf);

    /// <param name="moves">Each move once, oldest first.</param>
    /// <param name="linksOf">The move that a move answers, and the deal that says what share changes hands where the move itself does not.</param>
    /// <param name="wholeOf">What a vendor is part of.</param>
    public static Relations Derive(IReadOnlyList<Move> moves, Func<Move, MoveLinks> linksOf, Func<Vendor, Vendor?> wholeOf)
    {
        var pairs = new RelationPairs(moves, wholeOf, linksOf);
        var opened = new OpenedRelations(pairs, wholeOf);
        foreach (var move in moves.Where(m => m.Subject is { } subject && subject.Vendor != m.Actor)) opened.Add(move);
        return new Relations(opened.All, [.. moves.Where(m => RelationPairs.Closes(m) && !opened.Ended.Contains(m) && !pairs.HasBeginning(m, part: true))
            .Select(m => new UnmatchedClosing(m, pairs.OpenedLater(m), pairs.HasBeginning(m, part: false)))
            .Where(e => e.OpenedLater is not null || !pairs.IsOfDealThatOpened(e.Move))], moves.Count == 0 ? 0 : moves[^1].Date.Year);
    }

    private static IEnumerable<Vendor> Sides(Relation relation) => relation.Opened.Sides.Concat(relation.Rivals).Append(relation.With.Vendor).OfType<Vendor>().Distinct();
}

/// <summary>A move that closes what does not stand: nothing on record opened it before, or it has ended already.</summary>
/// <param name="OpenedLater">The move that opens such a relation only after the closing, where there is one: one of the two dates is wrong.</param>
/// <param name="HasEnded">Something on record opened it, and another move has closed it already.</param>
public sealed record UnmatchedClosing(Move Move, Move? OpenedLater, bool HasEnded);
