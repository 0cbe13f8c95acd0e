using Archive.Yaml;

namespace Archive.Building.Mending;

/// <summary>The keys of front matter in the order in which this program writes them, each with its lines and the remarks above it.</summary>
internal static class KeyOrder
{
    /// <returns>The text as it was where it cannot be cut into keys for certain.</returns>
    public static string Sort(string yaml, IReadOnlyList<string> order)
    {
        var newline = yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (!yaml.EndsWith(newline, StringComparison.Ordinal)) return yaml;
        var parts = new List<(string Key, List<string> Lines)>();
        var above = new List<string>();
        foreach (var line in yaml[..^newline.Length].Split(newline))
        {
            var colon = line.IndexOf(':');
            if (line.StartsWith('#') || line.Length == 0) above.Add(line);
            else if (colon > 0 && line[..colon].All(c => char.IsAsciiLetterLower(c) || c == '-'))
            {
                parts.Add((line[..colon], [.. above, line]));
                above.Clear();
            }
            else if (parts.Count == 0) return yaml;
            else
            {
                parts[^1].Lines.AddRange([.. above, line]);
                above.Clear();
            }
        }
        var rank = order.Index().ToDictionary(o => o.Item, o => o.Index);
        if (parts.Exists(p => !rank.ContainsKey(p.Key))) return yaml;
        var sorted = string.Concat(parts.OrderBy(p => rank[p.Key]).SelectMany(p => p.Lines).Concat(above).Select(l => l + newline));
        return YamlTree.SaysTheSame(yaml, sorted) ? sorted : yaml;
    }
}
