using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Archive.Bench.Micro;

/// <summary><c>micro</c>: the hot parts one by one, by BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    private static readonly Argument<string> Filter = new("filter") { Description = "Part of a benchmark's name, such as Markdown (default: all)", DefaultValueFactory = _ => "" };

    public static Command Create()
    {
        var command = new Command("micro", "Measures the hot parts one by one") { Filter };
        command.SetAction(parsed =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(MicroCommand).Assembly).Run(["--filter", $"*{parsed.GetValue(Filter)}*"], Config());
            SmallArchive.Remove();
        });
        return command;
    }

    // In this process: nothing is built for a benchmark.
    private static IConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "archive-micro-results"));
}
