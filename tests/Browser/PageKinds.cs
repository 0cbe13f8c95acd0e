using Archive.Tests.Support;

namespace Archive.Tests.Browser;

/// <summary>One page of every kind that a site has, the shipped one or another: of several, the one with the most on it.</summary>
public static class PageKinds
{
    public static IEnumerable<string> Paths => Of(PublishedPages.Output, PublishedPages.All);

    /// <summary>The page of an article.</summary>
    public static string Article => Paths.Single(p => p.StartsWith("/articles/", StringComparison.Ordinal) && p.Count(c => c == '/') == 4 && !p.Contains("/page/", StringComparison.Ordinal));

    /// <param name="pages">Paths below the folder.</param>
    public static IEnumerable<string> Of(string folder, IEnumerable<string> pages) => pages
        .Where(p => !File.ReadAllText(Path.Combine(folder, p)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        .GroupBy(p => Kind(folder, p))
        .Select(kind => kind.OrderByDescending(p => new FileInfo(Path.Combine(folder, p)).Length).ThenBy(p => p, StringComparer.Ordinal).First())
        .Select(SitePath)
        .Order(StringComparer.Ordinal);

    public static string SitePath(string page) => page.EndsWith("/index.html", StringComparison.Ordinal) ? $"/{page[..^"index.html".Length]}" : page == "index.html" ? "/" : $"/{page}";

    /// <summary>The folder and how deep below it: <c>/vendors/x/</c> and <c>/vendors/y/</c> are of one kind, <c>/vendors/</c> is not; every standing page is of a kind of its own.</summary>
    private static string Kind(string folder, string page)
    {
        var parts = page.Split('/');
        if (parts[0].All(char.IsAsciiDigit)) return "year";
        // The pages of one move or claim lie beside lists of them.
        if (parts is ["moves" or "claims", _, "index.html"] && File.ReadAllText(Path.Combine(folder, page)).Contains("h-entry", StringComparison.Ordinal)) return $"{parts[0]} one";
        return parts.Contains("page") ? $"{parts[0]} further" : parts.Length <= 2 ? page : $"{parts[0]} {parts.Length}";
    }
}
