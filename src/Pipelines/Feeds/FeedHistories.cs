using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines.Feeds;

/// <param name="Path">Site path.</param>
internal sealed record FeedArchive(string Path, string? Previous, IReadOnlyList<FeedItem> Items);

/// <summary>
/// The whole history of the site's Atom feed as archive documents (RFC 5005, section 4). Which items a document holds stands in
/// the ledger of identities and never changes; their texts follow corrections.
/// </summary>
internal static class FeedHistories
{
    /// <returns>Oldest first; none where the archive keeps no ledger.</returns>
    public static IReadOnlyList<FeedArchive> Load(SiteContext site, FeedItems items)
    {
        if (site.Publications.Archives is not { Count: > 0 } archives) return [];
        // Two articles of one id were reported, and the site is made all the same to find what else is wrong.
        var byIdentity = site.Catalog.Articles.DistinctBy(a => a.Id).Select(items.Get).ToDictionary(i => TagUri.Create(site.Site, i.Id));
        var history = new List<FeedArchive>();
        foreach (var (i, identities) in archives.Index())
        {
            FeedItem[] standing = [.. identities.Select(byIdentity.GetValueOrDefault).OfType<FeedItem>().Reverse()];
            // All of it may have been withdrawn.
            if (standing.Length > 0) history.Add(new FeedArchive(Path(i), history.LastOrDefault()?.Path, standing));
        }
        return history;
    }

    public static IEnumerable<Document> Documents(SiteContext site, IReadOnlyList<FeedArchive> history)
    {
        var channel = Channel.ForSite(site);
        return history.Select(archive => new Document(
            archive.Path[1..],
            site.Key.Add(archive.Path).Add(archive.Previous).Add(archive.Items, i => i.Hash),
            to => AtomFeed.Write(FeedDocuments.Feed(site, channel, archive.Path) with
            {
                History = new FeedHistory(archive.Previous is { } before ? site.Site.Absolute(before) : null, site.Site.Absolute(channel.PathOf(FeedFormat.Atom))),
                Entries = [.. archive.Items.Select(i => i.CreateUncached())],
            }, to)));
    }

    private static string Path(int index) => $"/feeds/archive-{index + 1}.atom.xml";
}
