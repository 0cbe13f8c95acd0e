namespace Archive.Catalog;

/// <summary>Where one vendor stood among the others when a year ended, and which moves of that year changed it.</summary>
public sealed record Standing
{
    public required Vendor Vendor { get; init; }
    public required int Year { get; init; }

    /// <summary>Relations that stood at the year's end, by date.</summary>
    public required IReadOnlyList<RelationEnd> RelationEnds { get; init; }

    /// <summary>Whom the vendor met in a foundation or project that both were allied with, by date.</summary>
    public required IReadOnlyList<CoMember> CoMembers { get; init; }

    /// <summary>What opened or closed within the year, by date.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    public IEnumerable<RelationEnd> On(RelationSide side) => RelationEnds.Where(t => t.Side == side);
}

/// <summary>A relation seen from one of its sides.</summary>
/// <param name="Held">True for the side whose move opened it.</param>
public sealed record RelationEnd(Party Other, Relation Relation, bool Held)
{
    public RelationSide Side => Relation.SideOf(Held);
}

/// <summary>Another member of a house: a foundation or project that both are allied with.</summary>
/// <param name="Began">The later of the two moves that brought them there.</param>
/// <param name="Ended">The earlier of the moves that took one of them away.</param>
/// <param name="LapsesIn">The first year at whose end one of them no longer stood there, though nothing took it away.</param>
public sealed record CoMember(Vendor Organisation, Vendor Other, Move Began, Move? Ended, int? LapsesIn)
{
    /// <summary>The last year at whose end both stood there; null where they do still.</summary>
    public int? LastYear => (Ended?.Date.Year ?? LapsesIn) - 1;

    public bool StandsAtEndOf(int year) => Began.Date.Year <= year && !(LastYear < year);
}

/// <summary>What one move changed for the vendor.</summary>
public enum ChangeKind : byte { Opened, Closed, ClosedUnmatched, ClosedAgain, CoMemberJoined, CoMemberLeft }

/// <param name="Other">The other side; for fellows the one that came or went.</param>
/// <param name="Organisation">Set for fellows.</param>
public sealed record Change(ChangeKind Kind, Move Move, Party Other, string? Relation, Vendor? Organisation)
{
    public PartialDate Date => Move.Date;
}
