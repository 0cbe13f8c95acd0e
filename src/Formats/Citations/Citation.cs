using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>What a reference to one text says, whatever format it is written in.</summary>
public sealed record Citation
{
    /// <summary>Key of the entry: an article's id.</summary>
    public required string Id { get; init; }

    /// <summary>News of a third party, rather than a page of this archive's own.</summary>
    public bool IsNews { get; init; }

    public required string Title { get; init; }
    public IReadOnlyList<CitedName> Authors { get; init; } = [];

    /// <summary>Newspaper, magazine or site in which it stands.</summary>
    public string? Container { get; init; }

    /// <summary>As exact as it is known; null is "no date".</summary>
    public PartialDate? Issued { get; init; }

    public required string Url { get; init; }

    /// <summary>Address of this archive's page, where <see cref="Url"/> is the original's.</summary>
    public string? ArchivedAt { get; init; }

    /// <summary>Name of this archive.</summary>
    public required string Archive { get; init; }

    public required string Language { get; init; }
    public string? Abstract { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];
}

/// <summary>A person with family and given name, or a body known by one name.</summary>
public sealed record CitedName(string Family, string? Given)
{
    public static CitedName Organisation(string name) => new(name, null);

    /// <summary>"Jane Q. Doe" and "Doe, Jane Q." name the same person; a single word names a body.</summary>
    public static CitedName Person(string name)
    {
        var comma = name.IndexOf(',');
        if (comma > 0 && comma + 1 < name.Length) return new(name[..comma].Trim(), name[(comma + 1)..].Trim());
        var blank = name.Trim().LastIndexOf(' ');
        return blank < 0 ? Organisation(name.Trim()) : new(name.Trim()[(blank + 1)..], name.Trim()[..blank].TrimEnd());
    }

    /// <summary>"Doe, Jane Q."</summary>
    public string Inverted => Given is null ? Family : $"{Family}, {Given}";
}
