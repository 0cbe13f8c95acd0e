using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Reads a page's metadata: JSON-LD, then Open Graph, then its time elements and links.</summary>
internal sealed class PageMetadata(CaptureParse parse, HtmlSource source)
{
    private const int JsonLdRank = 0;
    private const int OpenGraphRank = 1;
    private const int TimeRank = 2;

    /// <summary>Lines of the text itself come after all metadata.</summary>
    public const int TextRank = 3;

    private readonly IDocument _document = source.Document;

    public void Read()
    {
        var data = PageJsonLd.Find(_document);
        parse.Title = Clean(data?.Headline) ?? Meta("og:title");
        parse.Summary = Meta("og:description") ?? Meta("description") ?? Clean(data?.Description);
        parse.Site = Clean(data?.Publisher) ?? Meta("og:site_name");
        parse.Address = ToWebAddress(Canonical() ?? Meta("og:url") ?? data?.Url);
        parse.Authors.AddRange(data is { Authors.Count: > 0 } ? data.Authors.Select(a => Clean(a)!) : Metas("author").Concat(Metas("article:author")).Where(a => !a.Contains("://", StringComparison.Ordinal)).Distinct());
        AddDate(data?.Published, DateRole.Published, JsonLdRank);
        AddDate(data?.Modified, DateRole.Updated, JsonLdRank);
        AddDate(Meta("article:published_time"), DateRole.Published, OpenGraphRank);
        AddDate(Meta("article:modified_time") ?? Meta("og:updated_time"), DateRole.Updated, OpenGraphRank);
    }

    /// <summary>Adds the date of a time element that stands above the text.</summary>
    public void ReadTime(IElement time)
    {
        var updated = time.ClassList.Any(c => c.Contains("updated", StringComparison.OrdinalIgnoreCase) || c.Contains("modified", StringComparison.OrdinalIgnoreCase));
        AddDate(time.GetAttribute("datetime"), updated ? DateRole.Updated : DateRole.Published, TimeRank);
    }

    private void AddDate(string? written, DateRole role, int rank)
    {
        if (written is null || DatelineReader.Read(written.Trim()).Dateline is not { Date: var date }) return;
        parse.Dates.Add(new StatedDate(date, role, new(parse.Capture.File, 1, 1), rank));
    }

    private string? Canonical() =>
        _document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href") ?? SavedFrom();

    // Browsers write a comment with the address into a page that they save.
    private string? SavedFrom()
    {
        foreach (var comment in _document.Descendants<IComment>())
        {
            var at = comment.Data.IndexOf("saved from url=(", StringComparison.Ordinal);
            if (at >= 0) return comment.Data[(comment.Data.IndexOf(')', at) + 1)..].Trim();
        }
        return null;
    }

    private static string? ToWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private string? Meta(string name) => Metas(name).FirstOrDefault();

    private IEnumerable<string> Metas(string name) =>
        _document.QuerySelectorAll("meta")
            .Where(meta => name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))
            .Select(meta => Clean(meta.GetAttribute("content")))
            .OfType<string>();

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(text));
}
