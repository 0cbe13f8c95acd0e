using System.CommandLine;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary>What a verb says at its end: problems to standard error, and the exit code that they mean.</summary>
internal static class Report
{
    /// <summary>The file to which a step of a GitHub workflow writes its summary.</summary>
    private const string StepSummary = "GITHUB_STEP_SUMMARY";

    public static int Write(ParseResult parsed, Problems problems)
    {
        var format = CommonOptions.FormatOf(parsed);
        var folder = FolderInRepository(CommonOptions.RootOf(parsed));
        var sorted = problems.Sorted();
        var error = parsed.InvocationConfiguration.Error;
        var isTerminal = error == Console.Error && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        if (sorted.Count > 0 || format is ReportFormat.Json or ReportFormat.Sarif)
        {
            var changed = ChangedFiles(parsed);
            Reports.Write(error, format is ReportFormat.GitHub or ReportFormat.Sarif ? [.. sorted.Select(p => Within(folder, p))] : sorted,
                new ReportStyle(format, isTerminal, new SourceLines(CommonOptions.RootOf(parsed)).At, f => changed.Contains(f) || changed.Contains(folder + f)));
        }
        if (format == ReportFormat.GitHub && Environment.GetEnvironmentVariable(StepSummary) is { Length: > 0 } summary)
            File.AppendAllText(summary, GitHubReport.Summarize(sorted, Summarize(problems)));
        return problems.HasErrors ? ExitCode.Problems : ExitCode.Done;
    }

    /// <summary>Where a verb says what is no problem: beside the problems, unless these are one object for a program to read.</summary>
    public static TextWriter Aside(ParseResult parsed) =>
        CommonOptions.FormatOf(parsed) is ReportFormat.Json or ReportFormat.Sarif ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error;

    /// <returns>Where the archive stands in a repository that holds it among other things, with a slash behind; what reads reports of a pull request knows no other places.</returns>
    private static string FolderInRepository(string root)
    {
        for (var at = new DirectoryInfo(root); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, ".git"))) return at.FullName == root ? "" : Path.GetRelativePath(at.FullName, root).Replace(Path.DirectorySeparatorChar, '/') + "/";
        return "";
    }

    private static Problem Within(string folder, Problem problem) => problem.Position.File.Split('/')[0] is "input" or "seeds" or "theme"
        ? problem with { Position = problem.Position with { File = folder + problem.Position.File } } : problem;

    /// <summary>The files of a pull request, where somebody named the list of them.</summary>
    private static HashSet<string> ChangedFiles(ParseResult parsed) =>
        parsed.GetValue(CommonOptions.Changed) is { } list ? [.. File.ReadLines(list.FullName).Select(l => l.Trim())] : [];

    /// <summary>The errors as text, the warnings left out.</summary>
    public static string Describe(Problems problems)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Reports.Write(text, [.. problems.Sorted().Where(p => p.Severity == Severity.Error)], new ReportStyle(ReportFormat.Text, IsTerminal: false, _ => null, _ => false));
        return text.ToString().TrimEnd('\n');
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
