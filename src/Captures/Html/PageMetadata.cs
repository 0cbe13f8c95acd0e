using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Reads what a page says of itself: JSON-LD, then Open Graph, then its time elements and links.</summary>
internal sealed class PageMetadata(CaptureParse reading, HtmlSource source)
{
    private const int JsonLdTrust = 0;
    private const int OpenGraphTrust = 1;
    private const int TimeTrust = 2;

    /// <summary>Lines of the text itself come after all that is said for machines.</summary>
    public const int TextTrust = 3;

    private readonly IDocument _document = source.Document;

    public void Read()
    {
        var data = PageJsonLd.Find(_document);
        reading.Title = Clean(data?.Headline) ?? Meta("og:title");
        reading.Summary = Meta("og:description") ?? Meta("description") ?? Clean(data?.Description);
        reading.Site = Clean(data?.Publisher) ?? Meta("og:site_name");
        reading.Address = Address(Canonical() ?? Meta("og:url") ?? data?.Url);
        reading.Authors.AddRange(data is { Authors.Count: > 0 } ? data.Authors.Select(a => Clean(a)!) : Metas("author").Concat(Metas("article:author")).Where(a => !a.Contains("://", StringComparison.Ordinal)).Distinct());
        Date(data?.Published, DateRole.Published, JsonLdTrust);
        Date(data?.Modified, DateRole.Updated, JsonLdTrust);
        Date(Meta("article:published_time"), DateRole.Published, OpenGraphTrust);
        Date(Meta("article:modified_time") ?? Meta("og:updated_time"), DateRole.Updated, OpenGraphTrust);
    }

    /// <summary>A time element that stands above the text, as the reader of the head meets it.</summary>
    public void ReadTime(IElement time)
    {
        var updated = time.ClassList.Any(c => c.Contains("updated", StringComparison.OrdinalIgnoreCase) || c.Contains("modified", StringComparison.OrdinalIgnoreCase));
        Date(time.GetAttribute("datetime"), updated ? DateRole.Updated : DateRole.Published, TimeTrust);
    }

    private void Date(string? written, DateRole role, int trust)
    {
        if (written is null || Machine(written.Trim()) is not { } date) return;
        reading.Dates.Add(new StatedDate(date, role, new(reading.Capture.File, 1, 1), trust));
    }

    // A machine's time without an offset names its day and no moment.
    private static PartialDate? Machine(string written) => DatelineReader.Read(written).Dateline?.Date;

    private string? Canonical() =>
        _document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href") ?? SavedFrom();

    // What browsers write into a page that they save.
    private string? SavedFrom()
    {
        foreach (var comment in _document.Descendants<IComment>())
        {
            var at = comment.Data.IndexOf("saved from url=(", StringComparison.Ordinal);
            if (at >= 0) return comment.Data[(comment.Data.IndexOf(')', at) + 1)..].Trim();
        }
        return null;
    }

    private static string? Address(string? url) =>
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
