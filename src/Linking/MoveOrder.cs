using Archive.Catalog;

namespace Archive.Linking;

/// <summary>
/// Where moves stand among others. Dates decide; where they leave it open, a move comes after the earlier stages of its deal, after what it answers, and after
/// what opened the relation that it closes.
/// </summary>
internal sealed class MoveOrder(IReadOnlyDictionary<string, WrittenMove> moves, Func<Vendor, Vendor?> wholeOf)
{
    // Moves that follow each other in a circle, which says nothing, get no further.
    private const int MostPasses = 20;

    private readonly Dictionary<Move, (PartialDate NotBefore, int Steps)> _places = moves.Values.ToDictionary(m => m.Move, m => (m.Move.Date, 0));

    /// <returns>Those that stand elsewhere than their date alone says.</returns>
    public IReadOnlyList<WrittenMove> Find()
    {
        Move[][] deals = [.. moves.Values.Where(m => m.Move.DealId is not null).GroupBy(m => m.Move.DealId, StringComparer.Ordinal).Select(InStages)];
        (Move Before, Move After)[] pairs = [.. Answers(), .. Closings()];
        var moved = true;
        for (var pass = 0; moved && pass < MostPasses; pass++)
        {
            moved = false;
            foreach (var deal in deals) moved |= Follow(deal);
            foreach (var (before, after) in pairs) moved |= Follow(before, after);
        }
        return [.. moves.Values.Where(m => _places[m.Move] != (m.Move.Date, 0)).Select(m => m with { Move = m.Move with { Place = _places[m.Move] } })];
    }

    /// <summary>The first report stands for all.</summary>
    private Move[] InStages(IEnumerable<WrittenMove> deal) =>
        [.. deal.Select(m => Named(m.Entry.SameAs?.Value) ?? m.Move).Where(m => m.Action.Stage is not null).Distinct().OrderBy(m => m.Action.Stage)];

    private IEnumerable<(Move Before, Move After)> Answers() =>
        from m in moves.Values where Named(m.Entry.Answers?.Value) is not null select (Named(m.Entry.Answers?.Value)!, m.Move);

    private IEnumerable<(Move Before, Move After)> Closings()
    {
        var names = new RelationNames(wholeOf);
        var openings = (from m in moves.Values
                        where m.Move.Subject is not null && m.Move.Action.Opens.Count > 0
                        from pair in names.PairsOf(m.Move)
                        from kind in m.Move.Action.Opens
                        select (Key: (kind, pair), m)).ToLookup(o => o.Key, o => o.m);
        return from m in moves.Values
               where RelationPairs.Closes(m.Move)
               from pair in RelationNames.DirectPairsOf(m.Move)
               from kind in m.Move.Action.Closes
               from opening in openings[(kind, pair)]
               where Named(opening.Entry.Answers?.Value) != m.Move && (opening.Move.DealId is null || m.Move.DealId is null || opening.Move.DealId == m.Move.DealId)
               select (opening.Move, m.Move);
    }

    private Move? Named(string? id) => id is not null && moves.TryGetValue(id, out var found) ? found.Move : null;

    /// <param name="deal">By stage.</param>
    private bool Follow(Move[] deal)
    {
        var moved = false;
        foreach (var (at, move) in deal.Index())
            if (deal.Take(at).Where(m => m.Action.Stage < move.Action.Stage && !m.Date.IsCertainlyAfter(move.Date)).MaxBy(m => _places[m]) is { } before) moved |= Follow(before, move);
        return moved;
    }

    private bool Follow(Move before, Move after)
    {
        var place = _places[before];
        if (before == after || place.NotBefore.IsCertainlyAfter(after.Date) || _places[after].CompareTo(place) > 0) return false;
        _places[after] = (place.NotBefore, place.Steps + 1);
        return true;
    }
}
