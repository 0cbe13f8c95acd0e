using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Catalog;

namespace Archive.Captures.Html;

/// <summary>Where a heading leads that is a link: a title to its own page, the name of a site or of a part of it to a page above that.</summary>
internal static class HeadingLink
{
    private static readonly Uri AnyPage = new("https://page.invalid/");

    /// <param name="page">The page's address, if it is known.</param>
    public static bool LeadsToPage(IElement heading, string? page) =>
        Find(heading, page) is var (from, to) && from != AnyPage && to.Fragment.Length == 0 && IsSameHost(from, to) && PathOf(to) == PathOf(from) && to.Query == from.Query;

    public static bool LeadsAbove(IElement heading, string? page) =>
        Find(heading, page) is var (from, to)
        && to.Fragment.Length == 0
        && to.Query.Length == 0
        && (to.AbsolutePath == "/"
            || IsSameHost(from, to)
                && PathOf(from).StartsWith(PathOf(to) + "/", StringComparison.Ordinal)
                && !Version.IsMatch(PathOf(from)[PathOf(to).Length..]));

    private static (Uri From, Uri To)? Find(IElement heading, string? page)
    {
        var from = Uri.TryCreate(page, UriKind.Absolute, out var known) ? known : AnyPage;
        if (heading.QuerySelector("a[href]")?.GetAttribute("href") is not { Length: > 0 } href || href.EndsWith('#')) return null;
        return Uri.TryCreate(from, href, out var to) && to.Scheme is "http" or "https" ? (from, to) : null;
    }

    private static bool IsSameHost(Uri a, Uri b) => Source.WithoutWww(a.Host) == Source.WithoutWww(b.Host);

    // Behind an article's own address: its second page, or the same for phones and printers.
    private static readonly Regex Version = new("^/(?:amp|print|[0-9]{1,2})$", RegexOptions.IgnoreCase);

    private static string PathOf(Uri address) => address.AbsolutePath.TrimEnd('/');
}
