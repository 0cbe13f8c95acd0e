using Archive.Yaml;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Archive.Captures.Clips;

/// <summary>
/// Reads TOML front matter, as Hugo and Zola write it, into the nodes that YAML gives. A line that is none is passed over, since nothing in a
/// capture's front matter may refuse the capture.
/// </summary>
/// <param name="linesBefore">Lines of the file before this text.</param>
internal sealed class TomlTree(int linesBefore)
{
    private const int DeepestNesting = 12, MostKeys = 1_000;

    public static YamlMap Parse(string text, int linesBefore)
    {
        var root = new YamlMap([], linesBefore + 1, 1);
        try
        {
            new TomlTree(linesBefore).Fill(root, SyntaxParser.Parse(text, "", validate: false));
        }
        catch (TomlException)
        {
            // Nested deeper than any front matter: nothing of it is read.
        }
        return root;
    }

    private void Fill(YamlMap root, DocumentSyntax document)
    {
        var broken = document.Diagnostics.Where(d => d.Kind == DiagnosticMessageKind.Error).SelectMany(d => new[] { d.Span.Start.Line, d.Span.End.Line }).ToHashSet();
        Fill(root, document.KeyValues.Where(IsSound));
        foreach (var table in document.Tables)
            if (table.Name is { } name && Descend(root, KeysOf(name), table is TableArraySyntax) is { } map) Fill(map, table.Items.Where(IsSound));

        bool IsSound(KeyValueSyntax pair) => !broken.Contains(pair.Span.Start.Line) && !broken.Contains(pair.Span.End.Line);
    }

    private void Fill(YamlMap table, IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key is null || pair.Value is null) continue;
            var keys = KeysOf(pair.Key);
            if (Descend(table, keys[..^1], isList: false) is { } map && map.Entries.Count < MostKeys && !Has(map, keys[^1])) map.Entries.Add(new(keys[^1], Convert(pair.Value)));
        }
    }

    /// <summary>The table that keys lead to; of a list of tables a new one, or the last where they lead on from there.</summary>
    /// <returns>Null where something else stands on the way.</returns>
    private static YamlMap? Descend(YamlMap map, IReadOnlyList<YamlScalar> keys, bool isList)
    {
        if (keys.Count > DeepestNesting) return null;
        for (var i = 0; i < keys.Count; i++)
        {
            var isItem = isList && i == keys.Count - 1;
            if (!Has(map, keys[i])) map.Entries.Add(new(keys[i], isItem ? new YamlList([], keys[i].Line, keys[i].Column) : new YamlMap([], keys[i].Line, keys[i].Column)));
            var there = map.Entries.Find(e => e.Key.Value == keys[i].Value).Value;
            if (isItem) (there as YamlList)?.Items.Add(new YamlMap([], keys[i].Line, keys[i].Column));
            if ((there is YamlList { Items: [.., var last] } ? last : there) is not YamlMap inner) return null;
            map = inner;
        }
        return map;
    }

    private static bool Has(YamlMap map, YamlScalar key) => map.Entries.Exists(e => e.Key.Value == key.Value);

    private YamlScalar[] KeysOf(KeySyntax key) => [.. key.DotKeys.Select(k => k.Key).Prepend(key.Key).OfType<BareKeyOrStringValueSyntax>().Select(KeyOf)];

    private YamlScalar KeyOf(BareKeyOrStringValueSyntax key) => ScalarAt(key, key is StringValueSyntax text ? text.Value ?? "" : TextOf(key), isQuoted: key is StringValueSyntax);

    private YamlNode Convert(ValueSyntax value)
    {
        var place = ScalarAt(value, "", isQuoted: false);
        switch (value)
        {
            case StringValueSyntax text: return ScalarAt(text, text.Value ?? "", isQuoted: true);
            case ArraySyntax array: return new YamlList([.. array.Items.Select(i => i.Value).OfType<ValueSyntax>().Select(Convert)], place.Line, place.Column);
            case InlineTableSyntax table:
                var map = new YamlMap([], place.Line, place.Column);
                Fill(map, table.Items.Select(i => i.KeyValue).OfType<KeyValueSyntax>());
                return map;
            default: return place with { Value = TextOf(value) };
        }
    }

    /// <summary>What is written, without a remark behind it.</summary>
    private static string TextOf(SyntaxNode node) => node.GetChild(0) is SyntaxToken { Text: { } text } ? text : "";

    private YamlScalar ScalarAt(SyntaxNode node, string value, bool isQuoted) => new(value, isQuoted, linesBefore + 1 + node.Span.Start.Line, node.Span.Start.Column + 1);
}
