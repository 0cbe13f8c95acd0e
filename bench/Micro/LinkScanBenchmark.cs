using System.Text;
using Archive.Markdown;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

public class LinkScanBenchmark
{
    private byte[] _body = [];

    [GlobalSetup]
    public void Setup() => _body = Encoding.UTF8.GetBytes(SmallArchive.BodyOf(SmallArchive.Usual));

    [Benchmark]
    public int Find() => LinkScan.Find(_body, 1).Count;
}
