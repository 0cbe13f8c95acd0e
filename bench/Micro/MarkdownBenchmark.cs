using System.Buffers;
using Archive.Markdown;
using BenchmarkDotNet.Attributes;

namespace Archive.Bench.Micro;

public class MarkdownBenchmark
{
    private readonly ArrayBufferWriter<byte> _to = new(64 * 1024);
    private string _body = "";

    [GlobalSetup]
    public void Setup() => _body = SmallArchive.BodyOf(SmallArchive.Usual);

    [Benchmark]
    public int Render()
    {
        _to.ResetWrittenCount();
        SafeMarkdown.Render(_body, MarkdownOptions.ForPage, _to);
        return _to.WrittenCount;
    }
}
