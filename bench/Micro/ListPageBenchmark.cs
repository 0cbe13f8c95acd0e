using System.Buffers;
using Archive.Pipelines;
using Archive.Publishing;
using Archive.Theme;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

/// <summary>The first page of all articles: a template and the layout around cards that are rendered once.</summary>
public class ListPageBenchmark
{
    private readonly ArrayBufferWriter<byte> _to = new(64 * 1024);
    private Document _page = null!;

    [GlobalSetup]
    public void Setup() => _page = ArticleLists.Documents(new SiteContext(SmallArchive.Catalog, SmallArchive.Root, ThemeFiles.For(SmallArchive.Root))).First();

    [Benchmark]
    public int Render()
    {
        _to.ResetWrittenCount();
        _page.Render(_to);
        return _to.WrittenCount;
    }
}
