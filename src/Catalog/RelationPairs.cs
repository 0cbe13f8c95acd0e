namespace Archive.Catalog;

/// <summary>Which moves open and which close one kind of relation between the same two parties.</summary>
internal sealed class RelationPairs
{
    private readonly Dictionary<(string Kind, Party Low, Party High), List<Move>> _openings = [];
    private readonly Dictionary<(string Kind, Party Low, Party High), List<Move>> _closings = [];
    private readonly Dictionary<(string Kind, string Deal), List<Move>> _dealClosings = [];
    private readonly Dictionary<(string Kind, Party With), List<Move>> _takings = [];
    private readonly HashSet<(string Kind, string Deal)> _dealOpenings = [];

    public RelationPairs(IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move.Subject is not { } subject) continue;
            foreach (var kind in move.Action.Opens)
            {
                foreach (var known in Names(move, subject)) Add(_openings, Key(kind, move.Actor, known), move);
                if (move is { Action.Exclusive: true, Share: null }) Add(_takings, (kind, subject), move);
                if (move.DealId is { } deal) _dealOpenings.Add((kind, deal));
            }
            foreach (var kind in move.Action.Closes)
            {
                Add(_closings, Key(kind, move.Actor, subject), move);
                if (move.Action.Exclusive) Add(_takings, (kind, subject), move);
                if (move.DealId is { } deal) Add(_dealClosings, (kind, deal), move);
            }
        }
    }

    public static bool Closes(Move move) => move.Action.Closes.Count > 0 && move.Subject is not null;

    /// <summary>True where the move belongs to a deal of which another move opened what it closes: whoever ended that first, nothing is missing.</summary>
    public bool IsOfDealThatOpened(Move closing) => closing.DealId is { } deal && closing.Action.Closes.Any(kind => _dealOpenings.Contains((kind, deal)));

    /// <summary>The earliest move that can have closed what this one opened: it need not be dated exactly, but not before it.</summary>
    public Move? ClosingOf(Move opening, string kind)
    {
        Move? earliest = null;
        foreach (var closing in Candidates(opening, kind).OfType<Move>())
            if (earliest is null || Move.OldestFirst(closing, earliest) < 0) earliest = closing;
        return earliest;
    }

    /// <summary>The first move that opens what the closing has closed already.</summary>
    public Move? OpenedLater(Move closing)
    {
        foreach (var kind in closing.Action.Closes)
            if (_openings.TryGetValue(Key(kind, closing.Actor, closing.Subject!.Value), out var openings)
                && openings.Find(o => Ends(closing, o) && o.Date.IsCertainlyAfter(closing.Date)) is { } later) return later;
        return null;
    }

    /// <returns>Of each list of moves that may end it the first that does; lists run from the oldest to the newest.</returns>
    private IEnumerable<Move?> Candidates(Move opening, string kind)
    {
        var subject = opening.Subject!.Value;
        foreach (var known in Names(opening, subject))
            yield return _closings.GetValueOrDefault(Key(kind, opening.Actor, known))?.Find(c => Ends(c, opening) && !opening.Date.IsCertainlyAfter(c.Date));
        // A deal is ended by whoever ends it: an authority, the other side, the last of several buyers.
        if (opening is { Action.IsPending: true, DealId: { } deal })
            yield return _dealClosings.GetValueOrDefault((kind, deal))?.Find(c => c != opening && !opening.Date.IsCertainlyAfter(c.Date));
        if (opening.Action.Exclusive) yield return _takings.GetValueOrDefault((kind, subject))?.Find(t => Takes(t, opening));
    }

    /// <summary>What waits for the end of one deal is not ended by another.</summary>
    private static bool Ends(Move closing, Move opening) => closing != opening
        && (closing.Actor == opening.Actor || closing.Action.Symmetric || opening.Action.Symmetric || closing.Action.Class == MoveClass.Law)
        && !(opening.Action.IsPending && opening.DealId is { } deal && closing.DealId is { } other && deal != other);

    /// <summary>Two who buy together hold together.</summary>
    private static bool Takes(Move taking, Move opening) =>
        taking.Actor != opening.Actor && taking.Date.IsCertainlyAfter(opening.Date) && (taking.DealId is null || taking.DealId != opening.DealId);

    /// <summary>A relation is known by the other party and, where it has one, by the name of its object: a joint venture, a centre.</summary>
    private static IEnumerable<Party> Names(Move move, Party subject) =>
        move is { Object: { } name, ObjectEntry: null } ? [subject, new Party(null, name)] : [subject];

    private static (string, Party, Party) Key(string kind, Vendor actor, Party other)
    {
        var self = new Party(actor, actor.Name);
        return other.Vendor is { } vendor && string.CompareOrdinal(vendor.Id, actor.Id) < 0 ? (kind, other, self) : (kind, self, other);
    }

    private static void Add<TKey>(Dictionary<TKey, List<Move>> moves, TKey key, Move move) where TKey : notnull
    {
        if (!moves.TryGetValue(key, out var list)) moves[key] = list = [];
        list.Add(move);
    }
}
