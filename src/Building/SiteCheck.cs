using Archive.Diagnostics;
using Archive.Ledgers;
using Archive.Pipelines;

namespace Archive.Building;

/// <summary>What can be wrong only in the site as a whole: links that lead nowhere, addresses that no longer answer.</summary>
internal static class SiteCheck
{
    public static void Run(SitePlan plan, Problems problems)
    {
        foreach (var problem in plan.Site.Words.Problems.Concat(plan.Site.Templates.FindUnknownWords(plan.Site.Words))) problems.Add(problem);
        OutputPaths.Check(plan, problems);
        foreach (var broken in new LinkCheck(plan.Site, plan.Documents).Run())
            problems.Error(broken.Link.At(broken.File), broken.Message, broken.Hint);
        if (plan.Site.Site.Cards && plan.Site.CardFonts is null)
            problems.Warning(new Position("input/site.yml"), "'cards' is on, and there is no font here to draw them with, or no libvips that runs on this machine: pages go without.", "Install a font such as DejaVu Serif, or put card-serif.ttf and card-sans.ttf into theme/fonts/.");
        if (AddressLedger.Exists(plan.Root)) AddressLedger.Check(plan.Root, plan.Addresses.ToHashSet(StringComparer.Ordinal), problems);
    }
}
