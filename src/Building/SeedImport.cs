using Archive.Captures;
using Archive.Captures.Model;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Building;

/// <summary>The import that a build begins with: every seed without a page gets one.</summary>
internal static class SeedImport
{
    public static ImportResult Run(string root, Problems problems, Action<BuildProgress>? progress = null)
    {
        var seeds = Directory.Exists(Path.Combine(root, CaptureFile.Folder)) ? CaptureFile.List(root, null).Count : 0;
        if (seeds == 0) return ImportResult.Nothing;
        // What is wrong in the registry, the build reports itself when it reads it.
        var unread = new Problems();
        return RegistryReader.Read(root, unread) is { } registry && !unread.HasErrors
            ? Import(new Importer(root, registry, TimeProvider.System), seeds, problems, progress)
            : ImportResult.Nothing;
    }

    /// <summary>Says what an import would refuse or ask, as a build does, and writes nothing.</summary>
    public static void Check(string root, Registry registry, Problems problems)
    {
        if (!Directory.Exists(Path.Combine(root, CaptureFile.Folder))) return;
        var found = new Problems();
        new Importer(root, registry, TimeProvider.System).Import(null, found, new ImportOptions { IsTrial = true });
        AddAsWarnings(found, problems);
    }

    private static ImportResult Import(Importer importer, int seeds, Problems problems, Action<BuildProgress>? progress)
    {
        var found = new Problems();
        var result = importer.Import(null, found, progress: done => progress?.Invoke(new BuildProgress("Importing", done, seeds)));
        AddAsWarnings(found, problems);
        return result;
    }

    /// <summary>A capture that is refused, or open, keeps nothing else from being published: `import` calls it an error, `build` and `check` warn.</summary>
    private static void AddAsWarnings(Problems found, Problems problems)
    {
        foreach (var problem in found.Sorted()) problems.Add(problem with { Severity = Severity.Warning });
    }
}
