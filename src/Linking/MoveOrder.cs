using Archive.Catalog;

namespace Archive.Linking;

/// <summary>
/// Where moves stand among others. Dates decide; where they leave it open, a move comes after the earlier stages of its deal, after what it answers, and after
/// what opened the relation that it closes.
/// </summary>
internal sealed class MoveOrder(IReadOnlyDictionary<string, WrittenMove> moves, Func<Vendor, Vendor?> wholeOf)
{
    // Moves that follow each other in a circle, which says nothing, get no further.
    private const int MostPasses = RecordLinker.MostSteps + 1;

    private readonly Dictionary<Move, (PartialDate NotBefore, int Steps)> _places = moves.Values.ToDictionary(m => m.Move, m => (m.Move.Date, 0));

    /// <returns>Those that stand elsewhere than their date alone says.</returns>
    public IReadOnlyList<WrittenMove> Find()
    {
        Move[][] deals = [.. moves.Values.Where(m => m.Move.DealId is not null).GroupBy(m => m.Move.DealId, StringComparer.Ordinal).Select(InStages)];
        (Move After, Move Before)[] answers = [.. moves.Values.Select(m => (FirstReport(m), Named(m.Entry.Answers?.Value))).Where(a => a.Item2 is not null)!];
        var endings = Endings();
        var moved = true;
        for (var pass = 0; moved && pass < MostPasses; pass++)
        {
            moved = false;
            foreach (var deal in deals) moved |= Follow(deal);
            foreach (var (after, before) in answers) moved |= Follow(before, after);
            foreach (var (after, beginnings) in endings)
                foreach (var before in beginnings.SelectMany(b => b))
                    if (!StandsAfter(after, before.Began.Move) && MayEnd(after, before.Began) && !before.IsSecond) moved |= Follow(before.Began.Move, after);
        }
        return [.. moves.Values.Where(m => _places[m.Move] != (m.Move.Date, 0)).Select(m => m with { Move = m.Move with { Place = _places[m.Move] } })];
    }

    private Move[] InStages(IEnumerable<WrittenMove> deal) =>
        [.. deal.Select(FirstReport).Where(m => m.Action.Stage is not null).Distinct().OrderBy(m => m.Action.Stage)];

    /// <summary>The first report stands for all.</summary>
    private Move FirstReport(WrittenMove move) => Named(move.Entry.SameAs?.Value) ?? move.Move;

    /// <summary>Each move that ends something, and what began anything of the kind between the same two.</summary>
    private List<(Move After, IEnumerable<Beginning>[] Beginnings)> Endings()
    {
        var names = new RelationNames(wholeOf);
        Move[] ending = [.. moves.Values.Select(m => m.Move).Where(RelationPairs.Closes)];
        var endings = (from m in ending from pair in RelationNames.DirectPairsOf(m) from kind in m.Action.Closes select (Key: (kind, pair), m)).ToLookup(e => e.Key, e => e.m);
        var beginnings = (from m in moves.Values
                          where m.Move.Subject is not null && m.Move.Action.Opens.Count > 0
                          from pair in names.PairsOf(m.Move)
                          from kind in m.Move.Action.Opens
                          group m by (kind, pair)).SelectMany(g => g.Select(m => (g.Key, Value: new Beginning(m, g, endings[g.Key])))).ToLookup(o => o.Key, o => o.Value);
        return [.. ending.Select(m => (m, RelationNames.DirectPairsOf(m).SelectMany(pair => m.Action.Closes.Select(kind => beginnings[(kind, pair)])).ToArray()))];
    }

    /// <summary>What began between two.</summary>
    private sealed class Beginning(WrittenMove began, IEnumerable<WrittenMove> alike, IEnumerable<Move> endings)
    {
        private bool? _isSecond;

        public WrittenMove Began => began;

        /// <summary>True where something had begun earlier between the same two that nothing had ended before: an end of the time ended that.</summary>
        public bool IsSecond => _isSecond ??=
            alike
                .Where(b => began.Move.Date.IsCertainlyAfter(b.Move.Date) && SidesOf(b.Move) == SidesOf(began.Move))
                .Max(b => (PartialDate?)b.Move.Date) is { } first
            && !endings.Any(e => !first.IsCertainlyAfter(e.Date) && began.Move.Date.IsCertainlyAfter(e.Date));

        private static (Vendor, Party) SidesOf(Move move) => Relation.SidesOf(move, move.Subject!.Value);
    }

    /// <summary>A beginning that answers the end came after it; of two deals neither ends the other.</summary>
    private bool MayEnd(Move ending, WrittenMove beginning) =>
        !ending.Date.Excludes(beginning.Move.Date) && Named(beginning.Entry.Answers?.Value) != ending
        && (beginning.Move.DealId is null || ending.DealId is null || beginning.Move.DealId == ending.DealId);

    private Move? Named(string? id) => id is not null && moves.TryGetValue(id, out var found) ? found.Move : null;

    /// <param name="deal">By stage.</param>
    private bool Follow(Move[] deal)
    {
        var moved = false;
        foreach (var move in deal)
            for (var i = 0; deal[i].Action.Stage < move.Action.Stage; i++) moved |= Follow(deal[i], move);
        return moved;
    }

    private bool Follow(Move before, Move after)
    {
        var place = _places[before];
        if (before == after || StandsAfter(after, before) || place.NotBefore.IsCertainlyAfter(after.Date) || place.NotBefore.Year > after.Date.Year) return false;
        _places[after] = (place.NotBefore, place.Steps + 1);
        return true;
    }

    private bool StandsAfter(Move move, Move other) => _places[move].CompareTo(_places[other]) > 0;
}
