using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>An entry of the registry, as its file tells. What it is linked to is found in <see cref="CatalogLinks"/>.</summary>
public abstract record RegistryEntry
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Markdown; the first sentence can stand alone.</summary>
    public string? About { get; init; }

    /// <summary>Hash of the file and of the id that its name gives.</summary>
    public ulong Hash { get; init; }

    /// <summary>Ids that it had before, the newest first: the one that it has now may be among them, if it has it again.</summary>
    public IReadOnlyList<PlacedText> FormerIds { get; init; } = [];

    /// <summary>Ids that it had before and has no more: its addresses under them lead here.</summary>
    internal IEnumerable<PlacedText> LeftIds => FormerIds.Where(f => f.Value != Id);

    /// <summary>The id under which it was published first: feeds are known by it.</summary>
    public string FirstId => FormerIds is [.., var first] ? first.Value : Id;

    public abstract string Path { get; }

    /// <summary>The path that it has, or had, under an id.</summary>
    internal string PathUnder(string id) => $"{Path[..^(Id.Length + 1)]}{id}/";

    /// <summary>The file that says all this, relative to the root.</summary>
    internal string File => $"input{Path.TrimEnd('/')}.yml";

    public sealed override string ToString() => Name;
}
