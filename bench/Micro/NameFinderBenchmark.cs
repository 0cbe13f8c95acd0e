using Archive.Captures.Names;
using Archive.Catalog;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

public class NameFinderBenchmark
{
    private NameFinder<Vendor> _finder = null!;
    private string _body = "";

    [GlobalSetup]
    public void Setup()
    {
        _finder = new NameFinder<Vendor>(SmallArchive.Catalog.Vendors.Select(v => (v.Name, v)));
        _body = SmallArchive.BodyOf(SmallArchive.Usual);
    }

    [Benchmark]
    public int Find() => _finder.Find(_body).Count;
}
