namespace Archive.Catalog;

/// <summary>A subject of the controlled list, with its broader and narrower subjects.</summary>
public sealed class Topic
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? About { get; init; }

    /// <summary>Hash of the registry file: whoever shows this topic depends on it.</summary>
    public ulong Hash { get; init; }

    /// <summary>Hash of address and name: whoever links to it depends on this alone.</summary>
    public ulong NameHash { get; internal set; }

    public Topic? Broader { get; internal set; }
    public IReadOnlyList<Topic> Narrower { get; internal set; } = [];

    /// <summary>Articles on this very topic, newest first; those of narrower topics are not added.</summary>
    public IReadOnlyList<Article> Articles { get; internal set; } = [];

    public string Path => field ??= $"/topics/{Id}/";

    public override string ToString() => Name;
}
