using Archive.Diagnostics;
using Archive.Files;
using Archive.Yaml;

namespace Archive.Theme.Language;

/// <summary>A file of words: what it says under each key, with dots between the levels, and entries of a list numbered from 1.</summary>
/// <param name="Path">As problems name it.</param>
internal sealed record WordsFile(string Path, IReadOnlyList<KeyValuePair<string, PlacedText>> Words)
{
    /// <returns>Null where there is no such file; without words where it is empty, or nothing in it can be read.</returns>
    public static WordsFile? Read(string folder, string file, string path, Problems problems)
    {
        if (PlainFiles.KindOf(folder, file) is FileKind.Nothing) return null;
        var words = new List<KeyValuePair<string, PlacedText>>();
        Fault.Contain(path, problems, () =>
        {
            var bytes = PlainFiles.Read(folder, file);
            if (PlainFiles.FindFault(bytes) is var (row, column)) problems.Error(new Position(path, row, column), "From here on the file is not UTF-8 text.", "Save it as UTF-8.");
            else if (ConflictMarkers.FindLine(bytes) is { } line) problems.Error(new Position(path, line, 1), ConflictMarkers.Message, ConflictMarkers.Hint);
            else if (YamlTree.Parse(PlainFiles.TryDecode(bytes)!, path, 0, problems) is { } map) Add(words, "", map, path, problems);
        });
        return new WordsFile(path, words);
    }

    private static void Add(List<KeyValuePair<string, PlacedText>> words, string key, YamlNode node, string path, Problems problems)
    {
        switch (node)
        {
            case YamlScalar { Value.Length: > YamlFields.LongestValue }:
                problems.Error(new Position(path, node.Line, node.Column),
                    $"'{key}' has more than {YamlFields.LongestValue:#,0} characters.",
                    "Say it shorter.");
                break;
            case YamlScalar scalar: words.Add(new(key, new PlacedText(scalar.Value, scalar.Line, scalar.Column))); break;
            case YamlList list:
                foreach (var (i, item) in list.Items.Index()) Add(words, $"{key}.{i + 1}", item, path, problems);
                break;
            case YamlMap map:
                foreach (var (name, value) in map.Entries) Add(words, key.Length == 0 ? name.Value : $"{key}.{name.Value}", value, path, problems);
                break;
        }
    }
}
