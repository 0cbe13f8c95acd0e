using Archive.Catalog;
using Archive.Formats.Search;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>
/// <c>/search/</c>'s data: words in shards, what results show in blocks, one file for each filter. Articles are numbered by age,
/// the oldest 0, so that one that is added at the end moves no other. The words of an article are worked out once and kept beside the output.
/// </summary>
internal sealed class SearchIndex
{
    public const int BlockSize = 16;

    private const string TermsFile = "search-terms";

    // Of the files' form: a page and an index of different forms must never meet in a reader's browser.
    private const int Form = 1;

    private readonly SiteContext _site;
    private readonly Article[] _articles;
    private readonly Lazy<Shards> _words;
    private readonly Lazy<IReadOnlyList<FacetEntry>>[] _facets;

    public SearchIndex(SiteContext site)
    {
        _site = site;
        _articles = [.. site.Catalog.Articles.Reverse()];
        _words = new(Build);
        _facets = [.. Facet.All.Select(f => new Lazy<IReadOnlyList<FacetEntry>>(() => f.EntriesOf(_articles, site.Links)))];
        Version = new Fingerprint(Form).Add(_articles, site.Fingerprints.Of).Add(site.Catalog.ActionsHash);
        ShardCount = Shards.CountFor(_articles.Length);
    }

    /// <summary>Hash of everything that the index is made from.</summary>
    public Fingerprint Version { get; }

    public int ShardCount { get; }

    public IEnumerable<Document> Documents()
    {
        var key = Fingerprint.FromText(SiteContext.ProgramVersion);
        var depends = key.Add(Version.Value);
        for (var shard = 0; shard < ShardCount; shard++)
        {
            var number = shard;
            yield return new Document($"search/words/{number}.json", depends.Add(number), to => _words.Value.WriteWords(number, to));
            if (Shards.AnyCommon(_articles.Length))
                yield return new Document($"search/common/{number}.json", depends.Add(number), to => _words.Value.WriteCommon(number, to));
        }
        for (var first = 0; first < _articles.Length; first += BlockSize)
        {
            ArraySegment<Article> block = new(_articles, first, Math.Min(BlockSize, _articles.Length - first));
            yield return new Document($"search/articles/{first / BlockSize}.json", key.Add(_site.Words.Hash).Add(block, _site.ListEntries.FingerprintOf), to => SearchFiles.WriteCards(block.Select(Card), to));
        }
        // A filter asks for no text: front matter and whom its names stand for.
        var front = key.Add(_articles, a => a.Text.FrontMatterHash).Add(_articles, _site.ListEntries.FingerprintOf).Add(_site.Catalog.Publishers, p => p.Hash);
        foreach (var (i, facet) in Facet.All.Index())
            yield return new Document($"search/{facet.Id}.json", front.Add(facet.Id), to => SearchFiles.WriteFacet(_facets[i].Value.Select(e => (e.Value.Id, e.Articles)), to));
    }

    /// <summary>Every value of a facet that some article has, with the articles' numbers.</summary>
    public IReadOnlyList<FacetEntry> EntriesOf(Facet facet) => _facets[Array.IndexOf(Facet.All, facet)].Value;

    private SearchCard Card(Article article) =>
        new(article.Title, article.Path, article.Date.ToString(), _site.Words.Dates.Long(article.Date), article.Source?.Name, article.Summary);

    private Shards Build()
    {
        var key = Fingerprint.FromText(SiteContext.ProgramVersion);
        SearchEntry[] entries = [.. _articles.Select(a => new SearchEntry(key.Add(_site.Fingerprints.Of(a)).Value, () => Fields(a)))];
        var known = _site.Kept?.Read<SearchTerms>(TermsFile);
        var terms = SearchTerms.Count(entries, known);
        if (terms != known) _site.Kept?.Write(TermsFile, terms);
        return new Shards(new InvertedIndex(terms, entries.Select(e => e.Key)), ShardCount);
    }

    /// <summary>What may be found of an article, and no more than its page shows: of the text as much as its rights allow.</summary>
    private IEnumerable<SearchField> Fields(Article article)
    {
        yield return new SearchField(article.Title, 6);
        foreach (var vendor in article.Vendors) yield return new SearchField(string.Join(' ', vendor.Aliases.Prepend(vendor.Name)), 4);
        foreach (var topic in article.Topics) yield return new SearchField(string.Join(' ', topic.Aliases.Prepend(topic.Name)), 2);
        if (article.Summary is not null) yield return new SearchField(article.Summary, 3);
        if (article.Source?.Name is { } source) yield return new SearchField(source, 1);
        foreach (var author in article.Authors) yield return new SearchField(author, 1);
        foreach (var mention in article.Mentions) yield return new SearchField(mention.Name, 1);
        foreach (var move in _site.Links[article].Moves) yield return new SearchField($"{move.Object} {move.Note}", 1);
        foreach (var claim in _site.Links[article].Claims) yield return new SearchField($"{claim.Speaker} {claim.Text}", 1);
        if (article.Rights == Rights.Link) yield break;
        yield return article.Rights == Rights.Full
            ? new SearchField(_site.Texts.Read(article), 1)
            : new SearchField(PlainText.ExtractFirstParagraph(_site.Texts.Read(article)), 1);
    }
}
