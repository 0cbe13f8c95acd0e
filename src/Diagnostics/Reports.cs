namespace Archive.Diagnostics;

public enum ReportFormat { Text, Json, GitHub, Sarif }

/// <summary>How a report is written.</summary>
/// <param name="IsTerminal">Whether somebody watches who sees colours (ECMA-48, SGR) and has room for the lines that are wrong.</param>
/// <param name="LineOf">The line of a file at which a place lies; null where it cannot be shown.</param>
/// <param name="IsChanged">Whether a file is part of the change that is looked at: its problems come first.</param>
public sealed record ReportStyle(ReportFormat Format, bool IsTerminal, Func<Position, string?> LineOf, Func<string, bool> IsChanged);

/// <summary>Writes problems for people, for programs (JSON, SARIF) or as GitHub workflow commands.</summary>
public static class Reports
{
    public static void Write(TextWriter to, IReadOnlyList<Problem> problems, ReportStyle style)
    {
        IReadOnlyList<Problem> ordered = [.. problems.OrderBy(p => style.IsChanged(p.Position.File) ? 0 : 1)];
        switch (style.Format)
        {
            case ReportFormat.Json: to.WriteLine(JsonReport.Create(ordered)); break;
            case ReportFormat.Sarif: to.WriteLine(SarifReport.Create(ordered)); break;
            case ReportFormat.GitHub: GitHubReport.Write(to, ordered); break;
            default: foreach (var problem in ordered) to.WriteLine(TextReport.Describe(problem, style)); break;
        }
    }

    /// <summary>The severity as every report calls it.</summary>
    internal static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";
}
