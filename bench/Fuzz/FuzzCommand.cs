using System.CommandLine;
using System.Diagnostics;
using Archive.Bench.Runs;

namespace Archive.Bench.Fuzz;

/// <summary><c>fuzz</c>: mutates files of every kind and counts what the program cannot cope with.</summary>
internal static class FuzzCommand
{
    /// <summary>For some hundred inputs at once.</summary>
    private static readonly TimeSpan UntilItHangs = TimeSpan.FromSeconds(60);

    private static readonly Option<int> Inputs = new("--inputs") { Description = "Files to mutate (default: 100,000)", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Another seed makes other files (default: 1)", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("fuzz", "Mutated front matter, registries, texts and captures: what the program cannot cope with") { Inputs, Seed, RunCommand.Program };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var to = parsed.InvocationConfiguration.Output;
        var program = RunCommand.FindProgram(parsed);
        var root = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"archive-fuzz-{Environment.ProcessId}");
        var counts = new FuzzTrials(arguments => Call(program, arguments), root, parsed.GetValue(Seed)).Run(parsed.GetValue(Inputs));
        foreach (var found in counts.Found) to.WriteLine(found);
        to.WriteLine(counts);
        return counts.Found.Count == 0 ? 0 : 1;
    }

    private static FuzzEnd Call(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var report = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(UntilItHangs)) return new FuzzEnd(process.ExitCode, report.GetAwaiter().GetResult());
        process.Kill();
        return new FuzzEnd(null, "");
    }
}
