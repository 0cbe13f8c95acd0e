using Archive.Tests.Support;

namespace Archive.Tests.Browser;

/// <summary>One page of every kind that the shipped site has: of several, the one with the most on it.</summary>
public static class PageKinds
{
    public static IEnumerable<string> Paths => PublishedPages.All
        .Where(p => !File.ReadAllText(Path.Combine(PublishedPages.Output, p)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        .GroupBy(Kind)
        .Select(kind => kind.OrderByDescending(p => new FileInfo(Path.Combine(PublishedPages.Output, p)).Length).ThenBy(p => p, StringComparer.Ordinal).First())
        .Select(SitePath)
        .Order(StringComparer.Ordinal);

    public static string SitePath(string page) => page.EndsWith("/index.html", StringComparison.Ordinal) ? $"/{page[..^"index.html".Length]}" : page == "index.html" ? "/" : $"/{page}";

    /// <summary>The folder and how deep below it: <c>/vendors/x/</c> and <c>/vendors/y/</c> are of one kind, <c>/vendors/</c> is not; every standing page is of a kind of its own.</summary>
    private static string Kind(string page)
    {
        var parts = page.Split('/');
        if (parts[0].All(char.IsAsciiDigit)) return "year";
        // The pages of one move or claim lie beside lists of them.
        if (parts is ["moves" or "claims", _, "index.html"] && File.ReadAllText(Path.Combine(PublishedPages.Output, page)).Contains("h-entry", StringComparison.Ordinal)) return $"{parts[0]} one";
        return parts.Contains("page") ? $"{parts[0]} further" : parts.Length <= 2 ? page : $"{parts[0]} {parts.Length}";
    }
}
