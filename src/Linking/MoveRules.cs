using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>What must hold of a move once it is linked: its target fits its action, and its dates fit those of its article and of other moves.</summary>
internal static class MoveRules
{
    public static void CheckOne(Move move, MoveLinks links, MoveEntry entry, Problems problems)
    {
        CheckTarget(move, entry, problems);
        var file = move.Position.File;
        if (move.Article.Added is { } added && move.Date.IsCertainlyAfter(added))
            problems.Error(entry.DateText.At(file), $"The move is dated {move.Date}, after {added}, when the article was added.", "Correct the date, or the article's 'added'.");
        if (links.Answers is { } answered && answered.Date.IsCertainlyAfter(move.Date))
            problems.Error(entry.Answers!.Value.At(file), $"'{answered.Id}' of {answered.Date} came after this move of {move.Date}, which cannot answer it.", "Correct one of the dates, or remove 'answers'.");
        if (links.SameAs is { } first) CheckReport(move, first, entry, problems);
    }

    /// <param name="moves">Each move once, oldest first.</param>
    public static void CheckRelations(IReadOnlyList<Move> moves, IReadOnlyDictionary<Move, MoveLinks> links, Func<Move, MoveEntry> entryOf, Problems problems)
    {
        foreach (var end in Relations.Derive(moves, m => links[m].Answers).UnmatchedClosings)
        {
            // An opening that answers the closing undoes it: what was closed had been opened before the record begins.
            if (end.OpenedLater is not { } opening || links[opening].Answers == end.Move) continue;
            problems.Error(entryOf(end.Move).DateText.At(end.Move.Position.File),
                $"'{end.Move.Id}' closes on {end.Move.Date} what '{opening.Id}' opens only on {opening.Date} ({opening.Position}).",
                $"Correct one of the two dates, or add the earlier move that opened it first. Where the later one undoes the closing, let it answer that: 'answers: {end.Move.Id}'.");
        }
    }

    private static void CheckTarget(Move move, MoveEntry entry, Problems problems)
    {
        var allowed = move.Action.Targets;
        var kind = KindOf(move.Target);
        // A target that is not in the registry is an error of its own already.
        if (allowed.Count == 0 || allowed.Contains(kind) || (kind == TargetKind.None && entry.Target is not null)) return;
        var at = (entry.Target ?? entry.Action).At(move.Position.File);
        var kinds = string.Join(", ", allowed.Select(k => k.ToString().ToLowerInvariant()));
        if (kind == TargetKind.None) problems.Error(at, $"'{move.Action.Id}' needs a target: {kinds}.", "Add 'target: …', an id of the registry or 'product:…'.");
        else if (allowed is [TargetKind.None]) problems.Error(at, $"'{move.Action.Id}' takes no target.", "Remove 'target'; say in 'object' or 'note' what else is known.");
        else problems.Error(at, $"'{move.Action.Id}' cannot be aimed at a {kind.ToString().ToLowerInvariant()}, as '{move.Target!.Value.Name}' is: only at {kinds}.", $"Choose another action or target, or allow it in {RegistryReader.ActionsPath}.");
    }

    private static TargetKind KindOf(Party? target) => target switch
    {
        null => TargetKind.None,
        { Person: not null } => TargetKind.Person,
        { Vendor: null } or { Vendor.Kind: VendorKind.Product } => TargetKind.Product,
        { Vendor.Kind: VendorKind.Company } => TargetKind.Company,
        { Vendor.Kind: VendorKind.Foundation } => TargetKind.Foundation,
        { Vendor.Kind: VendorKind.Project } => TargetKind.Project,
        _ => TargetKind.Agency,
    };

    private static void CheckReport(Move move, Move first, MoveEntry entry, Problems problems)
    {
        var at = entry.SameAs!.Value.At(move.Position.File);
        if (move.Actor != first.Actor || move.Action != first.Action)
            problems.Error(at, $"'{first.Id}' is another move: {first.Actor.Name} {first.Action.Label} {first.Target?.Name}.", "Two reports of one move name the same actor and action; remove 'same-as' where they are two moves.");
        else if (move.Date.Excludes(first.Date))
            problems.Warning(entry.DateText.At(move.Position.File), $"This report dates the move {move.Date}, the first one ({first.Position}) {first.Date}.", "Correct one of them if it is a slip; else readers are shown that the sources disagree.");
    }
}
