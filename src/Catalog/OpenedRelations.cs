namespace Archive.Catalog;

/// <summary>The relations that moves open, gathered from the oldest move to the newest.</summary>
internal sealed class OpenedRelations(RelationPairs pairs, Func<Vendor, Vendor?> wholeOf)
{
    private readonly List<Relation> _all = [];

    /// <summary>Where in the list the newest relation of a kind between the same two stands.</summary>
    private readonly Dictionary<(string Kind, (Vendor, Party) Sides), int> _newest = [];

    public IReadOnlyList<Relation> All => _all;

    /// <summary>Moves that ended something, or a part of it.</summary>
    public HashSet<Move> Ended { get; } = [];

    public void Add(Move move)
    {
        SetFree(move);
        foreach (var kind in move.Action.Opens)
        {
            var rival = pairs.RivalOf(move);
            var (closed, settled) = (Used(pairs.ClosingOf(move, kind)), rival is null ? null : Used(pairs.ClosingOf(move, kind, rival)));
            var isApart = settled is not null && (closed is null || Move.OldestFirst(settled, closed) < 0);
            // A product known by name alone stands for the rival, and all ends with that.
            if (isApart && move.Subject!.Value.Vendor is null) (closed, isApart) = (settled, false);
            Open(new Relation(kind, move, closed, rival is null ? [] : [rival]), isApart ? settled : null);
        }
    }

    /// <param name="settled">What ended it with the rival alone.</param>
    private void Open(Relation made, Move? settled)
    {
        var key = (made.Kind, Relation.SidesOf(made.Opened, made.With));
        var rivals = settled is null ? [] : made.Rivals;
        if (_newest.TryGetValue(key, out var at) && _all[at].Includes(made))
        {
            // A second opening of what still stands renews it: the first keeps its date. What else ended the second need not have ended the first, and does not prolong it.
            if (made.ClosedBy is null || made.ClosedBy == _all[at].ClosedBy) _all[at] = _all[at].RenewedBy(made.Opened);
            rivals = [.. made.Rivals.Except(_all[at].Rivals)];
        }
        else
        {
            _newest[key] = _all.Count;
            _all.Add(settled is null ? made : made with { Rivals = [] });
        }
        foreach (var rival in rivals) Open(made.Against(rival, settled), null);
    }

    /// <summary>Whoever sets something free gives up what belongs to its holdings, too.</summary>
    private void SetFree(Move move)
    {
        if (move.Action is not { Exclusive: true, Opens.Count: 0 }) return;
        HashSet<Vendor>? holdings = null;
        for (var i = 0; i < _all.Count; i++)
        {
            if (!pairs.CanSetFree(move, _all[i]) || !Has(holdings ??= HoldingsOf(move), _all[i].Holder)) continue;
            Ended.Add(move);
            if (!pairs.LeavesPart(move, _all[i])) _all[i] = _all[i] with { ClosedBy = move };
        }
    }

    /// <summary>All that the actor owned when it moved, and what that owned.</summary>
    private HashSet<Vendor> HoldingsOf(Move move)
    {
        var found = new HashSet<Vendor> { move.Actor };
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            foreach (var relation in _all.Where(r => r.With.Vendor is not null && r.StillStandsOn(move.Date)))
            {
                if (relation.Opened.Action.Exclusive && Has(found, relation.Holder)) found.Add(relation.With.Vendor!);
                else if (relation.SideOf(holder: true) == RelationSide.Merger && (found.Contains(relation.Holder) || found.Contains(relation.With.Vendor!)))
                    found.UnionWith([relation.Holder, relation.With.Vendor!]);
            }
        }
        return found;
    }

    private bool Has(HashSet<Vendor> owned, Vendor vendor) => owned.Contains(vendor) || (wholeOf(vendor) is { } whole && owned.Contains(whole));

    private Move? Used(Move? closing)
    {
        if (closing is not null) Ended.Add(closing);
        return closing;
    }
}
