namespace Archive.Catalog;

/// <summary>What stands between two parties from the move that opened it until the move that closed it, if any did.</summary>
/// <param name="Kind">A word of <c>actions.yml</c>, such as "membership".</param>
/// <param name="Opened">The move that opened it; its actor holds the relation.</param>
/// <param name="Rivals">Vendors beside the target that the opening move was aimed at, because it answered a move of theirs.</param>
public sealed record Relation(string Kind, Move Opened, Move? Closed, IReadOnlyList<Vendor> Rivals)
{
    public Vendor Holder => Opened.Actor;

    public Party With => Opened.Subject!.Value;

    /// <param name="holder">Whether it is seen from the party that holds it.</param>
    public RelationSide SideOf(bool holder) => Opened.Action switch
    {
        { Class: MoveClass.Alliance } => RelationSide.Ally,
        { Class: MoveClass.Rivalry or MoveClass.Law } => RelationSide.Rival,
        { Class: MoveClass.Ownership, IsPending: true } => RelationSide.Deal,
        { Class: MoveClass.Ownership, Symmetric: true } => RelationSide.Merger,
        { Class: MoveClass.Ownership } => holder ? RelationSide.Holding : RelationSide.Owner,
        _ => RelationSide.Other,
    };

    /// <summary>True where it stood when the year ended. What waits for an end that never came does not stand for ever.</summary>
    public bool StandsAtEndOf(int year) => Opened.Date.Year <= year && (Closed is null || Closed.Date.Year > year) && !HasLapsedAtEndOf(year);

    /// <summary>True where an opening on that date opens nothing new.</summary>
    internal bool StillStandsOn(PartialDate date) => Closed is null ? !HasLapsedAtEndOf(date.Year) : Closed.Date.IsCertainlyAfter(date);

    public bool HasLapsedAtEndOf(int year) => Closed is null && Opened.Action.Lapses is { } years && year >= Opened.Date.Year + years;
}

/// <summary>Under which heading a relation is listed: it follows from the move that opened it, and for ownership from the side that it is seen from.</summary>
public enum RelationSide : byte { Ally, Rival, Owner, Holding, Merger, Deal, Other }
