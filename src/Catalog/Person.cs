using System.Runtime.CompilerServices;

namespace Archive.Catalog;

/// <summary>Somebody who spoke or was appointed.</summary>
public sealed record Person : RegistryEntry
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Homepage { get; init; }

    /// <summary>Other addresses that name the same person (schema.org sameAs).</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    public override string Path => $"/people/{Id}/";

    public bool Equals(Person? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>For whom somebody spoke, as what, and when.</summary>
/// <param name="Title">Such as "chief executive".</param>
public sealed record Role(Vendor Vendor, string? Title, PartialDate? From, PartialDate? Until);
