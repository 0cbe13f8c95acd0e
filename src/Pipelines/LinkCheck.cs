using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>A link of a text that leads nowhere.</summary>
/// <param name="Path">Site path that it leads to; empty where it is no address.</param>
/// <param name="Hint">What to do about it, if anything can be guessed.</param>
public sealed record BrokenLink(string File, PlacedText Link, string Path, string Message, string? Hint);

/// <summary>
/// Links within the site lead to a page of it, and their fragments to a place on that page. A link that is the path of a page costs one
/// look-up; text is parsed and pages are rendered only where an address does not fit or names a fragment.
/// </summary>
public sealed partial class LinkCheck(SiteContext site, IReadOnlyList<Document> documents)
{
    // Two documents of one path are the publisher's to refuse.
    private readonly Dictionary<string, Document> _documents = documents.DistinctBy(d => d.Path).ToDictionary(d => d.SitePath, StringComparer.Ordinal);
    // By the folder at the top, below it.
    private readonly Lazy<ILookup<string, string>> _paths = new(() => documents.Select(d => d.SitePath).Distinct().ToLookup(TopOf, p => p[TopOf(p).Length..]));
    // By the last part of its path, as its file is called.
    private readonly Lazy<ILookup<string, string>> _byName = new(() =>
        documents
            .Select(d => d.SitePath)
            .Where(p => p.EndsWith('/') && p.Length > 1)
            .Distinct()
            .ToLookup(p => p.Split('/')[^2], StringComparer.Ordinal));
    private readonly DidYouMean _nearest = new();
    private readonly Dictionary<string, byte[]> _rendered = new(StringComparer.Ordinal);
    private readonly List<BrokenLink> _broken = [];

    public IReadOnlyList<BrokenLink> Run()
    {
        var catalog = site.Catalog;
        foreach (var article in catalog.Articles) CheckLinks(article.Path, article.Text.File, article.Links, () => site.Texts.Read(article));
        foreach (var page in catalog.Pages) CheckText(page.Path, page.Body.File, page.Markdown, page.Body.Line);
        foreach (var trail in catalog.Trails) CheckText(trail.Path, trail.Body.File, trail.Markdown, trail.Body.Line);
        foreach (var entry in catalog.Registry) CheckText(entry.Path, entry.File, entry.About);
        return _broken;
    }

    /// <param name="line">Where the text begins; zero where that is not known any more: its links are named without a place.</param>
    private void CheckText(string from, string file, string? markdown, int line = 0)
    {
        if (markdown is null) return;
        var links = LinkScan.FindAll(Encoding.UTF8.GetBytes(markdown), line);
        CheckLinks(from, file, line > 0 ? links : links.Select(l => l with { Line = 0, Column = 0 }), () => markdown);
    }

    private void CheckLinks(string from, string file, IEnumerable<PlacedText> links, Func<string> read)
    {
        var addresses = new Lazy<IReadOnlySet<string>>(() => SafeMarkdown.FindAddresses(read()));
        foreach (var link in links) Check(from, link, file, addresses);
    }

    /// <summary>Whether it is an address of the web that is not this site's.</summary>
    private bool IsElsewhere(string address) => !LinkScan.IsLocal(address)
        && !(IsBelowBase(address) && address.Length > site.Site.BaseUrl.Length && address[site.Site.BaseUrl.Length] is '/' or '#' or '?');

    // Of scheme and host, capitals do not count.
    private bool IsBelowBase(string address) => address.StartsWith(site.Site.BaseUrl, StringComparison.OrdinalIgnoreCase);

    private void Check(string from, PlacedText written, string file, Lazy<IReadOnlySet<string>> addresses)
    {
        var link = written with { Value = LinkScan.Unescape(written.Value) };
        if (HalfScheme().Match(link.Value) is { Success: true } half)
        {
            if (addresses.Value.Contains(link.Value))
            {
                var (scheme, rest) = (half.Groups["scheme"].Value, half.Groups["rest"].Value);
                _broken.Add(new BrokenLink(file, link, "", $"The link leads to {link.Value}, and two slashes belong behind '{scheme}'.", $"Write {scheme}//{rest}."));
            }
            return;
        }
        if (_documents.ContainsKey(link.Value) || IsElsewhere(link.Value) || site.Pictures.Find(from, link.Value) is not null) return;
        var address = IsBelowBase(link.Value) ? link.Value[site.Site.BaseUrl.Length..] : link.Value;
        var hash = address.IndexOf('#');
        // What is no address at all leads nowhere.
        var path = Resolve(from, hash < 0 ? address : address[..hash]) ?? "";
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        var found = _documents.TryGetValue(path, out var target);
        if (found && (fragment.Length == 0 || Has(target!, fragment))) return;
        if (!addresses.Value.Contains(link.Value)) return;

        _broken.Add(found
            ? new BrokenLink(file, link, path,
                $"The link leads to {link.Value}, and that page has no place '{fragment}'.",
                SuggestPlace(target!, fragment) ?? "The places of a page are its headings, and the words that its moves and claims quote: #move-ID, #claim-ID.")
            : new BrokenLink(file, link, path,
                $"The link leads to {link.Value}, and there is no such {(IsPicture(path) ? "picture" : "page")}.",
                IsPicture(path) ? PictureAdvice(from)
                : Host().IsMatch(link.Value) ? $"Write https://{link.Value}."
                : SuggestPath(from, path)));
    }

