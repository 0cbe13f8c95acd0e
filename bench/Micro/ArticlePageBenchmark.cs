using System.Buffers;
using Archive.Pipelines;
using Archive.Publishing;
using Archive.Theme;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

/// <summary>One article's page: its file read, its Markdown, its template, the layout.</summary>
public class ArticlePageBenchmark
{
    private readonly ArrayBufferWriter<byte> _to = new(64 * 1024);
    private Document _page = null!;

    [GlobalSetup]
    public void Setup()
    {
        var site = new SiteContext(SmallArchive.Catalog, SmallArchive.Root, ThemeFiles.For(SmallArchive.Root));
        var path = Document.PageAt(SmallArchive.Usual.Path);
        _page = ArticlePages.Documents(site).First(d => d.Path == path);
    }

    [Benchmark]
    public int Render()
    {
        _to.ResetWrittenCount();
        _page.Render(_to);
        return _to.WrittenCount;
    }
}
