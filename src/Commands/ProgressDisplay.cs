using Archive.Building;
using Spectre.Console;

namespace Archive.Commands;

/// <summary>A bar for each step of long work, with counts and the time left, on standard error. Where nobody watches, nothing.</summary>
internal static class ProgressDisplay
{
    /// <summary>Below so many files a step is over before it can be read.</summary>
    private const int FewestWorthShowing = 200;

    public static T Run<T>(Func<Action<BuildProgress>?, T> work)
    {
        if (Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is not null) return work(null);
        return Run(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), work);
    }

    public static T Run<T>(IAnsiConsole console, Func<Action<BuildProgress>?, T> work) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var bars = new Dictionary<string, ProgressTask>();
            return work(progress =>
            {
                if (progress.Total < FewestWorthShowing) return;
                lock (bars)
                {
                    if (!bars.TryGetValue(progress.Step, out var bar)) bars[progress.Step] = bar = context.AddTask(progress.Step, maxValue: progress.Total);
                    bar.Value = Math.Max(bar.Value, progress.Done);
                }
            });
        });

    private sealed class CountColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text($"{task.Value:#,0} of {task.MaxValue:#,0}");
    }
}
