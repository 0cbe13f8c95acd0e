namespace Archive.Commands.Preview;

/// <summary>Media types as a host would send them.</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> ByName = new()
    {
        ["feed.xml"] = "application/rss+xml; charset=utf-8",
        ["atom.xml"] = "application/atom+xml; charset=utf-8",
        ["feed.json"] = "application/feed+json; charset=utf-8",
        ["cite.json"] = "application/vnd.citationstyles.csl+json; charset=utf-8",
    };

    private static readonly Dictionary<string, string> ByEnding = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".opml"] = "text/x-opml; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".bib"] = "application/x-bibtex; charset=utf-8",
        [".ris"] = "application/x-research-info-systems; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".pdf"] = "application/pdf",
        [".ico"] = "image/x-icon",
        [".woff"] = "font/woff",
        [".woff2"] = "font/woff2",
    };

    public static string ForFile(string file) =>
        ByName.GetValueOrDefault(Path.GetFileName(file)) ?? ByEnding.GetValueOrDefault(Path.GetExtension(file)) ?? "application/octet-stream";
}
