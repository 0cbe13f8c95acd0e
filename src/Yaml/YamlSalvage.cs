using System.Text.RegularExpressions;
using Archive.Diagnostics;

namespace Archive.Yaml;

/// <summary>
/// What can be read of a text that is no sound YAML: its keys, each with what is indented below it, read on their own. Whoever leans on the text
/// is not blamed then for its fault. What is wrong in it was reported where the whole was parsed, and is not here.
/// </summary>
internal static class YamlSalvage
{
    /// <summary>One slip spoils one key; a text with many is no YAML at all.</summary>
    private const int MostSpoiled = 20;

    /// <param name="linesBefore">Lines of the file before this text, so that places are the file's own.</param>
    /// <returns>The first of each key; no keys where nothing can be read.</returns>
    public static YamlMap Read(string text, int linesBefore)
    {
        var read = new YamlMap([], linesBefore + 1, 1);
        if (text.Length > YamlTree.LongestText) return read;
        var lines = text.Split('\n');
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var spoiled = 0;
        for (int start = 0, end; start < lines.Length && spoiled < MostSpoiled; start = end)
        {
            for (end = start + 1; end < lines.Length && (lines[end].Length == 0 || lines[end][0] is ' ' or '\t') && !KeyLine.IsMatch(lines[end]); end++) { }
            if (!KeyLine.IsMatch(lines[start])) continue;
            if (Parse(lines[start..end], linesBefore + start) is not { } part)
            {
                spoiled++;
                part = ReadBelow(lines[start..end], linesBefore + start);
            }
            read.Entries.AddRange((part?.Entries ?? []).Where(e => keys.Add(e.Key.Value)));
        }
        return read;
    }

    /// <summary>A key that holds keys, where one of these is spoiled.</summary>
    private static YamlMap? ReadBelow(string[] lines, int linesBefore)
    {
        if (lines.Length == 1 || Parse(lines[..1], linesBefore) is not { Entries: [{ Value: YamlScalar { IsNull: true } } head] }) return null;
        var below = Read(string.Join('\n', lines[1..].Select(l => l.StartsWith("  ", StringComparison.Ordinal) ? l[2..] : l)), linesBefore + 1);
        return new YamlMap([new(head.Key, below)], head.Key.Line, head.Key.Column);
    }

    private static YamlMap? Parse(string[] lines, int linesBefore) => YamlTree.Parse(string.Join('\n', lines), "", linesBefore, new Problems());

    // One blank too far in is a slip: nothing is indented by one.
    private static readonly Regex KeyLine = new("^ ?[a-z][a-z0-9-]*:");
}
