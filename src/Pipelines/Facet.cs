using Archive.Catalog;

namespace Archive.Pipelines;

/// <summary>One value by which articles can be filtered.</summary>
internal sealed record FacetValue(string Id, string Name);

/// <summary>One way to filter articles in the search.</summary>
/// <param name="Id">Name of the parameter in <c>/search/?vendor=…</c>, and of the file that holds its values' articles.</param>
/// <param name="Any">What the choice of no value is called.</param>
internal sealed record Facet(string Id, string Name, string Any, Func<Article, IEnumerable<FacetValue>> ValuesOf)
{
    public static readonly Facet[] All =
    [
        new("vendor", "Vendor", "Any vendor", a => a.Vendors.Select(v => new FacetValue(v.Id, v.Name))),
        new("topic", "Topic", "Any topic", a => a.Topics.Select(t => new FacetValue(t.Id, t.Name))),
        new("publisher", "Publisher", "Any publisher", a => a.CitedPublishers.Prepend(a.Publisher).OfType<Publisher>().Select(p => new FacetValue(p.Id, p.Name))),
        new("year", "Year", "Any year", a => [new FacetValue(a.Year, a.Year)]),
        new("action", "Move", "Any move", a => a.Moves.Select(m => new FacetValue(m.Action.Id, m.Action.Label))),
    ];
}
