namespace Archive.Catalog;

/// <summary>What stands between two parties from the move that opened it until the move that closed it, if any did.</summary>
/// <param name="Kind">A word of <c>actions.yml</c>, such as "membership".</param>
/// <param name="Opened">The move that opened it; its actor holds the relation.</param>
/// <param name="ClosedBy">The move that closes it, be it after it lapsed.</param>
/// <param name="Rivals">Vendors beside the target that the opening move was aimed at, because it answered a move of theirs.</param>
public sealed record Relation(string Kind, Move Opened, Move? ClosedBy, IReadOnlyList<Vendor> Rivals)
{
    public Vendor Holder => Opened.Actor;

    /// <summary>What the opening move is about, or a rival that it made beside that and whose rivalry began or ended on a day of its own.</summary>
    public Party With { get; private init; } = Opened.Subject!.Value;

    /// <summary>Null where nothing closed it, or only what takes its place, when it had lapsed already. What its own deal ends, or a move that does nothing else, had stood.</summary>
    public Move? Closed => ClosedBy is { Action.Opens.Count: > 0 } next && HadLapsedBefore(next) && IsOfAnotherDeal(next) ? null : ClosedBy;

    private bool HadLapsedBefore(Move next) => Opened.Date.Year + Lapses < next.Date.Year;

    private bool IsOfAnotherDeal(Move next) => next.DealId is null || next.DealId != Opened.DealId;

    /// <summary>Years after its opening at whose end it no longer stands where nothing closed it; null where it stands for ever.</summary>
    public int? Lapses { get; private init; } = Opened.Action.Lapses;

    /// <summary>The first year at whose end it no longer stands, because nobody told of it again; null where something closed it, or it stands for ever.</summary>
    public int? LapsesIn => Closed is null && Lapses is { } years ? Opened.Date.Year + years : null;

    /// <summary>The last year at whose end it stood; null where it stands still.</summary>
    public int? LastYear => (Closed?.Date.Year ?? LapsesIn) - 1;

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
    public bool StandsAtEndOf(int year) => Opened.Date.Year <= year && !(LastYear < year);

    /// <summary>True where an opening on that date opens nothing new.</summary>
    internal bool StillStandsOn(PartialDate date) => Closed is null ? !(LastYear < date.Year) : Closed.Date.IsCertainlyAfter(date);

    /// <summary>Two sides that open something together, whichever of them is told to have done it, are the same two.</summary>
    internal static (Vendor, Party) SidesOf(Move opening, Party with) => opening.Action.Symmetric && with.Vendor is { } other && string.CompareOrdinal(other.Id, opening.Actor.Id) < 0
        ? (other, new Party(opening.Actor, opening.Actor.Name)) : (opening.Actor, with);

    /// <summary>True where the other one opens nothing new. A partnership for another product is another.</summary>
    internal bool Includes(Relation later) =>
        StillStandsOn(later.Opened.Date) && (later.Opened.ObjectEntry is null || later.Opened.ObjectEntry == Opened.ObjectEntry);

    /// <summary>What the same move opened with one of its rivals alone.</summary>
    internal Relation Against(Vendor rival, Move? closed) => this with { ClosedBy = closed ?? ClosedBy, Rivals = [], With = new Party(rival, rival.Name) };

    /// <summary>The same relation, opened again before it lapsed.</summary>
    internal Relation RenewedBy(Move move) =>
        this with { Lapses = Lapses is { } years && move.Action.Lapses is { } more ? Math.Max(years, move.Date.Year - Opened.Date.Year + more) : null };
}

/// <summary>Under which heading a relation is listed: it follows from the move that opened it, and for ownership from the side that it is seen from.</summary>
public enum RelationSide : byte { Ally, Rival, Owner, Holding, Merger, Deal, Other }
