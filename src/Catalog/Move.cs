using System.Runtime.CompilerServices;
using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>How a move's date is known: the source states it, it was worked out, or it comes from another page.</summary>
public enum DateBasis : byte { Stated, Inferred, External }

/// <summary>Whom or what a move is aimed at: an entry of the registry, a person, or a product known by name alone.</summary>
public readonly record struct Party(Vendor? Vendor, string Name, Person? Person = null)
{
    internal bool IsCalled(string? words) => string.Equals(Name, words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One strategic move as one article reports it, tied to the sentence that says so. How it hangs together with other moves is found in <see cref="CatalogLinks"/>.</summary>
public sealed record Move
{
    public required string Id { get; init; }
    public required Vendor Actor { get; init; }
    public required MoveAction Action { get; init; }
    public Party? Target { get; init; }

    /// <summary>What exactly was sold, donated or joined, in words.</summary>
    public string? Object { get; init; }

    /// <summary>The entry of the registry that was sold, donated or joined, where the object is one: the target is then the other side alone.</summary>
    public Vendor? ObjectEntry { get; init; }

    /// <summary>
    /// What the move is about: the object, where it is an entry of the registry, else the target. Whoever sells something to the target sells the object, an
    /// entry or not; two who do something together do it with each other, whatever it is about.
    /// </summary>
    public Party? Subject => ObjectEntry is { } entry && !IsMutual ? new Party(entry, entry.Name) : SoldInWords ? new Party(null, Object!) : Target;

    /// <summary>Two sides stand together, and what passes between them is nobody's.</summary>
    public bool IsMutual => Action is { Symmetric: true, Class: not MoveClass.Ownership } && Target is not null;

    /// <summary>Who sells or buys what the move is about, and is not the actor: the target, where the object is what passes.</summary>
    public Party? OtherSide => SoldInWords || EntryPasses ? Target : null;

    private bool SoldInWords => Action.StatedRole == DealRole.Seller && Object is not null && IsAimedAtAnother;

    private bool EntryPasses => ObjectEntry is not null && Action.Role is DealRole.Buyer or DealRole.Seller && !IsMutual && IsAimedAtAnother;

    private bool IsAimedAtAnother => Target is { } other && other.Vendor != Actor;

    /// <summary>The id that all moves of one deal share.</summary>
    public string? DealId { get; init; }

    public DealValue? Value { get; init; }

    /// <summary>The part that changes hands, in per cent.</summary>
    public decimal? Share { get; init; }

    public required PartialDate Date { get; init; }
    public DateBasis DateBasis { get; init; }

    /// <summary>Words of the article, as they stand there.</summary>
    public string? Quote { get; init; }

    public string? Note { get; init; }

    public required Article Article { get; init; }
    public required Position Position { get; init; }

    /// <summary>Fragment of the sentence in its article's page.</summary>
    public string Anchor => $"move-{Id}";

    /// <summary>Actor, target and object, as far as they are vendors, each once.</summary>
    public IReadOnlyList<Vendor> Sides => [.. new[] { Actor, Target?.Vendor, ObjectEntry }.OfType<Vendor>().Distinct()];

    /// <summary>
    /// Where it stands among others: not before which date, and after how many moves of that date that it follows. A purchase completed in 2012 stands not
    /// before its agreement of July 2012, and after it. Null where its own date says enough. Templates may not see what other articles change.
    /// </summary>
    internal (PartialDate NotBefore, int Steps)? Place { get; init; }

    /// <summary>The order of moves: date, then id. Where a date leaves it open, a move comes after what it follows.</summary>
    public static int OldestFirst(Move a, Move b) => PlaceOf(a).CompareTo(PlaceOf(b)) is var byPlace and not 0 ? byPlace : string.CompareOrdinal(a.Id, b.Id);

    /// <summary>True where it came before the other, as far as anybody knows: neither of two moves of one day does.</summary>
    internal bool IsBefore(Move other) => PlaceOf(this).CompareTo(PlaceOf(other)) < 0;

    private static (PartialDate NotBefore, int Steps) PlaceOf(Move move) => move.Place ?? (move.Date, 0);

    public bool Equals(Move? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Id;
}
