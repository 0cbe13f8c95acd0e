using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>How a move's date is known: the source states it, it was worked out, or it comes from another page.</summary>
public enum DateBasis : byte { Stated, Inferred, External }

/// <summary>Whom or what a move is aimed at: an entry of the registry, or a product known by name alone.</summary>
public readonly record struct Party(Vendor? Vendor, string Name);

/// <summary>One strategic move as one article reports it, tied to the sentence that says so.</summary>
public sealed class Move
{
    public required string Id { get; init; }
    public required Vendor Actor { get; init; }
    public required MoveAction Action { get; init; }
    public Party? Target { get; init; }

    /// <summary>What exactly was sold, donated or joined, in words.</summary>
    public string? Object { get; init; }

    public required PartialDate Date { get; init; }
    public DateBasis DateBasis { get; init; }

    /// <summary>Words of the article, as they stand there.</summary>
    public string? Quote { get; init; }

    public string? Note { get; init; }

    public required Article Article { get; init; }
    public required Position Position { get; init; }

    /// <summary>The first report of the same move, where this one is a further report.</summary>
    public Move? SameAs { get; internal set; }

    /// <summary>Further reports of this move, in date order of their articles.</summary>
    public IReadOnlyList<Move> AlsoReported { get; internal set; } = [];

    /// <summary>The move that this one answers.</summary>
    public Move? Answers { get; internal set; }

    public IReadOnlyList<Move> AnsweredBy { get; internal set; } = [];

    /// <summary>Its place among the moves of the catalog, from 0, the oldest first. Further reports of a move have none.</summary>
    internal int Place { get; set; } = -1;

    /// <summary>Hash of all that a row of this move shows, its reports, answers and parties included.</summary>
    public ulong Hash { get; internal set; }

    /// <summary>Fragment of the sentence in its article's page.</summary>
    public string Anchor => $"move-{Id}";

    public override string ToString() => Id;
}
