using Archive.Captures;
using Archive.Diagnostics;

namespace Archive.Building.Mending;

/// <summary>Drafts, and pages that captures are to become: what is wrong with them keeps nothing from being published, and shows only when they are.</summary>
internal sealed class WaitingPages(ArchiveInput archive)
{
    private readonly IReadOnlyList<ImportedPage> _pages = archive.Broken.IsRegistryBroken ? [] : SeedImport.Try(archive, new Problems()).Pages;

    /// <summary>The errors in them, if all else were as given; those of an imported page at its capture or sidecar.</summary>
    public IReadOnlyList<Problem> FindFaults(ArchiveInput input)
    {
        if (_pages.Count == 0 && input.Drafts.Count == 0) return [];
        var found = new Problems();
        var with = input.With(_pages.Select(p => (p.Page, p.Text!)), found);
        CheckedSite.Create(with, drafts: true, found);
        var (drafts, pages) = (input.Drafts.Select(d => d.Path).ToHashSet(), _pages.ToDictionary(p => p.Page));
        return [.. found.Sorted()
            .Where(p => p.Severity == Severity.Error)
            .Select(p => pages.TryGetValue(p.Position.File, out var page)
                ? Place(page, p, with)
                : drafts.Contains(p.Position.File) ? p : null)
            .OfType<Problem>()];
    }

    /// <returns>Null for what the import itself wrote: it would write something else.</returns>
    private Problem? Place(ImportedPage page, Problem problem, ArchiveInput with)
    {
        var at = CapturePlace.Find(archive.Root, page.Capture, page.Text!, problem.Position);
        return at.File != page.Capture || with.Articles.Any(a => a.Path == page.Page && problem.Position.Line >= a.Text.Line) ? problem with { Position = at } : null;
    }
}
