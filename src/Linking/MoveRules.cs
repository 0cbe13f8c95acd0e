using System.Globalization;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>What must hold of a move once it is linked: its target fits its action and is another than its actor, and its dates fit those of its article and of other moves.</summary>
internal static class MoveRules
{
    public static void CheckOne(Move move, MoveLinks links, MoveEntry entry, Problems problems)
    {
        CheckTarget(move, entry, problems);
        CheckSelf(move, entry, problems);
        var file = move.Position.File;
        if (move.Article.Added is { } added && move.Date.IsCertainlyAfter(added))
            problems.Error(entry.DateText.At(file), $"The move is dated {move.Date}, after {added}, when the article was added.", "Correct the date, or the article's 'added'.");
        if (entry.Answers is { } answers && links.Answers is { } answered && answered.Date.IsCertainlyAfter(move.Date))
            problems.Error(answers.At(file),
                $"'{answered.Id}' of {answered.Date} came after this move of {move.Date}, which cannot answer it.",
                "Correct one of the dates, or remove 'answers'.");
        if (links.SameAs is { } first) CheckReport(move, first, entry, problems);
    }

    private static void CheckTarget(Move move, MoveEntry entry, Problems problems)
    {
        var allowed = move.Action.Targets;
        var kind = KindOf(move.Target);
        // A target that is not in the registry is an error of its own already.
        if (allowed.Count == 0 || allowed.Contains(kind) || (kind == TargetKind.None && entry.Target is not null)) return;
        // A project is a product of those who make it, where the text calls it one.
        if (kind == TargetKind.Project && allowed.Contains(TargetKind.Product) && entry.Target!.Value.Value.StartsWith(RecordNames.ProductPrefix, StringComparison.Ordinal)) return;
        var at = (entry.Target ?? entry.Action).At(move.Position.File);
        var kinds = string.Join(", ", allowed.Select(k => k.Word()));
        if (kind == TargetKind.None) problems.Error(at, $"'{move.Action.Id}' needs a target: {kinds}.", "Add 'target: …', an id of the registry or 'product:…'.");
        else if (allowed is [TargetKind.None]) problems.Error(at, $"'{move.Action.Id}' takes no target.", "Remove 'target'; say in 'object' or 'note' what else is known.");
        else
            problems.Error(at,
                $"'{move.Action.Id}' cannot be aimed at {(kind == TargetKind.Agency ? "an" : "a")} {kind.Word()}, as '{move.Target!.Value.Name}' is: only at {kinds}.",
                $"Choose another action or target, or allow it in {RegistryReader.ActionsPath}.");
    }

    /// <summary>A company can rename or reorganize itself; what stands between two, or passes from one to another, it cannot do with itself.</summary>
    private static void CheckSelf(Move move, MoveEntry entry, Problems problems)
    {
        if (move.Action is { Opens.Count: 0, Closes.Count: 0, Stage: null }) return;
        var itself = move.Target?.Vendor == move.Actor ? entry.Target : move.ObjectEntry == move.Actor ? entry.Object : null;
        if (itself is { } at)
            problems.Error(at.At(move.Position.File),
                $"{move.Actor.Name} {move.Action.Label} itself.",
                "Name the other side; of what was done to the actor, whoever did it is the actor.");
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
        if (move.Actor != first.Actor || move.Action != first.Action || !AreAboutOne(move, first))
            problems.Error(at, $"'{first.Id}' is another move: {first.Actor.Name} {first.Action.Label} {first.Target?.Name}{(first.Object is { } what ? $" ({what})" : "")}.",
                "Two reports of one move name the same actor, action and target; remove 'same-as' where they are two moves.");
        else
        {
            CheckTerms(move, first, entry, problems);
            if (!move.Date.Excludes(first.Date)) return;
            problems.Warning(entry.DateText.At(move.Position.File),
                $"This report dates the move {move.Date}, the first one ({first.Position}) {first.Date}.",
                "Correct one of them if it is a slip; else readers are shown that the sources disagree.");
        }
    }

    /// <summary>Pages tell one price and one share, whatever another report says.</summary>
    private static void CheckTerms(Move move, Move first, MoveEntry entry, Problems problems)
    {
        var file = move.Position.File;
        const string Hint = "Correct one of them if it is a slip; else remove this one, and tell of it in 'note'.";
        if (move.Value is { } value && first.Value is { } other && (value.Amount, value.Currency) != (other.Amount, other.Currency))
            problems.Warning(entry.AmountText.At(file), $"This report states {value.Amount} {value.Currency}, the first one ({first.Position}) {other.Amount} {other.Currency}.", Hint);
        if (move.Share is { } share && first.Share is { } part && share != part)
            problems.Warning(entry.ShareText.At(file), string.Create(CultureInfo.InvariantCulture, $"This report states {share} per cent, the first one ({first.Position}) {part}."), Hint);
    }

    /// <summary>A report may say less than another, and name as its target what another names as its object.</summary>
    private static bool AreAboutOne(Move one, Move other) =>
        (one.ObjectEntry is null || other.ObjectEntry is null || one.ObjectEntry == other.ObjectEntry)
        && (one.Target is not { } target || other.Target is not { } otherTarget
            || target.IsCalled(otherTarget.Name) || target.IsCalled(other.Object) || otherTarget.IsCalled(one.Object));
}
