using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Yaml;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

public class FrontMatterBenchmark
{
    private string _file = "";

    [GlobalSetup]
    public void Setup() => _file = SmallArchive.FileOf(SmallArchive.Usual);

    [Benchmark]
    public FrontMatter Read()
    {
        var problems = new Problems();
        var block = FrontMatterBlock.Find(_file)!.Value;
        var map = YamlTree.Parse(_file[block.YamlStart..block.YamlEnd], "page.md", block.LinesBeforeYaml, problems)!;
        return FrontMatterReader.Read(new YamlFields(map, "page.md", problems), "2015");
    }
}
