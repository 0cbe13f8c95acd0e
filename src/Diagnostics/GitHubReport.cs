using System.Text;

namespace Archive.Diagnostics;

/// <summary>
/// Problems beside the lines of a pull request. The runner shows ten of each severity and drops the others, so they stand in the log as people read them, and all of
/// them in the summary of the step.
/// </summary>
internal static class GitHubReport
{
    private const int MostShown = 10;

    /// <summary>A summary may have 1 MB; nobody reads the tenth part of it.</summary>
    private const int MostInSummary = 200;

    public static void Write(TextWriter to, IReadOnlyList<Problem> problems)
    {
        foreach (var kind in problems.GroupBy(p => p.Severity).OrderBy(g => g.Key))
        {
            foreach (var problem in kind.Take(MostShown)) to.WriteLine(Command(problem));
            foreach (var problem in kind.Skip(MostShown)) to.WriteLine(Line(problem));
        }
    }

    /// <summary>The whole report as Markdown, for <c>GITHUB_STEP_SUMMARY</c>.</summary>
    public static string Summarize(IReadOnlyList<Problem> problems, string summary)
    {
        var text = new StringBuilder($"### Check: {summary}\n\n");
        if (problems.Count == 0) return text.ToString();
        text.Append("| | place | what | what to do |\n| --- | --- | --- | --- |\n");
        foreach (var p in problems.Take(MostInSummary)) text.Append($"| {p.Severity.Word()} | {Code(p.Position.ToString())} | {Cell(p.Message)} | {Cell(p.Hint ?? "")} |\n");
        if (problems.Count > MostInSummary) text.Append($"\n{problems.Count - MostInSummary:#,0} more stand in the log.\n");
        return text.ToString();
    }

    // Escapes as the runner's own toolkit does (actions/toolkit, command.ts). The log shows the message alone, so that it names the place, too.
    private static string Command(Problem p)
    {
        var place = $"file={Property(p.Position.File)}";
        if (p.Position.Line > 0) place += $",line={p.Position.Line}";
        if (p.Position.Column > 0) place += $",col={p.Position.Column}";
        return $"::{p.Severity.Word()} {place}::{Data($"{p.Position}: {p.Message}{(p.Hint is null ? "" : $" {p.Hint}")}")}";
    }

    private static string Line(Problem p) => Printable.Escape($"{p.Position}: {p.Severity.Word()}: {p.Message}{(p.Hint is null ? "" : $" {p.Hint}")}");

    // Printable leaves no line end, which the toolkit would escape as %0A.
    private static string Data(string s) => Printable.Escape(s).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string s) =>
        Data(s).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Code(string s) => $"`{Printable.Escape(s).Replace('`', '\'').Replace('|', '¦')}`";

    /// <summary>Text that Markdown shows as it is.</summary>
    private static string Cell(string s)
    {
        var cell = new StringBuilder(s.Length + 16);
        foreach (var c in Printable.Escape(s))
        {
            if (c is (> ' ' and < '0') or (> '9' and < 'A') or (> 'Z' and < 'a') or (> 'z' and <= '~')) cell.Append('\\');
            cell.Append(c);
        }
        return cell.ToString();
    }
}
