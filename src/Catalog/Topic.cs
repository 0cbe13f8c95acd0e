using System.Runtime.CompilerServices;

namespace Archive.Catalog;

/// <summary>A subject of the controlled list.</summary>
public sealed record Topic : RegistryEntry
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public override string Path => $"/topics/{Id}/";

    public bool Equals(Topic? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
