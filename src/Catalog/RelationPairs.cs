namespace Archive.Catalog;

/// <summary>Which moves open and which close one kind of relation between the same two parties, whichever of the two acts.</summary>
internal sealed class RelationPairs
{
    private readonly RelationNames _names;
    private readonly Dictionary<(string Kind, NamePair Pair), List<Move>> _openings = [];
    private readonly Dictionary<(string Kind, NamePair Pair), List<Move>> _closings = [];
    private readonly Dictionary<(string Kind, string Deal), List<Move>> _dealClosings = [];
    private readonly Dictionary<(string Kind, Party With), List<Move>> _takings = [];
    private readonly HashSet<(string Kind, string Deal)> _dealOpenings = [];

    /// <param name="moves">Oldest first.</param>
    /// <param name="wholeOf">What a product or unit is part of.</param>
    /// <param name="isPart">Whether only a share changes hands.</param>
    public RelationPairs(IReadOnlyList<Move> moves, Func<Vendor, Vendor?> wholeOf, Func<Move, bool> isPart)
    {
        _names = new RelationNames(wholeOf);
        foreach (var move in moves.Where(m => m.Subject is not null))
        {
            foreach (var kind in move.Action.Opens)
            {
                foreach (var pair in _names.PairsOf(move)) Add(_openings, (kind, pair), move);
                if (move.DealId is { } deal) _dealOpenings.Add((kind, deal));
            }
            foreach (var kind in Taken(move.Action, isPart(move))) Add(_takings, (kind, move.Subject!.Value), move);
        }
        foreach (var move in moves.Where(Closes))
        {
            foreach (var kind in move.Action.Closes)
            {
                foreach (var pair in ClosingPairs(move, kind)) Add(_closings, (kind, pair), move);
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
            foreach (var pair in RelationNames.DirectPairsOf(closing))
                if (_openings.TryGetValue((kind, pair), out var openings)
                    && openings.Find(o => IsByWhoMayClose(closing, o) && AreOfOneDeal(closing, o) && o.Date.IsCertainlyAfter(closing.Date)) is { } later) return later;
        return null;
    }

    /// <summary>A product that nothing was opened by stands for what it is part of.</summary>
    private IEnumerable<NamePair> ClosingPairs(Move closing, string kind)
    {
        var direct = RelationNames.DirectPairsOf(closing).ToList();
        return direct.Exists(p => _openings.TryGetValue((kind, p), out var found) && found.Exists(o => !o.Date.IsCertainlyAfter(closing.Date))) ? direct : direct.Concat(_names.PairsWithWholeOf(closing));
    }

    /// <returns>Of each list of moves that may end it the first that does; lists run from the oldest to the newest.</returns>
    private IEnumerable<Move?> Candidates(Move opening, string kind)
    {
        foreach (var pair in _names.PairsOf(opening))
            yield return _closings.GetValueOrDefault((kind, pair))?.Find(c => Ends(c, opening, kind, pair) && !opening.Date.IsCertainlyAfter(c.Date));
        // A deal is ended by whoever ends it: an authority, the other side, the last of several buyers.
        if (opening is { Action.IsPending: true, DealId: { } deal })
            yield return _dealClosings.GetValueOrDefault((kind, deal))?.Find(c => c != opening && !opening.Date.IsCertainlyAfter(c.Date));
        if (CanBeTaken(opening)) yield return _takings.GetValueOrDefault((kind, opening.Subject!.Value))?.Find(t => Takes(t, opening));
    }

    private bool Ends(Move closing, Move opening, string kind, NamePair pair) =>
        closing != opening && AreOfOneDeal(closing, opening) && RelationNames.CanBeOne(closing, opening)
        && (IsByWhoMayClose(closing, opening) || (CanBeEndedByTheOther(opening) && !HasOpened(closing, kind, pair)));

    private static bool IsByWhoMayClose(Move closing, Move opening) =>
        closing != opening && (closing.Actor == opening.Actor || closing.Action.Symmetric || opening.Action.Symmetric || closing.Action.Class == MoveClass.Law);

    /// <summary>What is owned is given up by its owner alone, or taken.</summary>
    private static bool CanBeEndedByTheOther(Move opening) => opening.Action.Class != MoveClass.Ownership || opening.Action.IsPending;

    /// <summary>Whoever opened one of its own before ends that.</summary>
    private bool HasOpened(Move closing, string kind, NamePair pair) =>
        _openings.TryGetValue((kind, pair), out var openings) && openings.Exists(o => o.Actor == closing.Actor && !o.Date.IsCertainlyAfter(closing.Date));

    /// <summary>What waits for the end of one deal is not ended by another.</summary>
    private static bool AreOfOneDeal(Move closing, Move opening) => !(opening.Action.IsPending && opening.DealId is { } deal && closing.DealId is { } other && deal != other);

    /// <summary>Whoever comes to own the whole takes it from its owners, and from those who had a stake.</summary>
    private static bool CanBeTaken(Move opening) => opening.Action is { Exclusive: true } or { Class: MoveClass.Ownership, IsPending: false, Symmetric: false };

    /// <summary>Two who buy together hold together.</summary>
    private static bool Takes(Move taking, Move opening) =>
        taking.Actor != opening.Actor && taking.Date.IsCertainlyAfter(opening.Date) && (taking.DealId is null || taking.DealId != opening.DealId);

    /// <summary>What nobody else holds any more. Whoever buys a part takes nothing from anybody; whoever sets a part free sets free.</summary>
    private static IEnumerable<string> Taken(MoveAction action, bool isPart) => !action.Exclusive || (isPart && action.Opens.Count > 0) ? [] : action.Opens.Union(action.Closes);

    private static void Add<TKey>(Dictionary<TKey, List<Move>> moves, TKey key, Move move) where TKey : notnull
    {
        if (!moves.TryGetValue(key, out var list)) moves[key] = list = [];
        list.Add(move);
    }
}
