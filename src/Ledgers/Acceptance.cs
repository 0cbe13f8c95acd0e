using Archive.Catalog;

namespace Archive.Ledgers;

/// <summary>Takes the ledger of identities forward: the lines that it lacks, with the day on which they are accepted.</summary>
public static class Acceptance
{
    /// <summary>The most articles in one archive document.</summary>
    private const int ArchiveSize = 100;

    /// <summary>The lines to add, so that a ledger holds every identity of a catalog; none where it does.</summary>
    /// <param name="ledger">Null for the first lines of a new one.</param>
    /// <param name="today">Noted as the day of acceptance, where no later one is noted already.</param>
    public static IReadOnlyList<string> Lines(IdentityLedger? ledger, ArchiveCatalog catalog, PartialDate today)
    {
        var lines = ledger?.Lines ?? [];
        var known = lines.Select(l => l.Identity).ToHashSet();
        var added = TagUri.All(catalog).Where(i => !known.Contains(i)).ToList();
        IEnumerable<string> articles = WithArchives([.. added.Where(TagUri.IsArticle)], lines, catalog.Site);
        if (added.Count == 0) return [.. articles];
        var day = lines.Select(l => l.Accepted).OfType<PartialDate>().Append(today).Max();
        return [$"{IdentityLedger.AcceptedWord}{day}", .. articles, .. added.Where(i => !TagUri.IsArticle(i))];
    }

    /// <summary>
    /// The feed itself shows the newest articles. Once it cannot be sure to show all that stand in no archive document, they get one: so an
    /// archive that grows by one article a week has a few documents a year, not fifty. A feed that shows fewer from now on needs it without a new article.
    /// </summary>
    private static IEnumerable<string> WithArchives(IReadOnlyList<string> articles, IReadOnlyList<LedgerLine> lines, SiteSettings site)
    {
        var open = lines.Reverse().TakeWhile(l => !l.EndsArchive).Count(l => l.Identity is { } i && TagUri.IsArticle(i));
        if (open + articles.Count <= Math.Min(ArchiveSize, Math.Min(site.FeedItems, site.FeedBurst))) return articles;
        var archives = lines.Count(l => l.EndsArchive);
        var first = Math.Max(ArchiveSize - open, 0);
        return articles.Take(first).Append(End(++archives)).Concat(articles.Skip(first).Chunk(ArchiveSize).SelectMany(part => part.Append(End(++archives))));
    }

    private static string End(int archive) => $"{IdentityLedger.ArchiveWord}{archive}";

    /// <summary>Adds lines at the end; begins the file where there is none.</summary>
    public static void Append(string root, IEnumerable<string> lines) => LedgerFile.Append(root, IdentityLedger.Path, Head, lines);

    /// <summary>What a new ledger begins with.</summary>
    private const string Head = """
        # Every identity that the feeds of this archive have published, in the order of publishing. 'check --accept' adds lines
        # at the end; none is ever removed or changed. To take an item back for good, write 'withdrawn' behind its identity.

        """;
}
