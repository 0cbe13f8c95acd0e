using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;

namespace Archive.Building.Mending;

/// <summary>What the ledgers hold of a published article that is none any more: it became a draft, or its file is gone.</summary>
internal static class LostEntries
{
    /// <param name="rest">All that is there besides the article.</param>
    /// <param name="isOwn">Whether a line is known to be the article's.</param>
    /// <returns>Lines to mark; null where something else is wrong, which was reported.</returns>
    public static IReadOnlySet<string>? Find(ArchiveInput rest, Func<string, bool> isOwn, Problems problems)
    {
        var found = new Problems();
        var site = CheckedSite.Create(rest, drafts: false, found);
        problems.Add(found.Sorted().Where(p => p.Severity != Severity.Error || !TellsLoss(rest, p)));
        if (site is null || problems.HasErrors) return null;
        string[] lost = [.. Published(rest.Root).Except([.. TagUri.All(site.Catalog), .. site.Plan.Addresses])];
        string[] own = [.. lost.Where(isOwn)];
        // What else is lost was the article's, too, where no other article is lost; but for what had, or may have had, a file of its own.
        return own.Length > 0 && lost.Count(TagUri.IsArticle) <= 1 && lost.Count(IsArticleAddress) <= 1
            ? lost.Where(l => !l.StartsWith('/') || IsArticleAddress(l) || BrokenFiles.IsDerived(l)).Concat(own).ToHashSet(StringComparer.Ordinal)
            : own.ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Lines of both ledgers, but for what was withdrawn.</returns>
    public static IEnumerable<string> Published(string root) =>
        [.. IdentityLedger.Load(root)?.Lines.Where(l => !l.Withdrawn).Select(l => l.Identity).OfType<string>() ?? [], .. AddressLedger.Read(root)];

    /// <returns>Files of articles that were published so, whether they are there or not.</returns>
    public static IReadOnlyList<string> FindFiles(string root, string name) =>
        [.. AddressLedger.Read(root).Where(a => IsArticleAddress(a) && IsOf(name, a)).Select(a => $"input{a.TrimEnd('/')}.md").Order(StringComparer.Ordinal)];

    /// <param name="name">The id, the file or its name.</param>
    public static bool IsOf(string name, string entry) => name.StartsWith("input/", StringComparison.Ordinal) ? $"input{entry.TrimEnd('/')}.md" == name
        : TagUri.IsArticle(entry) ? entry.EndsWith($":{ItemIdentity.ForArticle(name)}", StringComparison.Ordinal) : IsArticleAddress(entry) && entry.Split('/')[^2] == name;

    /// <summary>Other articles may be lost as well: each is withdrawn by itself. Of a draft nothing else is told.</summary>
    private static bool TellsLoss(ArchiveInput rest, Problem error) => error.Message != ConflictMarkers.Message
        && (error.Position.File is IdentityLedger.Path or AddressLedger.Path || rest.Drafts.Any(d => d.Path == error.Position.File));

    private static bool IsArticleAddress(string entry) => entry.Split('/') is ["", "articles", _, _, ""];
}
