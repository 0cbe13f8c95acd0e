namespace Archive.Catalog;

/// <summary>A vendor's relations through all years.</summary>
public sealed class StandingHistory
{
    private const int MostFellows = 30;

    /// <summary>In a house with more nobody meets anybody: told to each of all the others, it would take time with the square of their number.</summary>
    private const int MostOfHouse = 150;

    private readonly Vendor _vendor;
    private readonly List<RelationEnd> _relationEnds;
    private readonly List<CoMember> _coMembers;
    private readonly ILookup<int, Change> _changes;

    public StandingHistory(Vendor vendor, Relations relations)
    {
        _vendor = vendor;
        _relationEnds = [.. relations.ForVendor(vendor).SelectMany(r => EndsOf(vendor, r))];
        _coMembers = [.. CoMembersOf(vendor, relations)];
        _changes = _relationEnds.SelectMany(Changes).Concat(_coMembers.SelectMany(Changes))
            // What opens something says so already: a purchase ends a bid only where there was one.
            .Concat(relations.UnmatchedClosingsOf(vendor)
                .Where(e => e.Move.Action.Opens.Count == 0)
                .Select(e => new Change(e.HasEnded ? ChangeKind.ClosedAgain : ChangeKind.ClosedUnmatched, e.Move, OtherSide(vendor, e.Move), null, null)))
            .OrderBy(c => c.Move, Comparer<Move>.Create(Move.OldestFirst)).ThenBy(c => c.Kind).ThenBy(c => c.Other.Name, StringComparer.Ordinal)
            .ToLookup(c => c.Date.Year);
        var busy = _coMembers.CountBy(m => m.Organisation).Where(o => o.Value > MostFellows).Select(o => o.Key).ToHashSet();
        int[] lapses =
        [
            .. _relationEnds.Select(t => t.Relation.LapsesIn)
                .Concat(_coMembers.Where(f => f.Ended is null && !busy.Contains(f.Organisation)).Select(f => f.LapsesIn))
                .OfType<int>()
                .Where(y => y <= relations.LastYear)
        ];
        Years = [.. _changes.Select(y => y.Key).Union(lapses).Order()];
        NotableYears = [.. _changes.Where(y => y.Any(c => c.Organisation is null || !busy.Contains(c.Organisation))).Select(y => y.Key).Union(lapses).Order()];
    }

    /// <summary>The years in which something changed or lapsed, oldest first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>
    /// Those of them that are worth a page. Who else comes to a house and goes counts as long as they are few: told to each of very many, a year of
    /// the house would be one of each of them.
    /// </summary>
    public IReadOnlyList<int> NotableYears { get; }

    /// <summary>Relations of all years, by date.</summary>
    public IReadOnlyList<RelationEnd> RelationEnds => _relationEnds;

    /// <summary>Whom the vendor met in a house, by date.</summary>
    public IReadOnlyList<CoMember> CoMembers => _coMembers;

    public Standing AsOf(int year) => new()
    {
        Vendor = _vendor,
        Year = year,
        RelationEnds = _relationEnds.Where(t => t.Relation.StandsAtEndOf(year)).ToArray(),
        CoMembers = _coMembers.Where(f => f.StandsAtEndOf(year)).ToArray(),
        Changes = _changes[year].ToArray(),
    };

    private static IEnumerable<RelationEnd> EndsOf(Vendor vendor, Relation relation)
    {
        if (vendor != relation.Holder)
        {
            // Who only stood on the other side of what passed is no party to it; what two stand together for is.
            var isWhatFor = relation.With.Vendor != vendor && relation.Opened is { IsMutual: true, ObjectEntry: { } what } && what == vendor;
            if (relation.With.Vendor != vendor && !relation.Rivals.Contains(vendor) && !isWhatFor) yield break;
            yield return new RelationEnd(new Party(relation.Holder, relation.Holder.Name), relation, false);
            if (isWhatFor) yield return new RelationEnd(relation.With, relation, false);
            yield break;
        }
        // A product known by name alone stands for the vendor whose move was answered.
        if (relation.With.Vendor is not null || relation.Rivals.Count == 0) yield return new RelationEnd(relation.With, relation, true);
        foreach (var rival in relation.Rivals) yield return new RelationEnd(new Party(rival, rival.Name), relation, true);
    }

