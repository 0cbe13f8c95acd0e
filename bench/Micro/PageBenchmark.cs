using System.Buffers;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

/// <summary>One page of the site, rendered again and again.</summary>
public abstract class PageBenchmark
{
    private readonly ArrayBufferWriter<byte> _to = new(64 * 1024);
    private Document _page = null!;

    [GlobalSetup]
    public void Setup() => _page = Choose(SmallArchive.Site);

    [Benchmark]
    public int Render()
    {
        _to.ResetWrittenCount();
        _page.Render(_to);
        return _to.WrittenCount;
    }

    protected abstract Document Choose(SiteContext site);
}
