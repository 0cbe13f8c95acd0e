namespace Archive.Catalog;

/// <summary>The moves of one year, oldest first.</summary>
public sealed record TimelineYear(int Year, IReadOnlyList<Move> Moves);

/// <summary>Moves as the eye runs down them: year by year, each move once however many articles report it.</summary>
public static class Timeline
{
    /// <param name="moves">Oldest first.</param>
    public static IReadOnlyList<TimelineYear> GroupByYear(IEnumerable<Move> moves) =>
        [.. moves.GroupBy(m => m.Date.Year).Select(y => new TimelineYear(y.Key, [.. y]))];

    /// <summary>True where the vendor did it; false where it was done to the vendor.</summary>
    public static bool IsOwn(this Move move, Vendor vendor) => move.Actor == vendor;

    /// <summary>Further reports whose dates cannot be squared with the first one's.</summary>
    public static IEnumerable<Move> Disagreeing(this Move move, CatalogLinks links) => links[move].AlsoReported.Where(r => r.Date.Excludes(move.Date));
}
