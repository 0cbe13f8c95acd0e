using System.Buffers;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Formats.Pictures;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>Pictures beside their articles, in the sizes that pages ask for, and <c>input/files/</c> as it is.</summary>
internal static class PublishedFiles
{
    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var articles = site.Catalog.Articles.ToDictionary(a => a.Path, StringComparer.Ordinal);
        return site.Pictures.Files.SelectMany(file => file.Article is null ? [AsItIs(site, file)]
            : articles.TryGetValue(file.Article, out var article) && MayBeShown(site, file, article) ? Picture(site, file) : []);
    }

    /// <summary>Of a text that may be shown in part, a picture is what that part names.</summary>
    private static bool MayBeShown(SiteContext site, SiteFile file, Article article) => article.Rights switch
    {
        Rights.Full => true,
        Rights.Excerpt => SafeMarkdown.FindAddresses(SafeMarkdown.ExtractFirstParagraph(site.Texts.Read(article))).Any(address => site.Pictures.Find(article.Path, address) == file),
        _ => false,
    };

    private static Document AsItIs(SiteContext site, SiteFile file) =>
        new(file.SitePath[1..], Fingerprint.FromText(file.SitePath).Add(file.Hash), to => to.Write(site.Pictures.Read(file))) { Origin = new Position(file.File) };

    private static IEnumerable<Document> Picture(SiteContext site, SiteFile file)
    {
        if (site.Pictures.PictureOf(file) is not { } picture) return [];
        var folder = file.SitePath[1..(file.SitePath.LastIndexOf('/') + 1)];
        return picture.SmallerWidths.Select(w => Version(folder + SitePictures.SmallerName(file.SitePath, w), w)).Prepend(Version(file.SitePath[1..], picture.Width));

        Document Version(string path, int width) => new(
            path, Fingerprint.FromText(SiteContext.ProgramVersion).Add(path).Add(file.Hash).Add(width), to => picture.Write(site.Pictures.Read(file), width, to)) { Origin = new Position(file.File) };
    }
}