    private static bool IsPicture(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".svg";

    private static string PictureAdvice(string from) =>
        $"Put it into {(from.StartsWith("/articles/", StringComparison.Ordinal) ? $"input{from}, and write its name alone" : "input/files/, and write its path there")}.";

    private string? SuggestPath(string from, string path)
    {
        if (path.Length == 0) return null;
        // Who writes from file to file names the file: where its page stands, its name tells.
        if (path.EndsWith(".md", StringComparison.Ordinal) && FindByFile(path) is { } meant) return $"Did you mean {meant}?";
        if (_documents.ContainsKey(path + "/")) return $"Write {path}/ with the slash at its end.";
        // Who links by name names the page, wherever it stands.
        if (!Path.HasExtension(path) && _byName.Value[NameOf(path).ToLowerInvariant()].FirstOrDefault(p => p != from) is { } named) return $"Did you mean {named}?";
        var (top, ending) = (TopOf(path), Path.GetExtension(path));
        // What stands beside a page is no page, and is meant only where its kind is.
        bool IsOfItsKind(string below) => below.EndsWith('/') || (ending is not (".md" or "") && below.EndsWith(ending, StringComparison.Ordinal));
        var others = _paths.Value[top].Where(p => top + p != from && IsOfItsKind(p));
        // Beside a long path any short name would be near.
        return _nearest.Suggest(path[top.Length..], others) is { } near && _nearest.Suggest(NameOf(path), [NameOf(near)]) is not null ? $"Did you mean {top}{near}?" : null;
    }

    private static string NameOf(string path) => path.Split('/').LastOrDefault(part => part is not ("" or "index.md" or "index.html")) ?? "";

    private static string TopOf(string path) => path[..(path.IndexOf('/', 1) + 1)];

    private string? FindByFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return _byName.Value[name].FirstOrDefault() ?? (_nearest.Suggest(name, _byName.Value.Select(p => p.Key)) is { } near ? _byName.Value[near].First() : null);
    }

    /// <summary>The site path that a browser asks for: relative to the page, escapes read, dots resolved.</summary>
    /// <returns>Null for what no browser takes for a place on the site.</returns>
    private static string? Resolve(string from, string address)
    {
        var query = address.IndexOf('?');
        if (query >= 0) address = address[..query];
        if (address.Length == 0) return from;
        if (!Uri.TryCreate(new Uri("https://site.invalid" + from), address, out var uri) || uri.Scheme != Uri.UriSchemeHttps) return null;
        const string index = "/index.html";
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        return path.EndsWith(index, StringComparison.Ordinal) ? path[..^(index.Length - 1)] : path;
    }

    /// <summary>An address of the web that has one slash, or none, behind its scheme.</summary>
    [GeneratedRegex(@"^(?<scheme>https?:)/?(?!/)(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HalfScheme();

    /// <summary>An address of the web without its scheme.</summary>
    [GeneratedRegex(@"^(?:www\.[a-z0-9.-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|info|io|dev|eu|de|uk|fr|ch|at|jp|cn|example))(?:[/?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    // Headings have small letters and hyphens for their places.
    private string? SuggestPlace(Document page, string fragment) =>
        fragment.ToLowerInvariant().Replace(' ', '-') is var near && near != fragment && Has(page, near) ? $"Did you mean #{near}?" : null;

    private bool Has(Document page, string fragment)
    {
        if (!_rendered.TryGetValue(page.Path, out var html))
        {
            var buffer = new ArrayBufferWriter<byte>();
            page.WriteTo(buffer);
            _rendered.Add(page.Path, html = buffer.WrittenSpan.ToArray());
        }
        return html.AsSpan().IndexOf(Encoding.UTF8.GetBytes($" id=\"{fragment}\"")) >= 0;
    }
}
