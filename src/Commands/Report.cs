using System.CommandLine;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary>What a verb says at its end: problems to standard error, and the exit code that they mean.</summary>
internal static class Report
{
    public static int Write(ParseResult parsed, Problems problems)
    {
        var sorted = problems.Sorted();
        var format = CommonOptions.FormatOf(parsed);
        var error = parsed.InvocationConfiguration.Error;
        var isColoured = error == Console.Error && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        if (sorted.Count > 0 || format == ReportFormat.Json) Reports.Write(error, sorted, format, isColoured);
        return problems.HasErrors ? ExitCode.Problems : ExitCode.Done;
    }

    public static string Summarize(Problems problems)
    {
        var sorted = problems.Sorted();
        var errors = sorted.Count(p => p.Severity == Severity.Error);
        var warnings = sorted.Count - errors;
        return (errors, warnings) switch
        {
            (0, 0) => "no problems",
            (0, _) => Plural(warnings, "warning"),
            (_, 0) => Plural(errors, "error"),
            _ => $"{Plural(errors, "error")}, {Plural(warnings, "warning")}",
        };
    }

    public static string Plural(int count, string word) => $"{count:#,0} {word}{(count == 1 ? "" : "s")}";
}
