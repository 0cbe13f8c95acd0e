using System.Runtime.CompilerServices;
using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>A subject of the controlled list, as its file in the registry tells. What it is linked to is found in <see cref="CatalogLinks"/>.</summary>
public sealed record Topic
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string? About { get; init; }

    /// <summary>Hash of the file and of the id that its name gives.</summary>
    public ulong Hash { get; init; }

    /// <summary>Ids that it had before, the newest first: its addresses under them lead here.</summary>
    public IReadOnlyList<PlacedText> FormerIds { get; init; } = [];

    /// <summary>The id under which it was published first: feeds are known by it.</summary>
    public string FirstId => FormerIds is [.., var first] ? first.Value : Id;

    public string Path => $"/topics/{Id}/";

    public bool Equals(Topic? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Name;
}
