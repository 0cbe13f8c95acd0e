using Archive.Catalog;

namespace Archive.Pipelines;

/// <summary>One value by which articles can be filtered.</summary>
internal readonly record struct FacetValue(string Id, string Name);

/// <param name="Articles">The places in the order given of those that have the value, ascending.</param>
internal sealed record FacetEntry(FacetValue Value, List<int> Articles);

/// <summary>One way to filter articles in the search.</summary>
/// <param name="Id">Name of the parameter in <c>/search/?vendor=…</c>, and of the file that holds its values' articles.</param>
internal sealed record Facet(string Id, Func<Article, CatalogLinks, IEnumerable<FacetValue>> ValuesOf)
{
    /// <summary>Every value that some article has, by its id.</summary>
    public IReadOnlyList<FacetEntry> EntriesOf(IReadOnlyList<Article> articles, CatalogLinks links)
    {
        var entries = new Dictionary<string, FacetEntry>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var value in ValuesOf(articles[i], links))
            {
                if (!entries.TryGetValue(value.Id, out var entry)) entries[value.Id] = entry = new FacetEntry(value, []);
                if (entry.Articles.Count == 0 || entry.Articles[^1] != i) entry.Articles.Add(i);
            }
        }
        return [.. entries.Values.OrderBy(e => e.Value.Id, StringComparer.Ordinal)];
    }

    public static readonly Facet[] All =
    [
        new("vendor", (a, _) => a.Vendors.Select(v => new FacetValue(v.Id, v.Name))),
        new("topic", (a, _) => a.Topics.Select(t => new FacetValue(t.Id, t.Name))),
        new("publisher", (a, _) => a.CitedPublishers.Prepend(a.Publisher).OfType<Publisher>().Select(p => new FacetValue(p.Id, p.Name))),
        new("year", (a, _) => [new FacetValue(a.Year, a.Year)]),
        new("action", (a, links) => links[a].Moves.Select(m => new FacetValue(m.Action.Id, m.Action.Label))),
    ];
}
