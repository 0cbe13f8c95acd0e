using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Formats.Cards;
using Archive.Ledgers;
using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

/// <summary>What a build is about to publish: every document, none of them rendered yet.</summary>
internal sealed partial record SitePlan(string Root, ThemeFiles Theme, SiteContext Site, IReadOnlyList<Document> Documents)
{
    /// <summary>What is wrong with the files that are published beside the pages.</summary>
    public IReadOnlyList<Problem> FileProblems { get; private init; } = [];

    /// <param name="fonts">What cards are drawn with; null draws none.</param>
    /// <param name="readBody">Reads an article's Markdown: UTF-8.</param>
    /// <param name="kept">Null keeps nothing between builds.</param>
    public static SitePlan Create(string root, ArchiveCatalog catalog, ThemeFiles theme, CardFonts? fonts, Func<Article, ReadOnlyMemory<byte>> readBody, KeptFiles? kept = null)
    {
        var problems = new Problems();
        var pictures = new SitePictures(SiteFiles.Read(root, problems), file => PlainFiles.Read(root, file.File));
        var site = new SiteContext(catalog, theme, fonts, readBody, theme.LoadWords(catalog.Site.Language, root), pictures)
        {
            Publications = IdentityLedger.Load(root)?.Publications(catalog) ?? Publications.None,
            PublishedAddresses = AddressLedger.Read(root),
            NewArticleAddress = NewArticleAddress(catalog),
            Kept = kept,
        };
        return new SitePlan(root, theme, site, Pipelines.Site.Documents(site)) { FileProblems = problems.Sorted() };
    }

    /// <summary>In the editor of the repository's host a new article is made by somebody who has installed nothing. Its year is the newest article's: no clock is asked.</summary>
    /// <remarks>It has no id yet: one that everybody is given would be published, and never changes. The year stands in the box for the file's name, where it can be changed.</remarks>
    private static string? NewArticleAddress(ArchiveCatalog catalog)
    {
        if (catalog.Site.Repository is not { } repository) return null;
        var year = catalog.Articles.Count > 0 ? catalog.Articles[0].Year : "2000";
        var page = NewPages.Article(null, null, PartialDate.Parse(year), null, RecordExample.Find(catalog.Actions, catalog.Vendors));
        // Addresses are not to be long: what stands in columns for the eye is moved together.
        return $"{repository.TrimEnd('/')}/new/main/{ArticleFile.Folder}?filename={year}%2Fwhat-happened.md&value={Uri.EscapeDataString(Columns.Replace(page, " # "))}";
    }

    [GeneratedRegex("(?<=[^ \\n#]) +# ")]
    private static partial Regex Columns { get; }

    /// <summary>Site paths of all pages, those at old paths too.</summary>
    public IEnumerable<string> Addresses => Documents.Where(d => d.Path.EndsWith("index.html", StringComparison.Ordinal)).Select(d => d.SitePath);

    /// <summary>The addresses that are to answer for ever. The second and later pages of a list come and go with its length.</summary>
    public IEnumerable<string> LastingAddresses => Addresses.Where(a => !FurtherPage.IsMatch(a));

    // Years have four digits.
    [GeneratedRegex("/page/[0-9]{1,3}/$")]
    private static partial Regex FurtherPage { get; }
}
