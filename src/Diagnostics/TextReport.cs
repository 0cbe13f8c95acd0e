namespace Archive.Diagnostics;

/// <summary>A problem as people read it: place and message on one line, what to do about it below and, at a terminal, the line that is wrong with a caret.</summary>
internal static class TextReport
{
    /// <summary>Characters of a line that are shown.</summary>
    private const int Widest = 100;

    public static string Describe(Problem p, ReportStyle style)
    {
        var kind = p.Severity.Word();
        if (style.IsTerminal) kind = $"\e[{(p.Severity == Severity.Error ? 31 : 33)}m{kind}\e[0m";
        var hint = p.Hint is null ? "" : $"\n    {Printable.Escape(p.Hint)}";
        return $"{Printable.Escape(p.Position.ToString())}: {kind}: {Printable.Escape(p.Message)}{(style.IsTerminal ? Show(p.Position, style.LineOf(p.Position)) : "")}{hint}";
    }

    /// <summary>The line with a caret below the place; of a long line, what stands around it.</summary>
    private static string Show(Position at, string? line)
    {
        if (line is null || at.Column < 1 || at.Column > line.Length + 1) return "";
        var start = Math.Max(0, at.Column - 1 - (Widest / 2));
        var shown = line.Substring(start, Math.Min(Widest, line.Length - start));
        var before = Printable.Escape(shown[..(at.Column - 1 - start)].Replace('\t', ' '));
        return $"\n    {before}{Printable.Escape(shown[(at.Column - 1 - start)..].Replace('\t', ' '))}\n    {new string(' ', before.Length)}\e[36m^\e[0m";
    }
}
