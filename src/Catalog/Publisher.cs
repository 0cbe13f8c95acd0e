using System.Runtime.CompilerServices;
using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>Where articles come from.</summary>
public sealed record Publisher : RegistryEntry
{
    public string? Homepage { get; init; }

    /// <summary>What most of its texts are.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>Null: the site's default holds.</summary>
    public Rights? Rights { get; init; }

    /// <summary>How captures of this publisher are recognised and cleaned.</summary>
    public PublisherMarks Marks { get; init; } = new();

    public override string Path => $"/publishers/{Id}/";

    public bool Equals(Publisher? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>Marks by which an import knows a publisher's captures and what in them is not the article.</summary>
public sealed record PublisherMarks
{
    /// <summary>Hosts of its addresses, such as <c>siliconangle.com</c>; a subdomain counts.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The same with their places.</summary>
    internal IReadOnlyList<PlacedText> HostTexts { get; init; } = [];

    /// <summary>Words that stand only in this publisher's captures.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public IReadOnlyList<BoilerplateMark> Boilerplate { get; init; } = [];
}

/// <summary>A paragraph that starts with <paramref name="Starts"/> is boilerplate; so is all that follows it where <paramref name="ToEnd"/>.</summary>
public sealed record BoilerplateMark(string Starts, bool ToEnd);
