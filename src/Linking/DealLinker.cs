using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Brings the moves of each deal together, and has checked what must hold of them.</summary>
internal static class DealLinker
{
    /// <param name="all">Every move, further reports too.</param>
    /// <param name="links">How moves hang together, deals left out.</param>
    /// <param name="files">Their gaps may say of a deal that its end is not known.</param>
    /// <returns>Oldest first.</returns>
    public static IReadOnlyList<Deal> Link(
        IReadOnlyCollection<WrittenMove> all,
        IReadOnlyDictionary<Move, MoveLinks> links,
        IReadOnlyList<LinkedFile> files,
        DealRules rules,
        Problems problems)
    {
        var gaps = files.SelectMany(f => f.File.FrontMatter.Gaps.Where(g => g.Deal is not null).Select(g => (Id: g.Deal!.Value, f.File.Path))).ToArray();
        var withGap = gaps.Select(g => g.Id.Value).ToHashSet(StringComparer.Ordinal);
        CheckReports(all, links, problems);
        // A further report may be the only one that names the deal or its value.
        var byId = all.Where(m => m.Move.DealId is not null).GroupBy(m => m.Move.DealId!, StringComparer.Ordinal);
        var deals = byId.Select(d => Create(d.Key, [.. d.Select(m => m.Move)], links, withGap.Contains(d.Key), rules)).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var (written, nearest) = (files.SelectMany(f => f.File.FrontMatter.Moves).Select(m => m.Deal?.Value).ToHashSet(StringComparer.Ordinal), new DidYouMean());
        foreach (var (id, path) in gaps)
            if (!deals.ContainsKey(id.Value) && !written.Contains(id.Value))
                problems.Error(id.At(path),
                    $"No move belongs to a deal '{id.Value}'.",
                    nearest.Hint(id.Value, deals.Keys) ?? "Write its id in 'deal' of the moves that make it.");
        foreach (var deal in deals.Values) rules.Check(deal);
        foreach (var (id, path) in gaps) CheckGap(id, path, deals, problems);
        var sorted = deals.Values.ToArray();
        Array.Sort(sorted, Deal.OldestFirst);
        return sorted;
    }

    /// <summary>A move belongs to one deal, whichever of its reports names it.</summary>
    private static void CheckReports(IEnumerable<WrittenMove> all, IReadOnlyDictionary<Move, MoveLinks> links, Problems problems)
    {
        foreach (var reports in all.Where(m => m.Move.DealId is not null).GroupBy(m => links[m.Move].SameAs ?? m.Move))
        {
            var first = reports.FirstOrDefault(r => r.Move == reports.Key) ?? reports.First();
            foreach (var (move, entry) in reports.Where(r => r.Move.DealId != first.Move.DealId))
                problems.Error(entry.Deal!.Value.At(move.Position.File),
                    $"This report gives the move to the deal '{move.DealId}', another one ({first.Move.Position}) to '{first.Move.DealId}'.",
                    "Name one deal in all reports of a move; remove 'same-as' where they are two moves.");
        }
    }

    private static void CheckGap(PlacedText id, string path, Dictionary<string, Deal> deals, Problems problems)
    {
        if (!deals.TryGetValue(id.Value, out var deal) || deal is not { IsPending: false, Latest: { } end }) return;
        problems.Warning(id.At(path),
            $"This says that the end of the deal '{id.Value}' is not on record, and '{end.Id}' of {end.Date} ended it ({end.Position}).",
            "Remove 'deal' where the gap is about something else; else remove the gap or the move.");
    }

    private static Deal Create(string id, Move[] reports, IReadOnlyDictionary<Move, MoveLinks> links, bool hasGap, DealRules rules)
    {
        Move[] moves = [.. reports.Select(r => links[r].SameAs ?? r).Distinct()];
        Array.Sort(moves, Move.OldestFirst);
        Array.Sort(reports, Move.OldestFirst);
        return new Deal
        {
            Id = id,
            Moves = moves,
            Terms = moves.ToDictionary(m => m, m => new DealTerms(
                LastStated(moves, m, t => t.Value) ?? LastStated(reports, m, t => t.Value),
                LastStated(moves, m, t => t.Share) ?? LastStated(reports, m, t => t.Share))),
            HasStatedGap = hasGap,
        };

        // What one buyer states does not hold for another, unless the one is part of the other.
        T? LastStated<T>(Move[] stating, Move of, Func<Move, T?> term) =>
            stating.LastOrDefault(m => term(m) is not null && HoldsFor(m, of)) is { } last ? term(last) : default;

        bool HoldsFor(Move stated, Move of) =>
            Deal.BuyerBy(stated) is not { } theirs || Deal.BuyerBy(of) is not { } own || rules.AreKin(theirs, own);
    }
}
