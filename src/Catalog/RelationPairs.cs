namespace Archive.Catalog;

/// <summary>Which moves open and which close one kind of relation between the same two parties.</summary>
internal sealed class RelationPairs
{
    private readonly Dictionary<(string Kind, Party Low, Party High), List<Move>> _openings = [];
    private readonly Dictionary<(string Kind, Party Low, Party High), List<Move>> _closings = [];

    public RelationPairs(IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move.Target is not { } target) continue;
            foreach (var kind in move.Action.Opens)
                foreach (var known in Names(move, target)) Add(_openings, Key(kind, move.Actor, known), move);
            foreach (var kind in move.Action.Closes) Add(_closings, Key(kind, move.Actor, target), move);
        }
    }

    public static bool Closes(Move move) => move.Action.Closes.Count > 0 && move.Target is not null;

    /// <summary>The earliest move that can have closed what this one opened: it need not be dated exactly, but not before it.</summary>
    public Move? ClosingOf(Move opening, string kind)
    {
        Move? earliest = null;
        foreach (var known in Names(opening, opening.Target!.Value))
        {
            if (!_closings.TryGetValue(Key(kind, opening.Actor, known), out var closings)) continue;
            var closing = closings.Find(c => Ends(c, opening) && !opening.Date.IsCertainlyAfter(c.Date));
            if (closing is not null && (earliest is null || closing.Date < earliest.Date)) earliest = closing;
        }
        return earliest;
    }

    /// <summary>The first move that opens what the closing has closed already.</summary>
    public Move? OpenedLater(Move closing)
    {
        foreach (var kind in closing.Action.Closes)
            if (_openings.TryGetValue(Key(kind, closing.Actor, closing.Target!.Value), out var openings)
                && openings.Find(o => Ends(closing, o) && o.Date.IsCertainlyAfter(closing.Date)) is { } later) return later;
        return null;
    }

    private static bool Ends(Move closing, Move opening) => closing != opening
        && (closing.Actor == opening.Actor || closing.Action.Symmetric || opening.Action.Symmetric || closing.Action.Class == MoveClass.Law);

    /// <summary>A relation is known by the other party and, where it has one, by the name of its object: a joint venture, a centre.</summary>
    private static IEnumerable<Party> Names(Move move, Party target) =>
        move.Object is { } name ? [target, new Party(null, name)] : [target];

    private static (string, Party, Party) Key(string kind, Vendor actor, Party target)
    {
        var self = new Party(actor, actor.Name);
        return target.Vendor is { } other && string.CompareOrdinal(other.Id, actor.Id) < 0 ? (kind, target, self) : (kind, self, target);
    }

    private static void Add(Dictionary<(string, Party, Party), List<Move>> moves, (string, Party, Party) key, Move move)
    {
        if (!moves.TryGetValue(key, out var list)) moves[key] = list = [];
        list.Add(move);
    }
}
