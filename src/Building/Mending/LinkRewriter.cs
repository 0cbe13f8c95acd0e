using System.Text;
using System.Text.RegularExpressions;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Building.Mending;

/// <summary>Leads links on from one part of the site to another: all at and below a path, in texts and in front matter, by path or by whole address.</summary>
/// <param name="oldPath">A site path that ends with a slash.</param>
/// <param name="staying">Site paths below it that are of something else, and stay.</param>
internal sealed class LinkRewriter(string baseUrl, string oldPath, string newPath, IReadOnlySet<string> staying)
{
    // What stands before an address is no part of another one.
    private readonly Regex _links = new($@"(?<=^|[\s""'<>()\[\]{{}},;|*`]|\]:)(?<base>{Regex.Escape(baseUrl)})?(?<path>{Regex.Escape(oldPath)}|/compare/[a-z0-9-]+/[a-z0-9-]+/)(?<rest>[^\s""'<>()\[\]{{}},`]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public string Rewrite(string text) => _links.Replace(text, link =>
        IsStaying(link.Groups["path"].Value + link.Groups["rest"].Value) || Moved(link.Groups["path"].Value) is not { } path
            ? link.Value
            : link.Groups["base"].Value + path + link.Groups["rest"].Value);

    /// <summary>Links of a text that are written from its own page: they become whole paths.</summary>
    /// <param name="page">Site path of the page.</param>
    public IEnumerable<Replacement> FindRelative(string page, string file, IEnumerable<PlacedText> links) =>
        from link in links
        where link.Value is [not ('/' or '#' or '?'), ..] && LinkScan.IsLocal(link.Value)
        // The pictures of a page go with it.
        where page != oldPath || link.Value.StartsWith("..", StringComparison.Ordinal)
        let path = Uri.TryCreate(new Uri("https://site.invalid" + page), link.Value, out var address) ? address.PathAndQuery + address.Fragment : ""
        where path.StartsWith(oldPath, StringComparison.Ordinal) && !IsStaying(path)
        select new Replacement(link.At(file), link.Value, string.Concat(newPath, path.AsSpan(oldPath.Length))) { IsOfText = true };

    private bool IsStaying(string address) => staying.Contains(address.Split('#', '?')[0]);

    /// <summary>The links of a page's Markdown, with their places in its file.</summary>
    public static IReadOnlyList<PlacedText> LinksIn(string markdown, Position body) => LinkScan.Find(Encoding.UTF8.GetBytes(markdown), body.Line);

    /// <returns>Null where the path stays what it is.</returns>
    private string? Moved(string path)
    {
        if (path == oldPath) return newPath;
        if (path.Split('/') is not ["", "compare", var one, var other, ""] || Vendor(oldPath) is not { } old || Vendor(newPath) is not { } now || (one != old && other != old)) return null;
        string[] pair = [one == old ? now : one, other == old ? now : other];
        Array.Sort(pair, StringComparer.Ordinal);
        return $"/compare/{pair[0]}/{pair[1]}/";
    }

    private static string? Vendor(string path) => path.Split('/') is ["", "vendors", var id, ""] ? id : null;
}
