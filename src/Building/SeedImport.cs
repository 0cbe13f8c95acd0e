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

    /// <summary>
    /// A stranger's capture never keeps the rest from being published: where a page that an import has just written is what a build would stop at,
    /// it goes again, and the capture waits for a person as one that was refused.
    /// </summary>
    /// <param name="found">What the build found.</param>
    /// <returns>What stays imported; null where no page of it is at fault.</returns>
    public static ImportResult? TakeBack(string root, ImportResult imported, Problems found, Problems problems)
    {
        var errors = found.Sorted().Where(p => p.Severity == Severity.Error).ToList();
        var pages = imported.Pages.ToDictionary(page => page.Page, StringComparer.Ordinal);
        // Of two pages that want the same, the older may be the one that is told, and the other is named.
        var faults = FindFaults(error => [error.Position.File]) is { Count: > 0 } own ? own : FindFaults(error => error.Message.Split(' ', ':').Select(word => word.TrimEnd('.', ',', ';')));
        foreach (var (page, fault) in faults)
            problems.Warning(new Position(page.Capture), $"It gets no page, for {(fault.Position.File == page.Page ? "that" : fault.Position.File)} would be wrong: {fault.Message}", fault.Hint ?? "Correct the capture or its sidecar.");
        var faulty = faults.Select(f => f.Page).Distinct().ToList();
        foreach (var page in faulty) File.Delete(Path.Combine(root, page.Page));
        return faulty.Count == 0 ? null : imported with { Pages = [.. imported.Pages.Except(faulty)], Refused = imported.Refused + faulty.Count };

        List<(ImportedPage Page, Problem Fault)> FindFaults(Func<Problem, IEnumerable<string>> filesOf) =>
            [.. errors.SelectMany(error => filesOf(error).Where(pages.ContainsKey).Select(file => (pages[file], error)))];
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
