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
        return site.Pictures.Files.GroupBy(file => file.Article).SelectMany(beside => beside.Key is null ? beside.Select(file => AsItIs(site, file))
            : articles.TryGetValue(beside.Key, out var article) ? Shown(site, article, beside).SelectMany(file => Picture(site, file)) : []);
    }

    /// <summary>The pictures beside an article that may be published: of a text that may be shown in part, those that this part names.</summary>
    private static IEnumerable<SiteFile> Shown(SiteContext site, Article article, IEnumerable<SiteFile> beside)
    {
        if (article.Rights != Rights.Excerpt) return article.Rights == Rights.Full ? beside : [];
        var named = SafeMarkdown.FindAddresses(SafeMarkdown.ExtractFirstParagraph(site.Texts.Read(article))).Select(address => site.Pictures.Find(article.Path, address)).ToHashSet();
        return beside.Where(named.Contains);
    }

    private static Document AsItIs(SiteContext site, SiteFile file) =>
        new(file.SitePath[1..], Fingerprint.FromText(file.SitePath).Add(file.Hash), to => to.Write(site.Pictures.Read(file))) { Origin = new Position(file.File) };

    private static IEnumerable<Document> Picture(SiteContext site, SiteFile file)
    {
        if (site.Pictures.PictureOf(file) is not { } picture) return [];
        var folder = file.SitePath[1..(file.SitePath.LastIndexOf('/') + 1)];
        return picture.SmallerWidths.Select(w => Version(folder + SitePictures.SmallerName(file.SitePath, w), w)).Prepend(Version(file.SitePath[1..], picture.Width));

        Document Version(string path, int width) => new(
            path,
            Fingerprint.FromText(SiteContext.ProgramVersion).Add(path).Add(file.Hash).Add(width),
            to => picture.Write(site.Pictures.Read(file), width, to)) { Origin = new Position(file.File) };
    }
}
