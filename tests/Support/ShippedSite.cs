using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Archive.Tests.Support;

/// <summary>The archive that the repository ships with, built once for all tests that look at its pages.</summary>
public sealed class ShippedSite : IDisposable
{
    private readonly TempArchive _archive = TempArchive.CopyShipped(cards: true).Build("--no-import");
    private readonly Dictionary<string, IDocument> _pages = [];

    public TempArchive Archive => _archive;

    public bool Has(string sitePath) => File.Exists(FileOf(sitePath));

    /// <summary>A page as a browser parses it.</summary>
    public IDocument Page(string sitePath)
    {
        if (_pages.TryGetValue(sitePath, out var page)) return page;
        return _pages[sitePath] = new HtmlParser().ParseDocument(File.ReadAllText(FileOf(sitePath)));
    }

    public void Dispose() => _archive.Dispose();

    private string FileOf(string sitePath) => Path.Combine(_archive.Output, sitePath.TrimStart('/'), sitePath.EndsWith('/') ? "index.html" : "");
}
