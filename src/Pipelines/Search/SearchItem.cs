using Archive.Catalog;
using Archive.Formats.Search;
using Archive.Publishing;

namespace Archive.Pipelines.Search;

/// <summary>One thing that readers can find: an article, an entry of the registry, a move, a claim, a list.</summary>
internal sealed record SearchItem
{
    /// <summary>Id of its kind, such as <c>article</c>.</summary>
    public required string Kind { get; init; }

    public required string Path { get; init; }

    /// <summary>Null for what lasts.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Hash of everything that <see cref="Fields"/> yields.</summary>
    public required Fingerprint Depends { get; init; }

    /// <summary>Hash of everything that <see cref="Card"/> shows.</summary>
    public required Fingerprint CardDepends { get; init; }

    public required Func<IEnumerable<SearchField>> Fields { get; init; }

    public required Func<SearchCard> Card { get; init; }

    /// <summary>What it is called; empty for what only words lead to.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    // What filters ask of it.
    public IEnumerable<Vendor> Vendors { get; init; } = [];
    public IEnumerable<Topic> Topics { get; init; } = [];
    public IEnumerable<Publisher> Publishers { get; init; } = [];
    public IEnumerable<MoveAction> Actions { get; init; } = [];
    public Outcome? Outcome { get; init; }
    public string? Year { get; init; }

    /// <summary>What lasts, by its path; then what happened, the oldest first: what is added at the end moves nothing else.</summary>
    public static int OldestFirst(SearchItem a, SearchItem b)
    {
        var byDate = (a.Date, b.Date) switch
        {
            ({ } first, { } second) => first.CompareTo(second),
            (null, null) => 0,
            (null, _) => -1,
            _ => 1,
        };
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Path, b.Path) is var byPath and not 0 ? byPath : string.CompareOrdinal(a.Kind, b.Kind);
    }
}
