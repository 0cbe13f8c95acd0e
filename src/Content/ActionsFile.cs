using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/actions.yml</c>: ids as keys, in the order in which pages list them.</summary>
internal static class ActionsFile
{
    public const string Path = "input/actions.yml";

    public static (IReadOnlyList<MoveAction> Actions, ulong Hash) Read(string root, Problems problems)
    {
        if (!File.Exists(System.IO.Path.Combine(root, Path))) return ([], 0);
        if (InputFile.Read(root, Path, problems) is not { } file) return ([], 0);
        if (YamlTree.Parse(file.Text, Path, 0, problems) is not { } map) return ([], file.Hash);
        var actions = new List<MoveAction>();
        foreach (var (key, fields) in new YamlFields(map, Path, problems).GetEntries())
        {
            if (!Ids.IsId(key.Value)) problems.Error(key.At(Path), $"'{key.Value}' cannot be an id.", Ids.Hint);
            actions.Add(One(key.Value, fields));
            fields.RejectUnknown();
        }
        return (actions, file.Hash);
    }

    private static MoveAction One(string id, YamlFields f) => new()
    {
        Id = id,
        Label = f.GetRequiredText("label")?.Value ?? id,
        Inverse = f.GetText("inverse")?.Value,
        Class = f.GetChoice("class", EnumNames.MoveClasses) ?? MoveClass.Other,
        Opens = [.. f.GetTexts("opens").Select(t => t.Value)],
        Closes = [.. f.GetTexts("closes").Select(t => t.Value)],
        Symmetric = f.GetBool("symmetric", false),
        Targets = f.GetChoices("targets", EnumNames.TargetKinds),
    };
}
