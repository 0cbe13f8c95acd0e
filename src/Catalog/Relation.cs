namespace Archive.Catalog;

/// <summary>What stands between two parties from the move that opened it until the move that closed it, if any did.</summary>
/// <param name="Kind">A word of <c>actions.yml</c>, such as "membership".</param>
/// <param name="Opened">The move that opened it; its actor holds the relation.</param>
/// <param name="Rivals">Vendors beside the target that the opening move was aimed at, because it answered a move of theirs.</param>
public sealed record Relation(string Kind, Move Opened, Move? Closed, IReadOnlyList<Vendor> Rivals)
{
    public Vendor Holder => Opened.Actor;

    public Party With => Opened.Target!.Value;

    public RelationSide Side => Opened.Action.Class switch
    {
        MoveClass.Alliance => RelationSide.Ally,
        MoveClass.Rivalry or MoveClass.Law => RelationSide.Rival,
        MoveClass.Ownership => RelationSide.Owner,
        _ => RelationSide.Other,
    };

    /// <summary>True where it stood when the year ended.</summary>
    public bool StandsAtEndOf(int year) => Opened.Date.Year <= year && (Closed is null || Closed.Date.Year > year);
}

/// <summary>Under which heading a relation is listed: it follows from the class of the move that opened it.</summary>
public enum RelationSide : byte { Ally, Rival, Owner, Other }
