using Archive.Catalog;
using Archive.Formats.Search;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines.Search;

/// <summary>
/// <c>/search/</c>'s data: words in shards, what results show in blocks, names, one file for each filter. What can be found is numbered
/// by age, so that what is added at the end moves nothing else. The words of each are worked out once and kept beside the output.
/// </summary>
internal sealed class SearchIndex
{
    public const int BlockSize = 8;

    private const string TermsFile = "search-terms";

    // Of the files' form: a page and an index of different forms must never meet in a reader's browser.
    private const int Form = 5;

    private readonly SiteContext _site;
    private readonly SearchItem[] _items;
    private readonly Lazy<Shards> _words;
    private readonly Lazy<IReadOnlyList<FacetEntry>>[] _facets;

    public SearchIndex(SiteContext site)
    {
        _site = site;
        _items = SearchItems.Create(site);
        _words = new(Build);
        _facets = [.. Facet.All.Select(f => new Lazy<IReadOnlyList<FacetEntry>>(() => f.EntriesOf(_items, site.Links, site.Words)))];
        Version = new Fingerprint(Form)
            .Add(_items, i => i.Depends.Add(i.CardDepends).Add(i.Path))
            .Add(site.Catalog.ActionsHash)
            .Add(site.Words.Hash)
            .Add(site.Catalog.SearchWords.Equal, g => new Fingerprint().Add(g));
        ShardCount = Shards.CountFor(_items.Length);
    }

    /// <summary>Hash of everything that the index is made from.</summary>
    public Fingerprint Version { get; }

    public int Count => _items.Length;

    /// <summary>The first so many have no date.</summary>
    public int Undated => _items.Count(i => i.Date is null);

    public int ShardCount { get; }

    public IEnumerable<Document> Documents()
    {
        var key = Fingerprint.FromText(SiteContext.ProgramVersion);
        var depends = key.Add(Version.Value);
        for (var shard = 0; shard < ShardCount; shard++)
        {
            var number = shard;
            yield return new Document($"search/words/{number}.json", depends.Add(number), to => _words.Value.WriteWords(number, to));
        }
        for (var shard = 0; Shards.AnyCommon(_items.Length) && shard < Shards.CommonCountFor(ShardCount); shard++)
        {
            var number = shard;
            yield return new Document($"search/common/{number}.json", depends.Add(number), to => _words.Value.WriteCommon(number, to));
        }
        for (var first = 0; first < _items.Length; first += BlockSize)
        {
            ArraySegment<SearchItem> block = new(_items, first, Math.Min(BlockSize, _items.Length - first));
            yield return new Document(
                $"search/cards/{first / BlockSize}.json",
                key.Add(_site.Words.Hash).Add(block, i => i.CardDepends.Add(i.Path)),
                to => SearchFiles.WriteCards(block.Select(i => i.Card()), to));
        }
        foreach (var (i, facet) in Facet.All.Index())
            yield return new Document($"search/{facet.Id}.json", depends.Add(facet.Id), to => SearchFiles.WriteFacet(_facets[i].Value.Select(e => (e.Value.Id, e.Items)), to));
        yield return new Document("search/names.json", depends.Add("names"), to => SearchFiles.WriteNames(Names(), to));
        yield return new Document("search/equal.json", depends.Add("equal"), to => SearchFiles.WriteEqual(_site.Catalog.SearchWords.Equal, to));
    }

    /// <summary>Every value of a facet that something has, with the numbers of what has it.</summary>
    public IReadOnlyList<FacetEntry> EntriesOf(Facet facet) => _facets[Array.IndexOf(Facet.All, facet)].Value;

    private IEnumerable<SearchName> Names() => _items.Index().Where(i => i.Item.Names.Count > 0).Select(i => new SearchName(i.Index, i.Item.Names));

    private Shards Build()
    {
        // Labels of actions are words of articles and moves; so are months, and what an outcome is called.
        var key = Fingerprint.FromText(SiteContext.ProgramVersion).Add(_site.Catalog.ActionsHash).Add(_site.Words.Hash);
        SearchEntry[] entries = [.. _items.Select(i => new SearchEntry(key.Add(i.Depends).Add(i.Path).Value, i.Fields))];
        var known = _site.Kept?.Read<SearchTerms>(TermsFile);
        var terms = SearchTerms.Count(entries, known);
        if (terms != known) _site.Kept?.Write(TermsFile, terms);
        return new Shards(new InvertedIndex(terms, entries.Select(e => e.Key)), ShardCount);
    }
}
