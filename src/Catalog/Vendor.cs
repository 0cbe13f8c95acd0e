using System.Runtime.CompilerServices;
using Archive.Diagnostics;

namespace Archive.Catalog;

public enum VendorKind : byte { Company, Foundation, Project, Agency, Product }

/// <summary>A company, foundation, project, agency or product, as its file in the registry tells. What it is linked to is found in <see cref="CatalogLinks"/>.</summary>
public sealed record Vendor
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public VendorKind Kind { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Markdown; the first sentence can stand alone.</summary>
    public string? About { get; init; }

    public int? Founded { get; init; }
    public string? FoundedSource { get; init; }
    public string? Homepage { get; init; }

    /// <summary>Other addresses that name the same body (schema.org sameAs).</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Hash of the file and of the id that its name gives.</summary>
    public ulong Hash { get; init; }

    /// <summary>Ids that it had before, the newest first: its addresses under them lead here.</summary>
    public IReadOnlyList<PlacedText> FormerIds { get; init; } = [];

    /// <summary>The id under which it was published first: feeds are known by it.</summary>
    public string FirstId => FormerIds is [.., var first] ? first.Value : Id;

    public string Path => $"/vendors/{Id}/";

    public bool Equals(Vendor? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Name;
}
