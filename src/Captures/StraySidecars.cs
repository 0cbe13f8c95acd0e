using Archive.Captures.Model;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Captures;

/// <summary>YAML among captures under a name that makes it no sidecar: it would say nothing, and what it says of rights would be lost.</summary>
internal static class StraySidecars
{
    /// <summary>Letters of a name that one slip leaves recognisable.</summary>
    private const int ShortestName = 3;

    public static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml";

    /// <summary>What people call a capture's sidecar besides its name.</summary>
    public static IEnumerable<string> NamesFor(string capture) => [Path.ChangeExtension(capture, ".yml"), Path.ChangeExtension(capture, ".yaml"), capture + ".yaml"];

    public static void Report(string name, CaptureFile capture, Problems problems) =>
        problems.Error(new Position(name),
            $"This stands beside {capture.Name} and says nothing of it.",
            $"A sidecar is called like its capture, with .yml behind: call it {capture.Name}{CaptureOverrides.SidecarSuffix}.");

    /// <summary>Reports what lies among captures and can be no sidecar of theirs.</summary>
    /// <param name="files">What is imported; null for all of <c>seeds/</c>.</param>
    /// <returns>The captures, each with what is called almost as its sidecar would be.</returns>
    public static List<CaptureFile> Assign(string root, IReadOnlyList<string>? files, List<CaptureFile> captures, Problems problems)
    {
        var assigned = captures.ToList();
        var listed = CaptureFile.List(root, files);
        var beside = files is null
            ? []
            : captures.Select(c => Path.GetDirectoryName(c.FullPath)!).Distinct().SelectMany(Directory.EnumerateFiles);
        var strays = listed.Concat(beside)
            .Where(IsStray)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (strays.Count == 0) return assigned;
        var named = captures.SelectMany(c => NamesFor(c.Name)).ToHashSet(StringComparer.Ordinal);
        var without = captures.Index()
            .Where(c => PlainFiles.KindOf(c.Item.Base, c.Item.Name + CaptureOverrides.SidecarSuffix) is FileKind.Nothing)
            .ToLookup(c => Path.GetDirectoryName(c.Item.Name));
        var (nearest, all) = (new DidYouMean(), listed.ToHashSet(StringComparer.Ordinal));
        foreach (var path in strays)
        {
            var stray = CaptureFile.NameOf(root, path);
            if (named.Contains(stray)) continue;
            if (FindMeant(stray, [.. without[Path.GetDirectoryName(stray)]], nearest) is >= 0 and var meant) assigned[meant] = assigned[meant] with { Misspelled = stray };
            else if (all.Contains(path) && !IrregularFiles.IsReported(Path.GetDirectoryName(path)!, Path.GetFileName(path), problems))
            {
                problems.Error(new Position(stray),
                    "No capture is called so that this could speak of it.",
                    "A sidecar is called like its capture, with .yml behind: page.html.yml beside page.html. Remove it where the capture is gone.");
            }
        }
        return assigned;

        bool IsStray(string path) => IsYaml(path) && !CaptureFile.IsSidecar(path) && !PlainFiles.IsLeftover(Path.GetFileName(path));
    }

    /// <returns>The place of the capture in the list of all; -1 where none is called nearly so.</returns>
    private static int FindMeant(string stray, IReadOnlyList<(int Index, CaptureFile Capture)> candidates, DidYouMean nearest)
    {
        var name = Path.ChangeExtension(stray, null);
        if (Path.GetFileNameWithoutExtension(name).Length < ShortestName) return -1;
        return nearest.Suggest(name, candidates.Select(c => c.Capture.Name)) is { } near ? candidates.First(c => c.Capture.Name == near).Index : -1;
    }
}
