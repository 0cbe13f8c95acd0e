using Archive.Catalog;
using Archive.Pipelines.Views;
using Archive.Theme.Language;

namespace Archive.Pipelines.Search;

/// <summary>One value by which results can be filtered.</summary>
internal readonly record struct FacetValue(string Id, string Name);

/// <param name="Items">The places in the order given of those that have the value, ascending.</param>
internal sealed record FacetEntry(FacetValue Value, List<int> Items);

/// <summary>One way to filter what search finds.</summary>
/// <param name="Id">Name of the parameter in <c>/search/?vendor=…</c>, and of the file that holds its values' items.</param>
internal sealed record Facet(string Id, Func<SearchItem, CatalogLinks, Words, IEnumerable<FacetValue>> ValuesOf)
{
    /// <summary>Every value that some item has, by its id.</summary>
    public IReadOnlyList<FacetEntry> EntriesOf(IReadOnlyList<SearchItem> items, CatalogLinks links, Words words)
    {
        var entries = new Dictionary<string, FacetEntry>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var value in ValuesOf(items[i], links, words))
            {
                if (!entries.TryGetValue(value.Id, out var entry)) entries[value.Id] = entry = new FacetEntry(value, []);
                if (entry.Items.Count == 0 || entry.Items[^1] != i) entry.Items.Add(i);
            }
        }
        return [.. entries.Values.OrderBy(e => e.Value.Id, StringComparer.Ordinal)];
    }

    public static readonly Facet[] All =
    [
        new("kind", (i, _, words) => [new FacetValue(i.Kind, words.Say($"search-kind.{i.Kind}"))]),
        new("vendor", (i, _, _) => i.Vendors.Select(v => new FacetValue(v.Id, v.Name))),
        new("topic", (i, links, _) => i.Topics.SelectMany(t => WithBroader(t, links)).Select(t => new FacetValue(t.Id, t.Name))),
        new("publisher", (i, _, _) => i.Publishers.Select(p => new FacetValue(p.Id, p.Name))),
        new("year", (i, _, _) => i.Year is { } year ? [new FacetValue(year, year)] : []),
        new("action", (i, _, _) => i.Actions.Select(a => new FacetValue(a.Id, a.Label))),
        new("outcome", (i, _, words) => i.Outcome is { } outcome ? [new FacetValue(outcome.Word(), words.Say($"outcome.{outcome.Word()}"))] : []),
    ];

    private static IEnumerable<Topic> WithBroader(Topic topic, CatalogLinks links)
    {
        for (var at = topic; at is not null; at = links[at].Broader) yield return at;
    }
}
