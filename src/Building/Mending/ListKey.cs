using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Building.Mending;

/// <summary>Puts a value at the beginning of a list in YAML, and leaves every other letter as it is.</summary>
internal static class ListKey
{
    /// <param name="value">A word that needs no quotes.</param>
    /// <param name="order">All keys, in the order in which they are written: where the key is missing, it goes before those behind it.</param>
    public static string Prepend(string yaml, string key, string value, IReadOnlyList<string> order)
    {
        var map = YamlTree.Parse(yaml, "", 0, new Problems()) ?? throw new InvalidOperationException("Only sound YAML is changed.");
        var newline = yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (name, list) = map.Entries.FirstOrDefault(e => e.Key.Value == key);
        switch (list)
        {
            case null: return yaml.Insert(PlaceFor(yaml, map, key, order, out var isAtEnd), $"{(isAtEnd && !yaml.EndsWith('\n') ? newline : "")}{key}: [{value}]{newline}");
            case YamlScalar { IsNull: true }: return yaml.Insert(IndexOf(yaml, name.Line, name.Column) + key.Length + 1, $" [{value}]");
            case YamlScalar one: return yaml.Insert(IndexOf(yaml, one.Line, one.Column) + one.Value.Length + (one.IsQuoted ? 2 : 0), "]").Insert(IndexOf(yaml, one.Line, one.Column), $"[{value}, ");
            case YamlList items:
                var at = IndexOf(yaml, items.Line, items.Column);
                return yaml[at] == '[' ? yaml.Insert(at + 1, items.Items.Count == 0 ? value : $"{value}, ") : yaml.Insert(at, $"- {value}{newline}{new string(' ', items.Column - 1)}");
            default: return yaml;
        }
    }

    /// <summary>Before the remarks above the next key.</summary>
    private static int PlaceFor(string yaml, YamlMap map, string key, IReadOnlyList<string> order, out bool isAtEnd)
    {
        var rank = order.Index().ToDictionary(o => o.Item, o => o.Index);
        var next = map.Entries.Select(e => e.Key).FirstOrDefault(k => rank.GetValueOrDefault(k.Value, int.MaxValue) > rank[key]);
        isAtEnd = next is null;
        if (next is null) return yaml.Length;
        var at = IndexOf(yaml, next.Line, 1);
        while (at > 0 && (at < 2 ? 0 : yaml.LastIndexOf('\n', at - 2) + 1) is var above && yaml[above] == '#') at = above;
        return at;
    }

    private static int IndexOf(string text, int line, int column)
    {
        var start = 0;
        for (var number = 1; number < line; number++) start = text.IndexOf('\n', start) + 1;
        return start + column - 1;
    }
}
