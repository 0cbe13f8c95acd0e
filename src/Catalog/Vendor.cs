using System.Runtime.CompilerServices;

namespace Archive.Catalog;

public enum VendorKind : byte { Company, Foundation, Project, Agency, Product }

/// <summary>A company, foundation, project, agency or product.</summary>
public sealed record Vendor : RegistryEntry
{
    public VendorKind Kind { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public int? Founded { get; init; }
    public string? FoundedSource { get; init; }
    public string? Homepage { get; init; }

    /// <summary>Other addresses that name the same body (schema.org sameAs).</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    public override string Path => $"/vendors/{Id}/";

    public bool Equals(Vendor? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
