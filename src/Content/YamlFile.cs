using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>
/// A file of keys and values. Where it is broken, which is reported, it holds what of it can be read: its entry is there all the same, and whoever
/// names it is not blamed.
/// </summary>
/// <param name="Hash">Of all bytes; 0 where they are no text.</param>
/// <param name="Problems">Where its fields are reported: nowhere if the file is broken, since what they lack may stand in what cannot be read.</param>
internal sealed record YamlFile(string Path, YamlMap Map, ulong Hash, bool IsSound, Problems Problems)
{
    public YamlFields Fields => new(Map, Path, Problems);

    public static YamlFile Read(string root, string path, Problems problems)
    {
        if (InputFile.Read(root, path, problems) is not { } file) return new YamlFile(path, YamlSalvage.Read(BrokenFile.ReadText(root, path), 0), 0, false, new Problems());
        var (map, isSound) = Parse(file.Text, path, 0, problems);
        return new YamlFile(path, map, file.Hash, isSound, isSound ? problems : new Problems());
    }

    /// <returns>What stands there, or what can be read of it; and whether it is sound, so that what is missing is worth a report.</returns>
    public static (YamlMap Map, bool IsSound) Parse(string text, string path, int linesBefore, Problems problems)
    {
        var found = new Problems();
        var map = YamlTree.ParseAll(text, path, linesBefore, found);
        problems.Add(found);
        return map is null && found.HasErrors ? (YamlSalvage.Read(text, linesBefore), false) : (map ?? new YamlMap([], linesBefore + 1, 1), true);
    }
}
