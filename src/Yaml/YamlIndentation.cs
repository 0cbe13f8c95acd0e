using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Archive.Yaml;

/// <summary>Finds the key or entry that is indented like none of those it can belong to: by a blank too few or too many.</summary>
internal static class YamlIndentation
{
    /// <param name="Column">From 0.</param>
    private readonly record struct Level(int Column, bool IsEntry);

    /// <param name="lines">Those of texts below a <c>|</c> are blank.</param>
    /// <param name="reached">The line of a parser's complaint, from 1: the slip is there or right above.</param>
    public static (Mark At, string Reason, string Hint)? FindOdd(string[] lines, int reached)
    {
        var open = new Stack<Level>();
        var hasValue = false;
        for (var line = 1; line <= Math.Min(reached, lines.Length); line++)
        {
            var content = lines[line - 1].TrimEnd();
            var column = Of(content);
            if (content.Length == 0) continue;
            if (Below.Match(content) is not { Success: true } found) continue;
            var here = new Level(column, found.Groups["dash"].Success);
            var left = new List<Level>();
            while (open.TryPeek(out var top) && top.Column > column) left.Add(open.Pop());
            var isBetween = left.Count > 0 && (open.Count == 0 || open.Peek().Column < column);
            var isOneTooFar = left.Count == 0 && hasValue && open.Count > 0 && open.Peek().Column == column - 1;
            if (line >= reached - 1 && (isBetween || isOneTooFar)) return Report(line, here, open.Concat(left));
            open.Push(here);
            var key = found.Groups["key"];
            if (here.IsEntry && key.Success) open.Push(new Level(key.Index, IsEntry: false));
            var value = found.Groups["value"].Value.Trim();
            hasValue = value.Length > 0 && value[0] != '#';
        }
        return null;
    }

    private static (Mark At, string Reason, string Hint)? Report(int line, Level here, IEnumerable<Level> levels)
    {
        var alike = levels.Where(l => l.IsEntry == here.IsEntry).OrderBy(l => Math.Abs(l.Column - here.Column)).ThenByDescending(l => l.Column).ToList();
        if (alike.Count == 0) return null;
        return (new Mark(0, line, here.Column + 1), "This line is indented otherwise than those that it belongs to.",
            alike[0].Column switch { 0 => "Begin it at the start of the line.", 1 => "Indent it by one blank.", var blanks => $"Indent it by {blanks} blanks." });
    }

    /// <summary>How many blanks a line begins with.</summary>
    public static int Of(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>A key, an entry of a list, or an entry that begins with a key.</summary>
    private static readonly Regex Below = new(@"^ *(?:(?<dash>-)(?: +(?:(?<key>[a-z][a-z0-9-]*):(?<value> .*|$)|(?<value>.*))|$)|(?<key>[a-z][a-z0-9-]*):(?<value> .*|$))", RegexOptions.CultureInvariant);
}
