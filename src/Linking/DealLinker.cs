using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Brings the moves of each deal together, and checks what must hold of them: none completed before it was agreed.</summary>
internal static class DealLinker
{
    /// <param name="all">Every move, further reports too.</param>
    /// <param name="links">How moves hang together, deals left out.</param>
    /// <param name="files">Their gaps may say of a deal that its end is not known.</param>
    /// <returns>Oldest first.</returns>
    public static IReadOnlyList<Deal> Link(IReadOnlyCollection<WrittenMove> all, IReadOnlyDictionary<Move, MoveLinks> links, IReadOnlyList<LinkedFile> files, Problems problems)
    {
        var gaps = files.SelectMany(f => f.File.FrontMatter.Gaps.Where(g => g.Deal is not null).Select(g => (Id: g.Deal!.Value, f.File.Path))).ToArray();
        var withGap = gaps.Select(g => g.Id.Value).ToHashSet(StringComparer.Ordinal);
        // A further report may be the only one that names the deal or its value.
        var byId = all.Where(m => m.Move.DealId is not null).GroupBy(m => m.Move.DealId!, StringComparer.Ordinal);
        var deals = byId.Select(d => Create(d.Key, [.. d.Select(m => m.Move)], links, withGap.Contains(d.Key))).ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var (id, path) in gaps)
            if (!deals.ContainsKey(id.Value) && !files.Any(f => f.File.FrontMatter.Moves.Any(m => m.Deal?.Value == id.Value))) problems.Error(id.At(path), $"No move belongs to a deal '{id.Value}'.", DidYouMean.Hint(id.Value, deals.Keys) ?? "Write its id in 'deal' of the moves that make it.");
        foreach (var deal in deals.Values) Check(deal, problems);
        var sorted = deals.Values.ToArray();
        Array.Sort(sorted, Deal.OldestFirst);
        return sorted;
    }

    private static Deal Create(string id, Move[] reports, IReadOnlyDictionary<Move, MoveLinks> links, bool hasGap)
    {
        Move[] moves = [.. reports.Select(r => links[r].SameAs ?? r).Distinct()];
        Array.Sort(moves, Move.OldestFirst);
        Array.Sort(reports, Move.OldestFirst);
        return new Deal
        {
            Id = id,
            Moves = moves,
            Value = LastStated(moves, m => m.Value) ?? LastStated(reports, m => m.Value),
            Share = LastStated(moves, m => m.Share) ?? LastStated(reports, m => m.Share),
            HasStatedGap = hasGap,
        };
    }

    private static T? LastStated<T>(Move[] moves, Func<Move, T?> value) => moves.Select(value).LastOrDefault(v => v is not null);

    private static void Check(Deal deal, Problems problems)
    {
        if (deal is not { Agreed: { } agreed, Completed: { } completed } || !agreed.Date.IsCertainlyAfter(completed.Date)) return;
        // Of one actor's moves the rule of relations says the same already.
        if (agreed.Actor == completed.Actor) return;
        problems.Error(completed.Position, $"The deal '{deal.Id}' is completed on {completed.Date}, before it is agreed on {agreed.Date} ({agreed.Position}).", "Correct one of the two dates, or give the move another deal.");
    }
}
