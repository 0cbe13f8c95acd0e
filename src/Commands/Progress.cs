using Spectre.Console;

namespace Archive.Commands;

/// <summary>A progress bar where a person watches; nothing where a log does.</summary>
internal static class Progress
{
    private const int WorthShowing = 500;

    public static T Show<T>(string what, int total, Func<Action<int>?, T> work)
    {
        if (total < WorthShowing || Console.IsOutputRedirected || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is not null) return work(null);
        T result = default!;
        AnsiConsole.Progress().AutoClear(true).Start(progress =>
        {
            var bar = progress.AddTask(what, maxValue: total);
            result = work(done => bar.Value = done);
        });
        return result;
    }
}
