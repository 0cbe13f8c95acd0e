using Archive.Captures;
using Archive.Captures.Model;
using Archive.Captures.Writing;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Ledgers;

namespace Archive.Building;

/// <summary>The import that a build begins with: every seed without a page gets one.</summary>
internal static class SeedImport
{
    /// <summary>
    /// What an import would write; nothing is written. A capture that is refused, or open, keeps nothing else from being published:
    /// `import` calls it an error, `build` and `check` warn.
    /// </summary>
    public static ImportResult Try(ArchiveInput input, Problems problems, Action<BuildProgress>? progress = null)
    {
        var seeds = Directory.Exists(Path.Combine(input.Root, CaptureFile.Folder)) ? CaptureFile.List(input.Root, null).Count : 0;
        if (seeds == 0) return ImportResult.Nothing;
        var found = new Problems();
        var result = new Importer(input.Root, input.Registry, TimeProvider.System)
            .Import(null, found, new ImportOptions { IsTrial = true }, done => progress?.Invoke(new BuildProgress("Importing", done, seeds)));
        foreach (var problem in found.Sorted()) problems.Add(problem with { Severity = Severity.Warning });
        return result;
    }

    /// <summary>Says what an import would refuse or ask, and what a build would say of the pages that it would write, and writes nothing.</summary>
    public static void Check(ArchiveInput input, Problems problems)
    {
        var waiting = Try(input, problems);
        while (waiting.Pages.Count > 0)
        {
            var found = new Problems();
            var with = input.With(waiting.Pages.Select(p => (p.Page, p.Text!)), found);
            CheckedSite.Create(with, drafts: false, found);
            FutureDates.Report(with, IdentityLedger.Load(input.Root), TimeProvider.System, Severity.Warning, found);
            if (Refuse(input.Root, waiting, found, problems) is { } fewer)
            {
                waiting = fewer;
                continue;
            }
            if (with.Drafts.Any(d => waiting.Pages.Any(p => p.Page == d.Path))) CheckedSite.Create(with, drafts: true, found);
            foreach (var (page, problem) in Of(waiting, found.Sorted(), p => [p.Position.File]))
                problems.Add(problem with { Severity = Severity.Warning, Position = PlaceOf(input.Root, page, problem) });
            return;
        }
    }

    /// <summary>Writes the pages of a trial. Only what stands in the site is written: who watches the archive would see the rest come and go for ever.</summary>
    /// <returns>Those written; what cannot be is said.</returns>
    public static IReadOnlyList<ImportedPage> Write(string root, ImportResult trial, Problems problems) => [.. trial.Pages.Where(page =>
    {
        try
        {
            if (PageFile.TryWrite(root, page.Page, page.Text!)) return true;
            problems.Warning(new Position(page.Page), Importer.WrittenMeanwhile.Message, Importer.WrittenMeanwhile.Hint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Warning(new Position(page.Capture), Importer.Unwritable(page.Page[..page.Page.LastIndexOf('/')], e));
        }
        return false;
    })];

    /// <summary>
    /// A stranger's capture never keeps the rest from being published: where a page that it would become is what a build would stop at,
    /// none is written, and the capture waits for a person as one that was refused.
    /// </summary>
    /// <param name="found">What the build found.</param>
    /// <returns>What stays imported; null where no page of it is at fault.</returns>
    public static ImportResult? Refuse(string root, ImportResult imported, Problems found, Problems problems)
    {
        var errors = found.Sorted().Where(p => p.Severity == Severity.Error).ToList();
        // Of two pages that want the same, the older may be the one that is told, and the other is named.
        var faults = Of(imported, errors, error => [error.Position.File]) is { Count: > 0 } own
            ? own
            : Of(imported, errors, error => error.Message.Split(' ', ':').Select(word => word.Trim('.', ',', ';', '(', ')')));
        foreach (var (page, fault) in faults)
        {
            var at = PlaceOf(root, page, fault);
            problems.Warning(at,
                at.File == page.Capture
                    ? $"It gets no page, for {(fault.Position.File == page.Page ? "that" : fault.Position.File)} would be wrong: {fault.Message}"
                    : $"{page.Capture} gets no page: {fault.Message}",
                fault.Hint ?? "Correct the capture or its sidecar.");
        }
        var faulty = faults.Select(f => f.Page).Distinct().ToList();
        return faulty.Count == 0 ? null : imported with { Pages = [.. imported.Pages.Except(faulty)], Refused = imported.Refused + faulty.Count };
    }

    /// <param name="namesOf">The files that a problem may be of, or what stands for them in a ledger.</param>
    private static List<(ImportedPage Page, Problem Problem)> Of(ImportResult imported, IReadOnlyList<Problem> found, Func<Problem, IEnumerable<string>> namesOf)
    {
        var pages = imported.Pages
            .SelectMany(page => (string[])[page.Page, .. IdentitiesOf(page)], (page, name) => (page, name))
            .ToLookup(named => named.name, named => named.page, StringComparer.Ordinal);
        return [.. found.SelectMany(problem => namesOf(problem).Distinct().SelectMany(name => pages[name]).Distinct().Select(page => (page, problem)))];
    }

    /// <summary>By which ledgers know the page: its id is its first key.</summary>
    private static IEnumerable<string> IdentitiesOf(ImportedPage page) => page.Text?.Split('\n') is [_, ['i', 'd', ':', ' ', .. var id], ..] ? [ItemIdentity.ForArticle(id.Trim())] : [];

    /// <summary>Where the cause of a problem in an imported page stands.</summary>
    private static Position PlaceOf(string root, ImportedPage page, Problem problem) =>
        problem.Position.File == page.Page ? CapturePlace.Find(root, page.Capture, page.Text!, problem.Position) : new Position(page.Capture);
}
