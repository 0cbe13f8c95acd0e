using Archive.Captures.Model;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary>Captures that lie outside the archive: what is told of them names the path that was typed, since it leads to them, and their bare name does not.</summary>
internal sealed class OutsideCaptures
{
    private readonly Dictionary<string, string> _typed = [];

    public OutsideCaptures(string root, IReadOnlyList<FileSystemInfo> named)
    {
        var found = named.SelectMany(
            file => CaptureFile.List(root, [file.FullName]),
            (file, path) => (Name: CaptureFile.NameOf(root, path), Path: path, Typed: file + path[file.FullName.Length..]));
        // Of two that are called the same a name alone says too little.
        foreach (var same in found.DistinctBy(f => f.Path).GroupBy(f => f.Name))
            if (same.ToList() is [var one] && Path.GetFullPath(Path.Combine(root, one.Name)) != one.Path) _typed.Add(one.Name, one.Typed.Replace(Path.DirectorySeparatorChar, '/'));
    }

    public string PathOf(string name) =>
        _typed.TryGetValue(name, out var path) ? path
        : CaptureOverrides.SidecarSuffix is var suffix
            && name.EndsWith(suffix, StringComparison.Ordinal)
            && _typed.TryGetValue(name[..^suffix.Length], out var capture)
            ? capture + suffix
        : name;

    public Problems Place(Problems problems)
    {
        if (_typed.Count == 0) return problems;
        var placed = new Problems();
        placed.Add(problems.Sorted().Select(p => p with { Position = p.Position with { File = PathOf(p.Position.File) } }));
        return placed;
    }
}
