namespace Archive.Catalog;

public enum VendorKind : byte { Company, Foundation, Project, Agency }

/// <summary>A company, foundation, project or agency of the registry, linked to what the archive holds about it.</summary>
public sealed class Vendor
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

    /// <summary>Hash of the registry file: whoever shows this vendor depends on it.</summary>
    public ulong Hash { get; init; }

    /// <summary>Hash of address and name: whoever links to it depends on this alone.</summary>
    public ulong NameHash { get; internal set; }

    public Vendor? PartOf { get; internal set; }
    public IReadOnlyList<Vendor> SucceededBy { get; internal set; } = [];
    public IReadOnlyList<Vendor> Parts { get; internal set; } = [];
    public IReadOnlyList<Vendor> Predecessors { get; internal set; } = [];

    /// <summary>Articles that are about this vendor, newest first.</summary>
    public IReadOnlyList<Article> Articles { get; internal set; } = [];

    /// <summary>Articles that only name it in passing, newest first.</summary>
    public IReadOnlyList<Article> Mentions { get; internal set; } = [];

    /// <summary>Moves by it and done to it, oldest first, each once however many articles report it.</summary>
    public IReadOnlyList<Move> Moves { get; internal set; } = [];

    /// <summary>Claims about it, oldest first.</summary>
    public IReadOnlyList<Claim> Claims { get; internal set; } = [];

    public string Path => field ??= $"/vendors/{Id}/";

    public override string ToString() => Name;
}
