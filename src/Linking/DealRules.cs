using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>What must hold of the moves of one deal: they are about one thing, and it ends once.</summary>
internal sealed class DealRules(IReadOnlyDictionary<string, WrittenMove> written, Func<Vendor, Vendor?> wholeOf, BrokenFiles broken, Problems problems)
{
    private readonly ILookup<Vendor, Vendor> _ownersEver = written.Values.Select(w => w.Move)
        .Where(m => m.Action is { Exclusive: true, Opens.Count: > 0 } && m.Subject?.Vendor is not null).ToLookup(m => m.Subject!.Value.Vendor!, m => m.Actor);

    public void Check(Deal deal)
    {
        CheckOrder(deal);
        CheckEnds(deal);
        if (!IsKnown(deal.Main) || broken.MayHoldLine("deal", deal.Id)) return;
        foreach (var move in deal.Moves.Where(m => m != deal.Main && IsKnown(m))) CheckSides(deal, move);
    }

    /// <summary>Whether its sides could be read: where one could not, that is told, and nothing is to be said of what the sides have in common.</summary>
    private bool IsKnown(Move move) =>
        IsTargetClear(move)
        && IsKnown(move.Actor)
        && (move.Subject?.Vendor is not { } subject || IsKnown(subject));

    private bool IsTargetClear(Move move) => move.Target is not null || (EntryOf(move).Target is null && MayLackTarget(move.Action));

    private static bool MayLackTarget(MoveAction action) => action.Targets.Count == 0 || action.Targets.Contains(TargetKind.None);

    private bool IsKnown(Vendor vendor) => !broken.MayHoldEntry("vendors", vendor.Id);

    private void CheckOrder(Deal deal)
    {
        foreach (var completed in deal.Moves)
            if (FindLateStep(deal, completed) is { } step)
                problems.Error(completed.Position,
                    $"The deal '{deal.Id}' is completed on {completed.Date}, before it is {(step.Action.Stage == DealStage.Bid ? "bid for" : "agreed")} on {step.Date} ({step.Position}).",
                    "Correct one of the two dates, or give the move another deal.");
    }

    /// <summary>Several may buy together; one buyer completes once. What was called off may come back, what was completed is not called off.</summary>
    private void CheckEnds(Deal deal)
    {
        var completions = deal.Moves.Where(m => m.Action.Stage == DealStage.Completed).ToList();
        foreach (var again in completions.GroupBy(m => (m.Actor, m.Subject)).SelectMany(g => g.Skip(1).Select(m => (Move: m, First: g.First()))))
            problems.Error(EntryOf(again.Move).Action.At(again.Move.Position.File),
                $"'{again.Move.Id}' completes the deal '{deal.Id}' a second time: '{again.First.Id}' of {again.First.Date} did so ({again.First.Position}).",
                $"Where both report one completion, write 'same-as: {again.First.Id}' here; what is bought in two steps is two deals.");
        foreach (var off in deal.Moves.Where(m => m.Action.Stage == DealStage.Abandoned))
            if (completions.Find(c => off.Date.IsCertainlyAfter(c.Date) || (off.Date.Day is not null && off.Date.WithoutTime() == c.Date.WithoutTime())) is { } completed)
                problems.Error(EntryOf(off).Action.At(off.Position.File),
                    $"The deal '{deal.Id}' is called off on {off.Date}, and completed on {completed.Date} ({completed.Position}).",
                    "Correct one of the two dates, remove one of the moves, or give one of them another deal.");
    }

    /// <summary>Whoever completes a deal has bid and agreed before; of others the first agreement comes before the last completion.</summary>
    internal static Move? FindLateStep(Deal deal, Move completed) => completed.Action.Stage != DealStage.Completed ? null : deal.Moves.FirstOrDefault(m =>
        m.Action.IsPending && m.Date.IsCertainlyAfter(completed.Date) && (m.Actor == completed.Actor || (m, completed) == (deal.Agreed, deal.Completed)));

    private void CheckSides(Deal deal, Move move)
    {
        var entry = EntryOf(move);
        if (!Fits(deal.Main, move))
            problems.Warning((entry.Target ?? entry.Object ?? entry.Action).At(move.Position.File),
                $"The deal '{deal.Id}' is about {deal.Main.Subject?.Name ?? deal.Main.Actor.Name} ({deal.Main.Position}), this move of it about {move.Subject?.Name ?? move.Actor.Name}.",
                "Correct the target, or give the move a deal of its own.");
        else if (move.Action.Stage == DealStage.Completed && BuyersBefore(deal) is { Count: > 0 } buyers && !buyers.Exists(b => AreKin(b, move.Actor)))
            problems.Warning(entry.Actor.At(move.Position.File),
                $"The deal '{deal.Id}' was agreed by {string.Join(" and ", buyers.Select(b => b.Name))} ({deal.Main.Position}), and {move.Actor.Name} completes it.",
                "Correct the actor or the deal; where several buy, add the move by which this one agreed.");
    }

    /// <summary>Whoever completes a purchase completes that of the same thing, or of what comes with it; any other move of a deal names one of its sides at least.</summary>
    private bool Fits(Move main, Move move)
    {
        var about = Names(main.Subject, main.Object);
        if (Names(move.Subject, move.Object).Any(about.Contains)) return true;
        if (move.Action.Stage == DealStage.Completed)
            return move.Subject?.Vendor is { } with
                && main.Subject?.Vendor is { } whole
                && (AreKin(with, whole) || _ownersEver[with].Contains(whole));
        var sides = about.Concat(Names(main.Target, null)).Append(main.Actor.Id).ToList();
        return move.Subject is null || Names(move.Subject, move.Object).Concat(Names(move.Target, null)).Any(sides.Contains);
    }

    private static List<Vendor> BuyersBefore(Deal deal) =>
        deal.Moves.Where(m => m.Action.IsPending).Select(m => m.Actor).Distinct().ToList();

    private static List<string> Names(Party? party, string? words) =>
        [.. new[] { party?.Vendor?.Id ?? party?.Person?.Id, party?.Name.ToLowerInvariant(), words?.ToLowerInvariant() }.OfType<string>()];

    internal bool AreKin(Vendor one, Vendor other) => one == other || IsPartOf(one, other) || IsPartOf(other, one);

    private bool IsPartOf(Vendor part, Vendor whole)
    {
        for (var above = wholeOf(part); above is not null; above = wholeOf(above))
            if (above == whole) return true;
        return false;
    }

    private MoveEntry EntryOf(Move move) => written[move.Id].Entry;
}
