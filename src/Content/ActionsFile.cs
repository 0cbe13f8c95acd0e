using Archive.Catalog;
using Archive.Content.Yaml;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads <c>input/actions.yml</c>: ids as keys, in the order in which pages list them.</summary>
internal static class ActionsFile
{
    public const string Path = "input/actions.yml";

    public static (IReadOnlyList<MoveAction> Actions, ulong Hash) Read(string root, Problems problems)
    {
        if (!File.Exists(System.IO.Path.Combine(root, Path))) return ([], 0);
        if (InputFile.Read(root, Path, problems) is not { } file) return ([], 0);
        if (YamlTree.Read(file.Text, Path, 0, problems) is not { } map) return ([], file.Hash);
        var actions = new List<MoveAction>();
        foreach (var (key, fields) in new Fields(map, Path, problems).Entries())
        {
            if (!Ids.IsId(key.Value)) problems.Error(key.At(Path), $"'{key.Value}' cannot be an id.", Ids.Mend);
            actions.Add(One(key.Value, fields));
            fields.RejectUnknown();
        }
        return (actions, file.Hash);
    }

    private static MoveAction One(string id, Fields f) => new()
    {
        Id = id,
        Label = f.Required("label")?.Value ?? id,
        Inverse = f.Text("inverse")?.Value,
        Class = f.Choice("class", Words.MoveClasses) ?? MoveClass.Other,
        Opens = [.. f.Texts("opens").Select(t => t.Value)],
        Closes = [.. f.Texts("closes").Select(t => t.Value)],
        Symmetric = f.Flag("symmetric", false),
        Targets = f.Choices("targets", Words.TargetKinds),
    };
}
