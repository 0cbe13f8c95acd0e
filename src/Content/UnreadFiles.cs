using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content;

/// <summary>What lies in <c>input/</c> and is read by nobody: most often a folder or an ending that is misspelled, and a page that its writer will miss.</summary>
internal static class UnreadFiles
{
    /// <summary>Folders with the ending of the files that are read from them; articles have folders of their own below.</summary>
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["articles"] = ".md", ["files"] = "", ["vendors"] = ".yml", ["topics"] = ".yml", ["publishers"] = ".yml", ["people"] = ".yml", ["pages"] = ".md", ["trails"] = ".md",
    };

    private static readonly string[] Files = ["site.yml", "actions.yml", "words.yml", "search-words.yml", "identities.txt", "addresses.txt"];

    private static readonly string[] Roots = ["input", "seeds", "theme"];

    /// <summary>Folders beside <c>input/</c>, or in its place, that are called like one that is read, but for capitals.</summary>
    public static IEnumerable<string> FindMiswritten(string root) =>
        !Directory.Exists(root)
            ? []
            : new DirectoryInfo(root).EnumerateDirectories()
                .Select(d => d.Name)
                .Where(n => Roots.Contains(n, StringComparer.OrdinalIgnoreCase) && !Roots.Contains(n))
                .Order(StringComparer.Ordinal);

    /// <returns>What to do where <c>input/</c> is missing and stands there with a capital; null where it does not.</returns>
    public static string? HintForInput(string root) =>
        FindMiswritten(root).FirstOrDefault(n => n.Equals("input", StringComparison.OrdinalIgnoreCase)) is { } near ? $"Call the folder {near}/ input/." : null;

    public static void Report(string root, Problems problems)
    {
        foreach (var name in FindMiswritten(root)) problems.Error(new Position(name + "/"), "Nothing reads this folder.", $"Call it {name.ToLowerInvariant()}/.");
        foreach (var entry in Entries(root, "input"))
        {
            if (Files.Contains(entry.Name)) continue;
            if (entry.Kind is not FileKind.Folder)
                Report(entry,
                    new DidYouMean().Suggest(entry.Name, Files) is { } file ? $"Did you mean input/{file}?" : "Remove it; what is to be published as it is lies in input/files/.");
            else if (!Folders.TryGetValue(entry.Name, out var ending)) ReportFolder(entry, new DidYouMean().Suggest(entry.Name, Folders.Keys));
            else foreach (var below in Entries(root, entry.Path)) ReportBelow(below, entry.Name, ending);
        }

        void ReportFolder(Entry entry, string? near)
        {
            if (near is null) Report(entry, $"What is read stands in {string.Join(", ", Folders.Keys.Select(f => $"input/{f}/"))}.");
            else
                problems.Add(new Problem(
                    IsMissed(entry, near) ? Severity.Error : Severity.Warning,
                    new Position(entry.Path + "/"),
                    "Nothing reads this folder.",
                    $"Did you mean input/{near}/?"));
        }

        void ReportBelow(Entry entry, string folder, string ending)
        {
            if (IsRead(entry, ending)) return;
            // The years of articles; others are errors of the pages in them.
            if (folder == "articles" && entry.Kind is FileKind.Folder)
                foreach (var page in Entries(root, entry.Path).Where(e => !IsRead(e, ending) && e.Kind is not FileKind.Folder))
                    Report(page, HintFor(folder, page, ending));
            else Report(entry, HintFor(folder, entry, ending));
        }

        // Links and devices are errors of their own.
        void Report(Entry entry, string hint)
        {
            if (entry.Kind is FileKind.Folder) problems.Warning(new Position(entry.Path + "/"), "Nothing reads this folder.", hint);
            // What it holds would be missing on the site.
            else if (entry.Kind is FileKind.File)
                problems.Add(new Problem(
                    HasNearEnding(entry) ? Severity.Error : Severity.Warning,
                    new Position(entry.Path),
                    "Nothing reads this file.",
                    hint));
        }
    }

    private readonly record struct Entry(string Folder, string Name, string File)
    {
        public string Path => $"{Folder}/{Name}";
        public FileKind Kind => PlainFiles.KindOf(File);
    }

    private static bool IsRead(Entry entry, string ending) => entry.Name.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>Whether the site would lack what its writer put into a folder: other systems read one with a capital, and pages are put nowhere else.</summary>
    private static bool IsMissed(Entry folder, string near) =>
        folder.Name.Equals(near, StringComparison.OrdinalIgnoreCase) || PlainFiles.Walk(folder.File).Any(f => Path.GetExtension(f) is ".md" or ".yml");

    private static bool HasNearEnding(Entry entry) => Path.GetExtension(entry.Name) is ".markdown" or ".yaml" or ".MD" or ".YML";

    private static string HintFor(string folder, Entry entry, string ending) => HasNearEnding(entry)
        ? $"Call it {Path.ChangeExtension(entry.Name, ending)}."
        : $"What is read from input/{folder}/ ends in {ending}.{(folder == "articles" ? " A capture belongs in seeds/, and 'archive import' makes the page." : "")}";

    /// <summary>What stands in a folder, but for what editors and systems leave there and what is meant for people alone.</summary>
    private static IEnumerable<Entry> Entries(string root, string folder)
    {
        if (PlainFiles.KindOf(root, folder) is not FileKind.Folder) yield break;
        foreach (var full in Directory.EnumerateFileSystemEntries(Path.Combine(root, folder)))
        {
            var name = Path.GetFileName(full);
            if (!PlainFiles.IsLeftover(name) && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase)) yield return new Entry(folder, name, full);
        }
    }
}
