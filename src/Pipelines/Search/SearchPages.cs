using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Search;

/// <summary><c>/search/</c> and the index behind it; neither where <c>site.yml</c> turns search off.</summary>
internal static class SearchPages
{
    /// <summary>A longer list could not be read; the words lead to the others.</summary>
    private const int MostValues = 250;

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        if (!site.Site.Search) return [];
        var index = new SearchIndex(site);
        return index.Documents().Prepend(Page(site, index));
    }

    private static Document Page(SiteContext site, SearchIndex index) => site.Page("/search/", "search", site.Key.Add(index.Version.Value), () => (
        new PageView
        {
            Title = site.Words.Say("page.search"),
            Description = site.Words.Say("search.description", ("site", site.Site.Title)),
            Path = "/search/",
            Section = "search",
            Feeds = FeedLinks.ForSite(site),
        },
        new
        {
            index.Count,
            index.Undated,
            Shards = index.ShardCount,
            Block = SearchIndex.BlockSize,
            Version = index.Version.Value.ToString("x16"),
            Markdown = site.Site.BesideArticles.Contains("md"),
            Facets = Facet.All.Select(f => Options(site, index, f)).Where(f => f.Values.Count > 0).ToList(),
            Years = site.Catalog.Articles.Select(a => a.Year).Distinct().OrderDescending(StringComparer.Ordinal).Select(y => new Link(y, $"/articles/{y}/")).ToList(),
            HasPublishers = site.Catalog.Publishers.Count > 0,
            HasMoves = site.Catalog.Moves.Count > 0,
            HasClaims = site.Catalog.Claims.Count > 0,
        }));

    /// <summary>The values that most things have, by name; years newest first.</summary>
    private static FacetOptions Options(SiteContext site, SearchIndex index, Facet facet)
    {
        var values = index.EntriesOf(facet)
            .OrderByDescending(e => e.Items.Count)
            .ThenBy(e => e.Value.Id, StringComparer.Ordinal)
            .Take(MostValues)
            .Select(e => new FacetOption(e.Value.Id, e.Value.Name, e.Items.Count));
        return new FacetOptions(facet.Id, site.Words.Say($"facet.{facet.Id}"), site.Words.Say($"facet.any-{facet.Id}"), facet.Id == "year"
            ? [.. values.OrderByDescending(v => v.Id, StringComparer.Ordinal)]
            : [.. new Alphabet(site.Site.Language).Sort(values, v => v.Name, v => v.Id)]);
    }
}

/// <summary>A filter as the search page offers it.</summary>
internal sealed record FacetOptions(string Id, string Name, string Any, IReadOnlyList<FacetOption> Values);

/// <param name="Count">Of the whole archive.</param>
internal sealed record FacetOption(string Id, string Name, int Count);
