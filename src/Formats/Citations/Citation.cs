using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Formats.Citations;

/// <summary>What a reference to one text says, whatever format it is written in.</summary>
public sealed record Citation
{
    /// <summary>Key of the entry: an article's id.</summary>
    public required string Id { get; init; }

    public SourceKind Kind { get; init; } = SourceKind.Page;

    public required string Title { get; init; }
    public IReadOnlyList<CitedName> Authors { get; init; } = [];

    /// <summary>Newspaper, magazine or site in which it stands, where that is known.</summary>
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

/// <summary>A person in the parts of the name, or a body known by one name.</summary>
public sealed record CitedName(string Family, string? Given, string? Particle = null, string? Suffix = null)
{
    public static CitedName Organisation(string name) => new(name, null);

    /// <summary>A single word names a body. What no text can hold is no word: a name without a family name would be none.</summary>
    public static CitedName Person(string name) =>
        PersonName.Parse(ControlCharacters.Remove(name)) is { Given: { Length: > 0 } given } person ? new(person.Family, given, person.Particle, person.Suffix) : Organisation(name.Trim());

    public bool IsOrganisation => Given is null;

    /// <summary>"Doe, Jane Q., Jr.", "Beethoven, Ludwig van".</summary>
    public string Inverted => Given is null ? Family : $"{Family}, {Given}{(Particle is null ? "" : $" {Particle}")}{(Suffix is null ? "" : $", {Suffix}")}";

    /// <summary>"Jane Q. Doe Jr."</summary>
    public string Plain => new PersonName(Family, Given, Particle, Suffix).Plain;
}