    private static IEnumerable<CoMember> CoMembersOf(Vendor vendor, Relations relations)
    {
        var met = new List<CoMember>();
        foreach (var own in relations.ForVendor(vendor))
        {
            if (own.Holder != vendor || own.SideOf(holder: true) != RelationSide.Ally || own.With.Vendor is not { } house) continue;
            var all = relations.AllOfHouse(house);
            if (all.Count() > MostOfHouse) continue;
            foreach (var other in all)
            {
                if (other.Holder != vendor && Meet(own, other) is { } fellow) met.Add(fellow);
            }
        }
        return met.GroupBy(f => (f.Organisation, f.Other)).SelectMany(Join);
    }

    /// <summary>Who stands in a house by two moves is met there once, as long as one of them holds.</summary>
    private static List<CoMember> Join(IEnumerable<CoMember> met)
    {
        var joined = new List<CoMember>();
        foreach (var next in met.OrderBy(f => f.Began, Comparer<Move>.Create(Move.OldestFirst)))
        {
            if (joined is not [.., var last] || !(last.Ended is { } ended ? ended.Date.IsCertainlyAfter(next.Began.Date) : !(last.LastYear < next.Began.Date.Year))) joined.Add(next);
            else if (IsLonger(next, last)) joined[^1] = next with { Began = last.Began };
        }
        return joined;
    }

    private static bool IsLonger(CoMember one, CoMember other) => other.LastYear is { } last
        && (one.LastYear is not { } year || year > last || (year == last && one.Ended is { } a && other.Ended is { } b && b.IsBefore(a)));

    private static CoMember? Meet(Relation own, Relation other)
    {
        var began = other.Opened.IsBefore(own.Opened) ? own.Opened : other.Opened;
        var ended = (own.Closed, other.Closed) switch
        {
            (null, var only) => only,
            (var only, null) => only,
            var (a, b) => b.IsBefore(a) ? b : a,
        };
        var lapse = own.LapsesIn is { } mine && other.LapsesIn is { } theirs ? Math.Min(mine, theirs) : own.LapsesIn ?? other.LapsesIn;
        if (lapse <= began.Date.Year || (ended is not null && !ended.Date.IsCertainlyAfter(began.Date))) return null;
        // Who no longer stood there is not taken away any more.
        return new CoMember(own.With.Vendor!, other.Holder, began, ended?.Date.Year > lapse ? null : ended, lapse);
    }

    private static IEnumerable<Change> Changes(RelationEnd tie)
    {
        yield return new Change(ChangeKind.Opened, tie.Relation.Opened, tie.Other, tie.Relation.Kind, null);
        if (tie.Relation.Closed is { } closed) yield return new Change(ChangeKind.Closed, closed, tie.Other, tie.Relation.Kind, null);
    }

    private static IEnumerable<Change> Changes(CoMember fellow)
    {
        var other = new Party(fellow.Other, fellow.Other.Name);
        // Where the vendor itself came or went, that change says it already.
        if (fellow.Began.Actor == fellow.Other) yield return new Change(ChangeKind.CoMemberJoined, fellow.Began, other, null, fellow.Organisation);
        if (fellow.Ended is { } ended && ended.Actor == fellow.Other) yield return new Change(ChangeKind.CoMemberLeft, ended, other, null, fellow.Organisation);
    }

    private static Party OtherSide(Vendor vendor, Move move) =>
        move.Actor == vendor ? move.Subject!.Value : new Party(move.Actor, move.Actor.Name);
}
