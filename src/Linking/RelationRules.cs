using System.Globalization;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>What must hold of what stands between vendors: nothing ends before it begins or without having begun, and nobody's owners have more than the whole.</summary>
internal sealed class RelationRules(
    IReadOnlyList<Move> moves,
    IReadOnlyDictionary<Move, MoveLinks> links,
    Func<Vendor, Vendor?> wholeOf,
    Func<Move, MoveEntry> entryOf,
    Func<Move, bool> mayLackBeginning,
    Problems problems)
{
    private const decimal Whole = 100;

    private readonly Relations _relations = Relations.Derive(moves, m => links[m], wholeOf);

    public void Check()
    {
        var began = new Dictionary<Vendor, Move>();
        foreach (var move in moves) began.TryAdd(move.Actor, move);
        foreach (var end in _relations.UnmatchedClosings)
        {
            if (end.OpenedLater is { } opening) CheckOrder(end.Move, opening);
            else if (MustHaveBegunOnRecord(end.Move, began[end.Move.Actor]) && !mayLackBeginning(end.Move))
                problems.Warning(entryOf(end.Move).Action.At(end.Move.Position.File),
                    end.HasEnded
                        ? $"What '{end.Move.Id}' ends between {Sides(end.Move)} has ended already."
                        : $"Nothing on record began what '{end.Move.Id}' ends between {Sides(end.Move)}.",
                    $"Correct the target, or add the move that began it{(end.HasEnded ? " again" : "")}, dated as exactly as it is known.");
        }
        foreach (var owned in moves.Where(HoldsShare).GroupBy(m => m.Subject!.Value)) CheckShares(owned.Key, [.. owned]);
    }

    private static string Sides(Move move) => $"{move.Actor.Name} and {move.Subject!.Value.Name}";

    private void CheckOrder(Move closing, Move opening)
    {
        // An opening that answers the closing undoes it: what was closed had been opened before the record begins.
        if (links[opening].Answers == closing) return;
        if (links[closing].Deal is { } deal && deal == links[opening].Deal
                && (deal.Moves.Any(m => DealRules.FindLateStep(deal, m) == opening) || IsRevived(deal, closing, opening)))
            return;
        problems.Error(entryOf(closing).DateText.At(closing.Position.File),
            $"'{closing.Id}' closes on {closing.Date} what '{opening.Id}' opens only on {opening.Date} ({opening.Position}).",
            $"Correct one of the two dates, or add the earlier move that opened it first. Where the later one undoes the closing, let it answer that: 'answers: {closing.Id}'.");
    }

    /// <summary>What was agreed, and is bid for again after it was called off, is no bid that the agreement ended.</summary>
    private static bool IsRevived(Deal deal, Move closing, Move opening) =>
        closing.Action.IsPending && deal.Moves.SkipWhile(m => m != closing).TakeWhile(m => m != opening).Any(m => m.Action.Stage is DealStage.Blocked or DealStage.Abandoned);

    /// <summary>
    /// What somebody gives up may have been its own from the first, and who is dismissed was appointed some day. An alliance, a dispute or a deal has a beginning that is
    /// told: it may be missing only where nothing earlier of whoever ends it is on record.
    /// </summary>
    private bool MustHaveBegunOnRecord(Move closing, Move first) =>
        closing.Action.Opens.Count == 0
        && links[closing].Deal?.Completed is null
        && (closing.Action.Stage is DealStage.Blocked or DealStage.Abandoned
            || (closing.Action.Class is MoveClass.Alliance or MoveClass.Rivalry or MoveClass.Law && closing.Date.IsCertainlyAfter(first.Date)));

    private bool HoldsShare(Move move) =>
        move is { Action: { Class: MoveClass.Ownership, Role: DealRole.Buyer, IsPending: false, Opens.Count: > 0 }, Subject: not null }
        && ShareOf(move) is not null;

    private decimal? ShareOf(Move move) => links[move].ShareOf(move);

    /// <param name="stated">Oldest first. Of one owner the newest share counts.</param>
    private void CheckShares(Party owned, Move[] stated)
    {
        if (stated.Length < 2) return;
        var ends = stated.Select(EndOf).ToArray();
        for (var i = 1; i < stated.Length; i++)
        {
            var date = stated[i].Date;
            var held = stated.Take(i + 1)
                .Where((_, n) => ends[n] is not { } end || end.Date.IsCertainlyAfter(date))
                .GroupBy(m => m.Actor)
                .Select(g => (Owner: g.Key, Share: ShareOf(g.Last())!.Value))
                .ToList();
            if (held.Count < 2 || held.Sum(h => h.Share) <= Whole) continue;
            var entry = entryOf(stated[i]);
            var shares = string.Join(", ", held.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Owner.Name} {h.Share}")));
            problems.Warning((entry.Share is null ? entry.Action : entry.ShareText).At(stated[i].Position.File),
                string.Create(CultureInfo.InvariantCulture, $"With this the owners of {owned.Name} have {held.Sum(h => h.Share)} per cent of it: {shares}."),
                "Correct a share, or add the move by which one of them gave up its own.");
            return;
        }
    }

    private Move? EndOf(Move move) => _relations.ForVendor(move.Actor)
        .FirstOrDefault(r =>
            r.Holder == move.Actor
            && r.With == move.Subject
            && move.Action.Opens.Contains(r.Kind)
            && r.Closed is { } closed
            && !move.Date.IsCertainlyAfter(closed.Date))?.Closed;
}
