namespace Archive.Catalog;

/// <summary>Where articles come from.</summary>
public sealed class Publisher
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Homepage { get; init; }
    public string? About { get; init; }

    /// <summary>Null: the site's default holds.</summary>
    public Rights? Rights { get; init; }

    /// <summary>How captures of this publisher are recognised and cleaned.</summary>
    public PublisherMarks Marks { get; init; } = new();

    public ulong Hash { get; init; }

    /// <summary>Hash of address and name: whoever links to it depends on this alone.</summary>
    public ulong NameHash { get; internal set; }

    /// <summary>Articles whose text is this publisher's, newest first.</summary>
    public IReadOnlyList<Article> Articles { get; internal set; } = [];

    /// <summary>Articles of our own that rest on a page of this publisher, newest first.</summary>
    public IReadOnlyList<Article> CitedBy { get; internal set; } = [];

    public string Path => field ??= $"/publishers/{Id}/";

    public override string ToString() => Name;
}

/// <summary>Marks by which an import knows a publisher's captures and what in them is not the article.</summary>
public sealed record PublisherMarks
{
    /// <summary>Hosts of its addresses, such as <c>siliconangle.com</c>; a subdomain counts.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Words that stand only in this publisher's captures.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public IReadOnlyList<BoilerplateMark> Boilerplate { get; init; } = [];
}

/// <summary>A paragraph that starts with <paramref name="Starts"/> is boilerplate; so is all that follows it where <paramref name="ToEnd"/>.</summary>
public sealed record BoilerplateMark(string Starts, bool ToEnd);
