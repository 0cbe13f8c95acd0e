using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content;

/// <summary>What lies in <c>input/</c> and is read by nobody: most often a folder or an ending that is misspelled, and a page that its writer will miss.</summary>
internal static class UnreadFiles
{
    /// <summary>Folders with the ending of the files that are read from them; articles have folders of their own below.</summary>
    private static readonly Dictionary<string, string?> Folders = new()
    {
        ["articles"] = null, ["vendors"] = ".yml", ["topics"] = ".yml", ["publishers"] = ".yml", ["people"] = ".yml", ["pages"] = ".md", ["trails"] = ".md",
    };

    public static void Report(string root, Problems problems)
    {
        if (PlainFiles.KindOf(root, "input") is not FileKind.Folder) return;
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(root, "input")))
        {
            var name = Path.GetFileName(folder);
            if (PlainFiles.IsLeftover(name) || PlainFiles.KindOf(folder) is not FileKind.Folder) continue;
            if (!Folders.TryGetValue(name, out var ending)) Say($"input/{name}/", "folder", DidYouMean.Suggest(name, Folders.Keys) is { } near ? $"Did you mean input/{near}/?" : null);
            else if (ending is not null) foreach (var entry in Directory.EnumerateFileSystemEntries(folder)) Entry(name, entry, ending);
        }

        void Entry(string folder, string entry, string ending)
        {
            var name = Path.GetFileName(entry);
            if (PlainFiles.IsLeftover(name) || name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending, StringComparison.Ordinal)) return;
            Say($"input/{folder}/{name}", PlainFiles.KindOf(entry) is FileKind.Folder ? "folder" : "file", $"What is read from input/{folder}/ ends in {ending}.");
        }

        void Say(string path, string what, string? hint) => problems.Warning(new Position(path), $"Nothing reads this {what}.", hint);
    }
}
