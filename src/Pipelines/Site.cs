using Archive.Pipelines.Feeds;
using Archive.Pipelines.Search;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>The table of contents: every kind of output, in the order in which it is made.</summary>
public static class Site
{
    /// <summary>Process: each pipeline turns the catalog into documents.</summary>
    private static readonly Func<SiteContext, IEnumerable<Document>>[] Process =
    [
        AssetFiles.Documents,
        WebManifest.Documents,
        Home.Documents,
        ArticleLists.Documents,
        ArticlePages.Documents,
        ArticleExports.Documents,
        VendorIndex.Documents,
        VendorPages.Documents,
        VendorYearPages.Documents,
        ComparePages.Documents,
        TopicPages.Documents,
        MoveLists.Documents,
        MovePages.Documents,
        ClaimLists.Documents,
        ClaimPages.Documents,
        YearPages.Documents,
        PublisherPages.Documents,
        TrailPages.Documents,
        PersonPages.Documents,
        StaticPages.Documents,
        PublishedFiles.Documents,
        DataFiles.Documents,
        SocialCards.Documents,
        FeedDocuments.Documents,
        FeedsPage.Documents,
        SearchPages.Documents,
    ];

    /// <summary>PostProcess: what needs to know all documents.</summary>
    private static readonly Func<SiteContext, IReadOnlyList<Document>, IEnumerable<Document>>[] PostProcess =
    [
        Sitemap.Documents,
        HostFiles.Documents,
    ];

    public static IReadOnlyList<Document> Documents(SiteContext site)
    {
        var parts = new Document[Process.Length][];
        Parallel.For(0, Process.Length, i => parts[i] = [.. Process[i](site)]);
        Document[] made = [.. parts.SelectMany(p => p)];
        var last = new Document[PostProcess.Length][];
        Parallel.For(0, PostProcess.Length, i => last[i] = [.. PostProcess[i](site, made)]);
        // They are long for one document each: made last, they would keep one core busy and the others waiting.
        Document[] all = [.. last.SelectMany(p => p), .. made];
        return [.. all, .. Precompressed.Documents(site, all)];
    }
}
