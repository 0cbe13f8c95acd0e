using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>The address that a page was published at, and that of the archived copy it was saved from.</summary>
/// <param name="FrontPage">What the page states as its address instead, where that is the front page of a site and nothing else is stated.</param>
internal sealed record PageAddress(string? Url, string? Archived, string? FrontPage = null)
{
    /// <summary>What notebooks call the address that a note was clipped from.</summary>
    public const string Clipped = "source-url";

    /// <param name="stated">What JSON-LD says.</param>
    /// <param name="savedFrom">The address that the file of the page names.</param>
    public static PageAddress Find(IDocument document, MetaTags meta, string? stated, string? savedFrom)
    {
        var saved = savedFrom ?? SavedFrom(document) ?? meta.First(Clipped);
        var canonical = document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href");
        string?[] written = [canonical, meta.First("og:url"), stated, meta.First("parsely-link", "twitter:url", "al:web:url"), saved];
        var absolute = written.Select(Absolute).OfType<Uri>().ToList();
        var found = written.Select(url => Resolve(url, absolute.FirstOrDefault())).OfType<Uri>().ToList();
        var archived = found.Find(url => Wayback.IsMatch(url.AbsoluteUri))?.AbsoluteUri;
        // The front page of a site is the address of none of its articles.
        var all = found.Select(Original).OfType<Uri>().ToList();
        var originals = all.FindAll(url => url.PathAndQuery.Length > 1);
        return new PageAddress(Choose(originals, Original(Absolute(saved)))?.AbsoluteUri, archived, originals.Count == 0 ? all.FirstOrDefault()?.AbsoluteUri : null);
    }

    // Of addresses on several hosts those are believed that two statements name, or the one it was saved from.
    private static Uri? Choose(List<Uri> originals, Uri? saved)
    {
        if (saved is not null && originals.Find(url => IsSameHost(url, saved)) is { } same) return same;
        return originals.Count == 0 ? null : originals.MaxBy(url => originals.Count(other => IsSameHost(url, other)));
    }

    private static bool IsSameHost(Uri a, Uri b) => Host(a) == Host(b);

    private static string Host(Uri url) => Prefix.Replace(url.Host, "");

    /// <summary>The original of an address in the Wayback Machine, and of one that leads there by way of another host; any other as it is.</summary>
    public static string Original(string url) =>
        Wayback.Match(url) is { Success: true } copy ? copy.Groups["url"].Value
        : Passed.Match(url) is { Success: true } way ? Uri.UnescapeDataString(way.Groups["url"].Value)
        : url;

    private static Uri? Original(Uri? url) => url is null ? null : Absolute(Original(url.AbsoluteUri));

    private static Uri? Absolute(string? url) =>
        Uri.TryCreate(WithScheme(url), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    // "//quay.example/x" goes by whatever way the page came, and so does "www.quay.example/x".
    private static string? WithScheme(string? url) =>
        url?.Trim() is ['/', '/', ..] relative ? "https:" + relative
        : url is not null && Schemeless.IsMatch(url) ? "https://" + url.Trim()
        : url?.Trim();

    private static Uri? Resolve(string? url, Uri? page) =>
        Absolute(url) ?? (page is not null && !string.IsNullOrWhiteSpace(url) && Uri.TryCreate(page, url.Trim(), out var joined) && joined.Scheme is "http" or "https" ? joined : null);

    // Browsers, SingleFile and the Wayback Machine write a comment with the address into a page that they save.
    private static string? SavedFrom(IDocument document)
    {
        foreach (var comment in document.Descendants<IComment>())
            if (Saved.Match(comment.Data) is { Success: true } match) return match.Groups["url"].Value;
        return null;
    }

    private static readonly Regex Saved = new(@"saved from url=\(\d+\)(?<url>\S+)|Page saved with SingleFile\s+url:\s*(?<url>\S+)");

    private static readonly Regex Wayback = new(@"^https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(?<url>https?:.+)$");

    // "https://www.google.com/url?q=https://quay.example/gates&sa=D"
    private static readonly Regex Passed = new(@"^https?://[^/?]+/url\?(?:[^#]*&)?(?:q|url)=(?<url>https?(?::|%3A)[^&#]+)", RegexOptions.IgnoreCase);

    private static readonly Regex Schemeless = new(@"^\s*(?:www\.[a-z0-9.\-]+\.[a-z]{2,}|(?:[a-z0-9\-]+\.)+(?:com|org|net))/", RegexOptions.IgnoreCase);

    private static readonly Regex Prefix = new(@"^(?:www|m|mobile|amp)\.");
}
