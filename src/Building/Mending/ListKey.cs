using System.Text.RegularExpressions;
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
            case null when map.IsFlow: return yaml.Insert(IndexOf(yaml, map.Line, map.Column) + 1, $"{key}: [{value}], ");
            case null:
                var place = PlaceFor(yaml, map, key, order);
                return yaml.Insert(place, $"{(place > 0 && yaml[place - 1] != '\n' ? newline : "")}{new string(' ', map.Column - 1)}{key}: [{value}]{newline}");
            case YamlScalar { IsNull: true, Length: 0 }: return yaml.Insert(yaml.IndexOf(':', IndexOf(yaml, name.Line, name.Column) + name.Length) + 1, $" [{value}]");
            case YamlScalar one: return Replace(yaml, one, value);
            case YamlList items:
                var at = IndexOf(yaml, items.Line, items.Column);
                return yaml[at] == '[' ? yaml.Insert(at + 1, items.Items.Count == 0 ? value : $"{value}, ") : yaml.Insert(at, $"- {value}{newline}{new string(' ', items.Column - 1)}");
            default: return yaml;
        }
    }

    /// <summary>One value, or a word for none, becomes a list; as it was written where it can be written so within brackets.</summary>
    private static string Replace(string yaml, YamlScalar one, string value)
    {
        var at = IndexOf(yaml, one.Line, one.Column);
        var written = yaml.Substring(at, one.Length);
        var mustQuote = written[0] is '|' or '>' || (!one.IsQuoted && written.AsSpan().IndexOfAny("[]{},") >= 0);
        var rest = one.IsNull || !ControlCharacters.IsVisible(one.Value) ? "" : $", {(mustQuote ? YamlText.Quote(one.Value.Trim()) : written)}";
        return ScalarText.Replace(yaml, at, one, $"[{value}{rest}]");
    }

    /// <summary>Before the remarks above the next key.</summary>
    private static int PlaceFor(string yaml, YamlMap map, string key, IReadOnlyList<string> order)
    {
        var rank = order.Index().ToDictionary(o => o.Item, o => o.Index);
        var next = map.Entries.Select(e => e.Key).FirstOrDefault(k => rank.GetValueOrDefault(k.Value, int.MaxValue) > rank[key]);
        if (next is null) return End.Match(yaml) is { Success: true } end ? end.Index : yaml.Length;
        var at = IndexOf(yaml, next.Line, 1);
        while (at > 0 && (at < 2 ? 0 : yaml.LastIndexOf('\n', at - 2) + 1) is var above && yaml.AsSpan(above..at).TrimStart().StartsWith("#")) at = above;
        return at;
    }

    /// <summary>The line that ends a document of YAML, where nothing may follow.</summary>
    private static readonly Regex End = new(@"^\.\.\.(?=\s|\z)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static int IndexOf(string text, int line, int column)
    {
        var start = 0;
        for (var number = 1; number < line; number++) start = text.IndexOf('\n', start) + 1;
        return start + column - 1;
    }
}
