using System.Runtime.CompilerServices;
using Archive.Diagnostics;

namespace Archive.Catalog;

public enum ClaimKind : byte { Prediction, Assessment, Question, Promise }

public enum Outcome : byte { Open, BorneOut, Mixed, Refuted }

/// <summary>Something that an article said, or reported somebody saying, whose truth time would tell.</summary>
public sealed record Claim
{
    public required string Id { get; init; }
    public ClaimKind Kind { get; init; }

    /// <summary>Who said it, by name.</summary>
    public required string Speaker { get; init; }

    /// <summary>The speaker, where it is a person of the registry.</summary>
    public Person? Person { get; init; }

    /// <summary>The speaker, where it is a vendor of the registry.</summary>
    public Vendor? Organisation { get; init; }

    /// <summary>When it was said; null where only <see cref="SaidBy"/> is known.</summary>
    public PartialDate? MadeOn { get; init; }

    /// <summary>The latest date by which it had been said, where nobody knows when.</summary>
    public PartialDate? SaidBy { get; init; }

    /// <summary>Where it stands in time: when it was said or, at the latest, had been.</summary>
    public PartialDate Date => MadeOn ?? SaidBy ?? Article.Date;
    public IReadOnlyList<Vendor> About { get; init; } = [];

    /// <summary>The claim in one plain sentence.</summary>
    public required string Text { get; init; }

    public string? Quote { get; init; }

    /// <summary>When it should have come true.</summary>
    public PartialDate? Horizon { get; init; }

    /// <summary>Oldest first; a review is added, never changed.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    public required Article Article { get; init; }
    public required Position Position { get; init; }

    /// <summary>The newest review's outcome, or open.</summary>
    public Outcome Outcome => Reviews.Count == 0 ? Outcome.Open : Reviews[^1].Outcome;

    public string Anchor => $"claim-{Id}";

    public bool Equals(Claim? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Id;
}

/// <summary>The archive's own judgement of a claim on one day.</summary>
public sealed record Review(PartialDate Date, Outcome Outcome, string Why, IReadOnlyList<Evidence> Evidence);

/// <summary>What a review rests on: a page elsewhere, an article of the archive, or a move. <paramref name="Date"/> is the date of what it shows, where it is known.</summary>
public sealed record Evidence(Article? Article, Move? Move, string? Url, string? Title, string? Publisher, PartialDate? Date);
