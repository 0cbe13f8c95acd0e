namespace Archive.Catalog;

/// <summary>Which moves open and which close one kind of relation between the same two parties, whichever of the two acts.</summary>
internal sealed class RelationPairs
{
    private readonly RelationNames _names;
    private readonly Func<Move, MoveLinks> _linksOf;
    private readonly Dictionary<(string Kind, NamePair Pair), List<Move>> _openings = [];
    private readonly Dictionary<(string Kind, NamePair Pair), List<Move>> _closings = [];
    private readonly Dictionary<(string Kind, string Deal), List<Move>> _dealClosings = [];
    private readonly Dictionary<(string Kind, Party With), List<Move>> _takings = [];
    private readonly HashSet<(string Kind, string Deal)> _dealOpenings = [];

    /// <summary>What has ended something between two.</summary>
    private readonly HashSet<(string Kind, (Vendor, Party) Sides, Move Closing)> _used = [];

    /// <param name="moves">Oldest first.</param>
    /// <param name="wholeOf">What a product or unit is part of.</param>
    /// <param name="linksOf">The move that a move answers, and the share that changes hands.</param>
    public RelationPairs(IReadOnlyList<Move> moves, Func<Vendor, Vendor?> wholeOf, Func<Move, MoveLinks> linksOf)
    {
        (_names, _linksOf) = (new RelationNames(wholeOf), linksOf);
        foreach (var move in moves.Where(m => m.Subject is not null))
        {
            foreach (var kind in move.Action.Opens)
            {
                foreach (var pair in _names.PairsOf(move).Union(RivalPairs(move))) Add(_openings, (kind, pair), move);
                if (move.DealId is { } deal) _dealOpenings.Add((kind, deal));
            }
            foreach (var kind in Taken(move.Action, isPart: ShareOf(move) is not null)) Add(_takings, (kind, move.Subject!.Value), move);
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

    /// <summary>Whom a move of rivalry or law makes a rival beside its target, because it answers a move of theirs.</summary>
    public Vendor? RivalOf(Move move) =>
        move.Action.Class is MoveClass.Rivalry or MoveClass.Law && _linksOf(move).Answers?.Actor is { } rival && rival != move.Actor && rival != move.Subject!.Value.Vendor ? rival : null;

    /// <summary>
    /// The earliest move that can have closed what this one opened: it need not be dated exactly, but not before it. What may have been before it, and has
    /// ended an earlier opening between the same two, is not meant.
    /// </summary>
    /// <param name="rival">Set where only what was opened against a rival beside the target is asked for.</param>
    public Move? ClosingOf(Move opening, string kind, Vendor? rival = null)
    {
        var sides = Relation.SidesOf(opening, rival is null ? opening.Subject!.Value : new Party(rival, rival.Name));
        bool IsMeant(Move closing) => Move.OldestFirst(opening, closing) < 0 || !_used.Contains((kind, sides, closing));
        var closing = rival is null
            ? Earliest(Candidates(opening, kind, IsMeant)) ?? LastOfDeal(opening, kind)
            : Earliest(RivalPairs(opening).Select(p => EndOf(opening, kind, p, IsMeant)));
        if (closing is not null) _used.Add((kind, sides, closing));
        return closing;
    }

    private IEnumerable<NamePair> RivalPairs(Move move) => RivalOf(move) is { } rival ? [RelationNames.PairOf(move.Actor, rival)] : [];

    private static Move? Earliest(IEnumerable<Move?> closings)
    {
        Move? earliest = null;
        foreach (var closing in closings.OfType<Move>())
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
        return direct.Exists(p => _openings.TryGetValue((kind, p), out var found) && found.Exists(o => CanPrecede(o, closing))) ? direct : direct.Concat(_names.PairsWithWholeOf(closing));
    }

    /// <returns>Of each list of moves that may end it the first that does; lists run from the oldest to the newest.</returns>
    private IEnumerable<Move?> Candidates(Move opening, string kind, Func<Move, bool> isMeant)
    {
        foreach (var pair in _names.PairsOf(opening)) yield return EndOf(opening, kind, pair, isMeant);
        // A deal is ended by whoever ends it: an authority, the other side.
        yield return ClosingsOfDeal(opening, kind)?.Find(c => isMeant(c) && CanPrecede(opening, c) && c.Action.Stage != DealStage.Completed);
        if (CanBeTaken(opening)) yield return _takings.GetValueOrDefault((kind, opening.Subject!.Value))?.Find(c => isMeant(c) && Takes(c, opening));
    }

    private Move? EndOf(Move opening, string kind, NamePair pair, Func<Move, bool> isMeant) =>
        _closings.GetValueOrDefault((kind, pair))?.Find(c => isMeant(c) && Ends(c, opening, kind, pair) && !LeavesPart(c, opening, kind, pair));

    private List<Move>? ClosingsOfDeal(Move opening, string kind) => opening is { Action.IsPending: true, DealId: { } deal } ? _dealClosings.GetValueOrDefault((kind, deal)) : null;

    /// <summary>Where several buy together, each completes its own purchase; of whom that is not told bought with the last of them.</summary>
    private Move? LastOfDeal(Move opening, string kind) => ClosingsOfDeal(opening, kind)?.FindLast(c => CanPrecede(opening, c));

    private bool Ends(Move closing, Move opening, string kind, NamePair pair) =>
        CanPrecede(opening, closing) && AreOfOneDeal(closing, opening) && RelationNames.CanBeOne(closing, opening)
        && (IsByWhoMayClose(closing, opening) || (CanBeEndedByTheOther(opening) && !HasOpened(closing, kind, pair)));

    /// <summary>Whoever gives up a part of what it owns, and gave up no more before, goes on to own the rest.</summary>
    private bool LeavesPart(Move closing, Move opening, string kind, NamePair pair) =>
        !CanBeEndedByTheOther(opening) && ShareOf(closing) is not null
        && _closings[(kind, pair)]
            .Where(c => c.Actor == closing.Actor && CanPrecede(opening, c) && Move.OldestFirst(c, closing) <= 0)
            .Sum(c => ShareOf(c) ?? 100) < (ShareOf(opening) ?? 100);

    /// <summary>A whole is no part.</summary>
    private decimal? ShareOf(Move move) => _linksOf(move).ShareOf(move) is < 100 and var part ? part : null;

    /// <summary>True where the move may give up that relation of another, as far as that is a holding of its actor.</summary>
    public bool CanSetFree(Move move, Relation held) => move.Action.Closes.Contains(held.Kind) && held.With == move.Subject
        && held.StillStandsOn(move.Date) && Takes(move, held.Opened) && (ShareOf(move) is null || !HasOpened(move, held.Kind, RelationNames.DirectPairsOf(move).First()));

    public bool LeavesPart(Move freeing, Relation held) => LeavesPart(freeing, held.Opened, held.Kind, RelationNames.DirectPairsOf(freeing).First());

    /// <summary>True where the move could have ended what something on record opened; <paramref name="part"/>: it gave up a part alone.</summary>
    public bool HasBeginning(Move closing, bool part) => closing.Action.Closes.Any(kind => ClosingPairs(closing, kind).Any(pair =>
        _openings.GetValueOrDefault((kind, pair))?.Exists(o => Ends(closing, o, kind, pair) && LeavesPart(closing, o, kind, pair) == part) == true));

    /// <summary>An opening that answers the closing came after it, however little of their dates is known.</summary>
    private bool CanPrecede(Move opening, Move closing) => opening != closing && !opening.Date.IsCertainlyAfter(closing.Date) && _linksOf(opening).Answers != closing;

    private static bool IsByWhoMayClose(Move closing, Move opening) =>
        closing != opening && (closing.Actor == opening.Actor || closing.Action.Symmetric || opening.Action.Symmetric || closing.Action.Class == MoveClass.Law);

    /// <summary>What is owned is given up by its owner alone, or taken.</summary>
    private static bool CanBeEndedByTheOther(Move opening) => opening.Action.Class != MoveClass.Ownership || opening.Action.IsPending;

    /// <summary>Whoever opened one of its own before ends that.</summary>
    private bool HasOpened(Move closing, string kind, NamePair pair) =>
        _openings.TryGetValue((kind, pair), out var openings) && openings.Exists(o => o.Actor == closing.Actor && CanPrecede(o, closing));

    /// <summary>What waits for the end of one deal is not ended by another.</summary>
    private static bool AreOfOneDeal(Move closing, Move opening) => !(opening.Action.IsPending && opening.DealId is { } deal && closing.DealId is { } other && deal != other);

    /// <summary>Whoever comes to own the whole takes it from its owners, from those who had a stake, and from those who were about to buy it.</summary>
    private static bool CanBeTaken(Move opening) => opening.Action is { Exclusive: true } or { Class: MoveClass.Ownership, Symmetric: false };

    /// <summary>Two who buy together hold together.</summary>
    private static bool Takes(Move taking, Move opening) =>
        taking.Actor != opening.Actor && taking.Date.IsCertainlyAfter(opening.Date) && (taking.DealId is null || taking.DealId != opening.DealId);

    /// <summary>What nobody else holds any more. Whoever buys a part takes nothing from anybody, and whoever opens nothing gives up its own.</summary>
    private static IEnumerable<string> Taken(MoveAction action, bool isPart) => !action.Exclusive || isPart || action.Opens.Count == 0 ? [] : action.Opens.Union(action.Closes);

    private static void Add<TKey>(Dictionary<TKey, List<Move>> moves, TKey key, Move move) where TKey : notnull
    {
        if (!moves.TryGetValue(key, out var list)) moves[key] = list = [];
        list.Add(move);
    }
}
