using System.Text.RegularExpressions;

namespace Archive.Captures.Html;

/// <summary>Makes a page's links absolute. Only web and mail addresses count, and relative ones only where the page's own is known.</summary>
internal sealed class UrlResolver(string? page, string? baseHref)
{
    private readonly Uri? _base = FindBase(page, baseHref);

    public string? Resolve(string? href)
    {
        href = href?.Trim();
        if (string.IsNullOrEmpty(href) || href[0] == '#') return null;
        var isAddress = _base is null ? Uri.TryCreate(href, UriKind.Absolute, out var uri) : Uri.TryCreate(_base, href, out uri);
        // A copy in the Wayback Machine has its links rewritten; the original's are meant.
        isAddress = isAddress && Uri.TryCreate(PageAddress.Original(uri!.AbsoluteUri), UriKind.Absolute, out uri);
        return isAddress && uri!.Scheme is "http" or "https" or "mailto" ? Escape(uri!) : null;
    }

    /// <summary>Whether an address is one of the site that the page is from.</summary>
    public bool IsOwnSite(string address) => _base is not null && Uri.TryCreate(address, UriKind.Absolute, out var to) && to.Host == _base.Host;

    /// <summary>Whether an address hands the page's own to a button of another site, in its query.</summary>
    public bool TellsOfPage(string address) =>
        Uri.TryCreate(page, UriKind.Absolute, out var own) && Uri.TryCreate(address, UriKind.Absolute, out var to) && Button.IsMatch(to.AbsolutePath)
        && Uri.UnescapeDataString(to.Query).Contains(own.Host + own.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    // What would end an address or be syntax in Markdown is percent-encoded (RFC 3986, 2.1).
    private static string Escape(Uri uri) =>
        uri.AbsoluteUri.Replace("(", "%28").Replace(")", "%29").Replace("<", "%3C").Replace(">", "%3E").Replace("*", "%2A").Replace("\\", "%5C").Replace("`", "%60");

    private static readonly Regex Button = new("like|share|tweet|follow|count|button|plugin|recommend|widget", RegexOptions.IgnoreCase);

    private static Uri? FindBase(string? page, string? href)
    {
        Uri.TryCreate(page, UriKind.Absolute, out var at);
        if (string.IsNullOrWhiteSpace(href)) return at;
        return at is not null && Uri.TryCreate(at, href, out var joined) ? joined : Uri.TryCreate(href, UriKind.Absolute, out var own) ? own : at;
    }
}
