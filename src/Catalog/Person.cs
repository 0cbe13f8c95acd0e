using System.Runtime.CompilerServices;
using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>Somebody who spoke or was appointed, as the file in the registry tells.</summary>
public sealed record Person
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Markdown; the first sentence can stand alone.</summary>
    public string? About { get; init; }

    public string? Homepage { get; init; }

    /// <summary>Other addresses that name the same person (schema.org sameAs).</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Ids that it had before, the newest first: its addresses under them lead here.</summary>
    public IReadOnlyList<PlacedText> FormerIds { get; init; } = [];

    /// <summary>Hash of the file and of the id that its name gives.</summary>
    public ulong Hash { get; init; }

    public string Path => $"/people/{Id}/";

    public bool Equals(Person? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Name;
}

/// <summary>For whom somebody spoke, as what, and when.</summary>
/// <param name="Title">Such as "chief executive".</param>
public sealed record Role(Vendor Vendor, string? Title, PartialDate? From, PartialDate? Until);
