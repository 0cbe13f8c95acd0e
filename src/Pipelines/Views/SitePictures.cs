using System.Collections.Concurrent;
using Archive.Catalog;
using Archive.Formats.Pictures;
using Archive.Markdown;
using Archive.Publishing;

namespace Archive.Pipelines.Views;

/// <summary>The files that are published beside the pages, and the pictures among them as texts show them.</summary>
/// <param name="read">Reads a file's bytes.</param>
public sealed class SitePictures(IReadOnlyList<SiteFile> files, Func<SiteFile, byte[]> read)
{
    private readonly Dictionary<string, SiteFile> _byPath = files.GroupBy(f => f.SitePath).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SiteFile, PictureFile?> _pictures = new();

    public static readonly SitePictures None = new([], _ => []);

    public IReadOnlyList<SiteFile> Files => files;

    public byte[] Read(SiteFile file) => read(file);

    /// <summary>A file as a picture; null where it is none.</summary>
    public PictureFile? PictureOf(SiteFile file) => _pictures.GetOrAdd(file, f => PictureFile.Read(read(f)));

    /// <param name="page">Site path of the page that names it.</param>
    /// <param name="address">As the text has it.</param>
    public SiteFile? Find(string page, string address) =>
        _byPath.Count > 0 && LinkScan.IsLocal(address) && Uri.TryCreate(new Uri("https://site.invalid" + page), address, out var whole)
            ? _byPath.GetValueOrDefault(Uri.UnescapeDataString(whole.AbsolutePath))
            : null;

    /// <summary>The picture that an article's text asks for.</summary>
    public Picture? FindPicture(string page, string address)
    {
        if (Find(page, address) is not { } file || PictureOf(file) is not { } picture) return null;
        // What is published as it is has no smaller versions.
        return new Picture(
            file.SitePath,
            picture.Width,
            picture.Height,
            file.Article is null || file.Article != page
                ? []
                : [.. picture.SmallerWidths.Select(w => (SmallerName(file.SitePath, w), w))]);
    }

    /// <summary>The files that an article's text names, in the order of the text.</summary>
    public IEnumerable<SiteFile> NamedBy(Article article) =>
        _byPath.Count == 0 ? [] : article.Links.Select(l => Find(article.Path, LinkScan.Unescape(l.Value))).OfType<SiteFile>();

    /// <summary>The first picture of an article, for shared links.</summary>
    public Picture? Leading(Article article) => article.Rights != Rights.Full ? null :
        NamedBy(article).Where(f => PictureOf(f) is not null).Select(f => FindPicture(article.Path, f.SitePath)).FirstOrDefault();

    /// <summary>What a page that shows the article's text depends on.</summary>
    public Fingerprint AddTo(Fingerprint fingerprint, Article article) => NamedBy(article).Aggregate(fingerprint, (f, file) => f.Add(file.SitePath).Add(file.Hash));

    /// <summary><c>harbour-800w.jpg</c></summary>
    public static string SmallerName(string sitePath, int width) =>
        $"{Path.GetFileNameWithoutExtension(sitePath)}-{width.ToString(System.Globalization.CultureInfo.InvariantCulture)}w{Path.GetExtension(sitePath)}";
}
