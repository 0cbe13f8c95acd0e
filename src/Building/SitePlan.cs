using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;
using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

/// <summary>What a build is about to publish: every document, none of them rendered yet.</summary>
internal sealed record SitePlan(string Root, SiteContext Site, IReadOnlyList<Document> Documents)
{
    /// <summary>What is wrong with the files that are published beside the pages.</summary>
    public IReadOnlyList<Problem> FileProblems { get; private init; } = [];

    /// <param name="kept">Null keeps nothing between builds.</param>
    public static SitePlan Create(string root, ArchiveCatalog catalog, ThemeFiles theme, KeptFiles? kept = null)
    {
        var problems = new Problems();
        var pictures = new SitePictures(SiteFiles.Read(root, problems), file => PlainFiles.Read(root, file.File));
        var site = new SiteContext(catalog, theme, article => ArticleBody.Read(root, article), theme.LoadWords(catalog.Site.Language, root), pictures)
        {
            Publications = IdentityLedger.Load(root)?.Publications(catalog) ?? Publications.None,
            PublishedAddresses = AddressLedger.Read(root),
            Kept = kept,
        };
        return new SitePlan(root, site, Pipelines.Site.Documents(site)) { FileProblems = problems.Sorted() };
    }

    /// <summary>Site paths of all pages, those at old paths too.</summary>
    public IEnumerable<string> Addresses => Documents.Where(d => d.Path.EndsWith("index.html", StringComparison.Ordinal)).Select(d => d.SitePath);

    /// <summary>The addresses that are to answer for ever. The second and later pages of a list come and go with its length.</summary>
    public IEnumerable<string> LastingAddresses => Addresses.Where(a => !a.Contains("/page/", StringComparison.Ordinal));
}
