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
        var without = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var recorded = new Lazy<HashSet<string>>(() => [.. plan.Site.Catalog.Moves.Select(m => $"/moves/{m.Id}/"), .. plan.Site.Catalog.Claims.Select(c => $"/claims/{c.Id}/")]);
        var unlinked = new Lazy<HashSet<string>>(() => FindUnlinked(input, plan.Site.Catalog));
        var waiting = input.Drafts;
        if (AddressLedger.Exists(input.Root))
            AddressLedger.Check(input.Root, plan.Addresses.ToHashSet(StringComparer.Ordinal), IsExcused, problems);
        foreach (var (setting, pages) in without)
            problems.Error(new Position("input/site.yml"),
                pages.Count == 1
                    ? $"'{setting}' takes a page from the site that was published: {pages[0]}"
                    : $"'{setting}' takes {pages.Count:#,0} pages from the site that were published, such as {pages[0]}",
                pages.Count == 1
                    ? $"Remove it or, to take the page back for good, write 'withdrawn' behind it in {AddressLedger.Path}."
                    : $"Remove it or, to take them back for good, write 'withdrawn' behind each of them in {AddressLedger.Path}.");
        if (IdentityLedger.Load(input.Root, problems) is { } ledger && !input.Broken.Contains("input/site.yml"))
        {
            var changed = FindChangedId(input, ledger, plan.Site.Catalog);
            if (changed is var (article, before))
                problems.Error(article.FrontMatter.Id.At(article.Path),
                    $"This page was published with the id '{before}', and with another it would come to subscribers a second time.",
                    $"Write 'id: {before}': a page may change its file, title and text, never its id.");
            LedgerRules.Check(ledger, plan.Site.Catalog, identity => IsIdentityOf(identity, changed?.Before) || IsExcused(identity), problems);
        }
        foreach (var (draft, what) in published)
            problems.Error(draft.FrontMatter.Id.At(draft.Path),
                $"This page was published ({what}), and a draft is not: it would be gone for its readers.",
                $"Remove 'draft: true', or take the page back for good: archive withdraw article {ShellWord.Of(draft.FrontMatter.Id.Value)}");

        bool IsExcused(string entry)
        {
            if (waiting.FirstOrDefault(d => Holds(d, entry)) is not { } draft) return IsBroken(entry) || IsUndecided(entry) || IsWithoutPage(entry);
            if (!drafts) published.TryAdd(draft, entry);
            return true;
        }

        bool IsWithoutPage(string entry)
        {
            if (SettingWithout(entry) is not { } setting) return false;
            if (!without.TryAdd(setting, [entry])) without[setting].Add(entry);
            return true;
        }

        // What site.yml says that keeps a page from being made.
        string? SettingWithout(string entry) => (entry, plan.Site.Site) switch
        {
            ("/search/", { Search: false }) => "search: false",
            ("/feeds/", { Feeds.Count: 0 }) => "feeds: []",
            ("/data/", { Data: false }) => "data: false",
            (_, { RecordPages: false }) when recorded.Value.Contains(entry) => "record-pages: false",
            _ => null,
        };

        // A list may be gone only because what it listed is.
        bool IsUndecided(string entry) =>
            entry.StartsWith('/')
            && BrokenFiles.IsDerived(entry)
            && (unlinked.Value.Count > 0 || (!drafts && waiting.Any(d => input.PublishedBefore.Contains(d.SitePath))));

        bool IsBroken(string entry) => entry.StartsWith('/')
            ? input.Broken.MayHoldPage(entry) || (entry.Split('/') is ["", "moves" or "claims", var named, ""] && unlinked.Value.Contains(named))
            : entry.Split(':')[^1].Split('/') is [_, var id, ..] && (input.Broken.MayHoldId(id) || unlinked.Value.Contains(id));
    }

    /// <summary>The one page that stands at an address of before under an id that is new, where one id is gone.</summary>
    private static (ArticleFile Article, string Before)? FindChangedId(ArchiveInput input, IdentityLedger ledger, ArchiveCatalog catalog)
    {
        var known = ledger.Lines.Where(l => l.Identity is not null).ToLookup(l => l.Identity!.Split(':')[^1], l => l.Withdrawn);
        var present = input.Articles.Select(a => ItemIdentity.ForArticle(a.FrontMatter.Id.Value)).ToHashSet(StringComparer.Ordinal);
        var gone = known.Where(k => k.Key.StartsWith("article/", StringComparison.Ordinal) && !k.Contains(true) && !present.Contains(k.Key)).Take(2).ToList();
        var other = catalog.Articles
            .Where(a => !known.Contains(ItemIdentity.ForArticle(a))
                && input.PublishedBefore.Contains(a.Path)
                && !input.Broken.Contains(a.Text.File))
            .Take(2)
            .ToList();
        return gone is [var before] && other is [var article] ? (input.Articles.First(a => a.Path == article.Text.File), before.Key["article/".Length..]) : null;
    }

    private static bool IsIdentityOf(string identity, string? id) => id is not null && identity.EndsWith($":{ItemIdentity.ForArticle(id)}", StringComparison.Ordinal);

    /// <summary>Moves and claims that stand in a page and could not be linked, for a reason that is told there or where it lies: they are not gone.</summary>
    private static HashSet<string> FindUnlinked(ArchiveInput input, ArchiveCatalog catalog)
    {
        var written = input.Articles
            .Where(a => !a.FrontMatter.Draft)
            .SelectMany(a => a.FrontMatter.Moves.Select(m => m.Id.Value).Concat(a.FrontMatter.Claims.Select(c => c.Id.Value)))
            .ToHashSet(StringComparer.Ordinal);
        written.ExceptWith(catalog.Moves.SelectMany(m => catalog.Links[m].AlsoReported.Prepend(m)).Select(m => m.Id));
        written.ExceptWith(catalog.Claims.Select(c => c.Id));
        return written;
    }

    /// <summary>Whether a line of a ledger is a draft's: it would be there if the draft were published.</summary>
    public static bool Holds(ArticleFile draft, string entry) => entry.StartsWith('/')
        ? draft.SitePath == entry
            || draft.FrontMatter.Aliases.Any(a => a.Value == entry)
            || draft.FrontMatter.Claims.Any(c => $"/claims/{c.Id.Value}/" == entry)
            || draft.FrontMatter.Moves.Any(m => $"/moves/{m.Id.Value}/" == entry)
        : entry.Split(':')[^1].Split('/') is [var kind, var id, ..] && kind switch
        {
            "article" => draft.FrontMatter.Id.Value == id,
            "move" => draft.FrontMatter.Moves.Any(m => m.Id.Value == id),
            _ => draft.FrontMatter.Claims.Any(c => c.Id.Value == id),
        };
}
