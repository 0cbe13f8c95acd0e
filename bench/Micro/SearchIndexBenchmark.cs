using Archive.Formats.Search;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

/// <summary>The words of 300 articles, counted and inverted, with nothing kept from an earlier build.</summary>
public class SearchIndexBenchmark
{
    private SearchEntry[] _entries = [];

    [GlobalSetup]
    public void Setup()
    {
        var bodies = SmallArchive.Catalog.Articles.Select(SmallArchive.BodyOf).ToList();
        _entries = [.. bodies.Select((body, i) => new SearchEntry((ulong)i, () => [new SearchField(body, 1)]))];
    }

    [Benchmark]
    public int Build() => new InvertedIndex(SearchTerms.Count(_entries, known: null), _entries.Select(e => e.Key)).Words.Count;
}
