using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Ledgers;

namespace Archive.Building;

/// <summary>
/// Holds a site to its ledgers. What a broken file may still hold is not missing, and what a page took back with it by becoming a draft again is told once,
/// at that page.
/// </summary>
internal static class LedgerCheck
{
    public static void Run(ArchiveInput input, SitePlan plan, bool drafts, Problems problems)
    {
        var published = new Dictionary<ArticleFile, string>();
        var unlinked = new Lazy<HashSet<string>>(() => FindUnlinked(input, plan.Site.Catalog));
        if (AddressLedger.Exists(input.Root))
            AddressLedger.Check(input.Root, plan.Addresses.ToHashSet(StringComparer.Ordinal), IsExcused, problems);
        if (IdentityLedger.Load(input.Root, problems) is { } ledger && !input.Broken.Contains("input/site.yml"))
            LedgerRules.Check(ledger, plan.Site.Catalog, identity => IsExcused(identity), problems);
        foreach (var (draft, what) in published)
            problems.Error(draft.FrontMatter.Id.At(draft.Path), $"This page was published ({what}), and a draft is not: it would be gone for its readers.", $"Remove 'draft: true', or take the page back for good: archive withdraw article {draft.FrontMatter.Id.Value}");

        bool IsExcused(string entry)
        {
            if (input.Drafts.FirstOrDefault(d => Holds(d, entry)) is not { } draft) return IsBroken(entry) || IsUndecided(entry);
            if (!drafts) published.TryAdd(draft, entry);
            return true;
        }

        // A list may be gone only because what it listed is.
        bool IsUndecided(string entry) => entry.StartsWith('/') && BrokenFiles.IsDerived(entry) && (unlinked.Value.Count > 0 || (!drafts && input.Drafts.Any(d => input.PublishedBefore.Contains(d.SitePath))));

        bool IsBroken(string entry) => entry.StartsWith('/')
            ? input.Broken.MayHoldPage(entry) || (entry.Split('/') is ["", "moves" or "claims", var named, ""] && unlinked.Value.Contains(named))
            : entry.Split(':')[^1].Split('/') is [_, var id, ..] && (input.Broken.MayHoldId(id) || unlinked.Value.Contains(id));
    }

    /// <summary>Moves and claims that stand in a page and could not be linked, for a reason that is told there or where it lies: they are not gone.</summary>
    private static HashSet<string> FindUnlinked(ArchiveInput input, ArchiveCatalog catalog)
    {
        var written = input.Articles.Where(a => !a.FrontMatter.Draft).SelectMany(a => a.FrontMatter.Moves.Select(m => m.Id.Value).Concat(a.FrontMatter.Claims.Select(c => c.Id.Value))).ToHashSet(StringComparer.Ordinal);
        written.ExceptWith(catalog.Moves.SelectMany(m => catalog.Links[m].AlsoReported.Prepend(m)).Select(m => m.Id));
        written.ExceptWith(catalog.Claims.Select(c => c.Id));
        return written;
    }

    /// <summary>Whether a line of a ledger is a draft's: it would be there if the draft were published.</summary>
    public static bool Holds(ArticleFile draft, string entry) => entry.StartsWith('/')
        ? draft.SitePath == entry || draft.FrontMatter.Aliases.Any(a => a.Value == entry) || draft.FrontMatter.Claims.Any(c => $"/claims/{c.Id.Value}/" == entry) || draft.FrontMatter.Moves.Any(m => $"/moves/{m.Id.Value}/" == entry)
        : entry.Split(':')[^1].Split('/') is [var kind, var id, ..] && kind switch
        {
            "article" => draft.FrontMatter.Id.Value == id,
            "move" => draft.FrontMatter.Moves.Any(m => m.Id.Value == id),
            _ => draft.FrontMatter.Claims.Any(c => c.Id.Value == id),
        };
}
