using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Diagnostics;

public enum ReportFormat { Text, Json, GitHub }

/// <summary>Writes problems for people, for programs (JSON, one array) or as GitHub workflow commands.</summary>
public static class Reports
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="isColoured">Whether text may hold the colour codes of terminals (ECMA-48, SGR).</param>
    public static void Write(TextWriter to, IReadOnlyList<Problem> problems, ReportFormat format, bool isColoured = false)
    {
        switch (format)
        {
            case ReportFormat.Json: to.WriteLine(Json(problems)); break;
            case ReportFormat.GitHub: foreach (var p in problems) to.WriteLine(GitHub(p)); break;
            default: foreach (var p in problems) to.WriteLine(Text(p, isColoured)); break;
        }
    }

    private static string Text(Problem p, bool isColoured)
    {
        var kind = p.Severity == Severity.Error ? "error" : "warning";
        if (isColoured) kind = $"\e[{(p.Severity == Severity.Error ? 31 : 33)}m{kind}\e[0m";
        var hint = p.Hint is null ? "" : $"\n    {Printable.Escape(p.Hint)}";
        return $"{Printable.Escape(p.Position.ToString())}: {kind}: {Printable.Escape(p.Message)}{hint}";
    }

    private static string Json(IReadOnlyList<Problem> problems) => new JsonArray([.. problems.Select(p => new JsonObject
    {
        ["severity"] = p.Severity == Severity.Error ? "error" : "warning",
        ["file"] = p.Position.File,
        ["line"] = p.Position.Line,
        ["column"] = p.Position.Column,
        ["message"] = p.Message,
        ["hint"] = p.Hint,
    })]).ToJsonString(Indented);

    // Escapes as the runner's own toolkit does (actions/toolkit, command.ts).
    private static string GitHub(Problem p)
    {
        var kind = p.Severity == Severity.Error ? "error" : "warning";
        var place = $"file={Property(p.Position.File)}";
        if (p.Position.Line > 0) place += $",line={p.Position.Line}";
        if (p.Position.Column > 0) place += $",col={p.Position.Column}";
        return $"::{kind} {place}::{Data(p.Hint is null ? p.Message : $"{p.Message} {p.Hint}")}";
    }

    // Printable leaves no line end, which the toolkit would escape as %0A.
    private static string Data(string s) => Printable.Escape(s).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string s) =>
        Data(s).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
