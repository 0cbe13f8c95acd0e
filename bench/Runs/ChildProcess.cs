using System.Diagnostics;

namespace Archive.Bench.Runs;

/// <summary>One run of a program as a whole process.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of user and system time.</param>
/// <param name="PeakMemory">Highest resident set in megabytes; 0 where the system does not tell.</param>
internal sealed record Sample(double Wall, double Processor, double PeakMemory, string Output);

internal static class ChildProcess
{
    private const int PollMilliseconds = 2;

    /// <exception cref="InvalidOperationException">The program failed; the message is what it said.</exception>
    public static Sample Measure(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var before = ChildUsage.Processor;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        do peak = Math.Max(peak, HighWaterMark(process.Id));
        while (!process.WaitForExit(PollMilliseconds));
        var wall = clock.Elapsed.TotalSeconds;
        var processor = (ChildUsage.Processor - before).TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {error.Result}{output.Result}");
        return new Sample(wall, processor, peak / 1e3, output.Result);
    }

    // Not ru_maxrss: that starts with the memory of the process that forked. The kernel raises this mark by itself, so that only
    // what the last two milliseconds add can be missed.
    private static long HighWaterMark(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 8).Trim());
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
