using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Building;

/// <summary>What would be wrong with the drafts if they were published today: nothing that keeps the others from it, and so no more than a warning.</summary>
internal static class DraftCheck
{
    public static void Run(ArchiveInput input, Problems problems)
    {
        if (input.Drafts.Count == 0) return;
        var withDrafts = new Problems();
        CheckedSite.Create(input, drafts: true, withDrafts);
        var known = problems.Sorted().Select(p => p.Position).ToHashSet();
        var files = input.Drafts.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in withDrafts.Sorted())
            if (files.Contains(problem.Position.File) && !known.Contains(problem.Position)) problems.Add(problem with { Severity = Severity.Warning });
    }
}
