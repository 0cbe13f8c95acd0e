using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

/// <summary>An article's file read from disk, its front matter parsed, its quotes and links found.</summary>
public class FrontMatterBenchmark
{
    private string _path = "";

    [GlobalSetup]
    public void Setup() => _path = SmallArchive.Usual.Text.File;

    [Benchmark]
    public ArticleFile Read() => ArticleReader.Read(SmallArchive.Root, _path, new Problems())!;
}
