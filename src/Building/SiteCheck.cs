using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Pipelines;

namespace Archive.Building;

/// <summary>What can be wrong only in the site as a whole: links that lead nowhere, addresses that no longer answer.</summary>
internal static class SiteCheck
{
    public static void Run(ArchiveInput input, SitePlan plan, bool drafts, Problems problems)
    {
        problems.Add(plan.Site.Words.Problems.Concat(plan.Site.Templates.FindUnknownWords(plan.Site.Words)));
        problems.Add(plan.FileProblems);
        PictureCheck.Run(plan.Site, problems);
        OutputPaths.Check(plan, problems);
        var refused = plan.FileProblems.Where(p => p.Severity == Severity.Error).Select(p => p.Position.File).ToHashSet(StringComparer.Ordinal);
        var left = (drafts ? [] : input.Drafts).ToLookup(d => d.SitePath, StringComparer.Ordinal);
        foreach (var broken in new LinkCheck(plan.Site, plan.Documents).Run())
            if (!input.Broken.MayHoldPage(broken.Path) && !WasTakenBack(broken.Path) && !IsRefused(broken.Path)) Report(input, broken, left[broken.Path].FirstOrDefault(), problems);
        if (plan.Site.Site.Cards == true && plan.Site.CardFonts is null)
            problems.Warning(new Position("input/site.yml"),
                "'cards' is on, and there is no font here to draw them with, or no libvips that runs on this machine: pages go without.",
                "Install a font such as DejaVu Serif, or put card-serif.ttf and card-sans.ttf into theme/fonts/.");
        LedgerCheck.Run(input, plan, drafts, problems);

        // Which is told at the file itself.
        bool IsRefused(string path) => refused.Contains($"input{path}") || refused.Contains($"input/files{path}");

        // Which LedgerCheck tells at the draft itself.
        bool WasTakenBack(string path) => left.Contains(path) && input.PublishedBefore.Contains(path);
    }

    private static void Report(ArchiveInput input, BrokenLink broken, ArticleFile? draft, Problems problems)
    {
        var at = broken.Link.Line > 0 ? broken.Link.At(broken.File) : Find(input.Root, broken.File, broken.Link.Value);
        if (draft is not null)
            problems.Error(at,
                $"The link leads to {broken.Link.Value}, which is a draft.",
                $"Publish {draft.Path} as well, by removing its line 'draft: true', or write the link when it is published.");
        else problems.Error(at, broken.Message, broken.Hint ?? "Write the path of a page of this site, such as /articles/2015/name/, or the whole address of a page elsewhere.");
    }

    /// <summary>Where a file of the registry names an address.</summary>
    private static Position Find(string root, string file, string address)
    {
        var found = AddressPlaces.Find(PlainFiles.ReadText(root, file), address);
        return found.Count > 0 ? found[0].At(file) : new Position(file);
    }
}
