namespace Archive.Catalog;

/// <summary>The linked whole: built once by <c>Linking</c>, never changed after.</summary>
public sealed record ArchiveCatalog
{
    public required SiteSettings Site { get; init; }

    /// <summary>Hash of <c>site.yml</c>.</summary>
    public required ulong SiteHash { get; init; }

    /// <summary>Newest first; ties by id.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<Vendor> Vendors { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }
    public required IReadOnlyList<Publisher> Publishers { get; init; }

    /// <summary>In the order of <c>actions.yml</c>.</summary>
    public required IReadOnlyList<MoveAction> Actions { get; init; }

    /// <summary>Hash of <c>actions.yml</c>.</summary>
    public required ulong ActionsHash { get; init; }

    /// <summary>Words that search holds equal.</summary>
    public SearchWords SearchWords { get; init; } = SearchWords.None;

    /// <summary>Each move once, oldest first; further reports hang on the first.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Deal> Deals { get; init; } = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>All entries that have a file of their own and a page.</summary>
    public IEnumerable<RegistryEntry> Registry => Vendors.Concat<RegistryEntry>(Topics).Concat(Publishers).Concat(People);

    /// <summary>By title.</summary>
    public IReadOnlyList<Trail> Trails { get; init; } = [];

    public required IReadOnlyList<StaticPage> Pages { get; init; }

    /// <summary>What names an entry, and what belongs to it.</summary>
    public required CatalogLinks Links { get; init; }
}
