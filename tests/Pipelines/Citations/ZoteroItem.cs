using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Tests.Pipelines.Citations;

/// <summary>
/// What Zotero saves of a page: the rules of its translators "Embedded Metadata" and "RDF" (github.com/zotero/translators) that say type, publication,
/// creators, date and address, each as it stands there.
/// </summary>
internal sealed partial record ZoteroItem(string ItemType, string? Title, string? PublicationTitle, string? Date, string? Url, IReadOnlyList<(string First, string Last)> Creators)
{
    public static ZoteroItem Read(IDocument page)
    {
        string? Meta(string name) => page.QuerySelector($"head meta[name='{name}'], head meta[property='{name}']")?.GetAttribute("content");
        // RDF detectType: z:itemType first; else og:type website is a webpage; else what citation_title makes init() guess.
        var type = Meta("z:itemType") ?? (Meta("og:type") == "website" ? "webpage" : Meta("citation_title") is null ? "webpage" : "journalArticle");
        var title = Trim(Meta("citation_title") ?? Meta("og:title"));
        // RDF importItem: og:site_name is the publication; what has Zotero's own namespace is set after it.
        var publication = Meta("z:publicationTitle") ?? Meta("og:site_name");
        // addLowQualityMetadata: the publication's name at the end of a title goes.
        if (title is not null && publication is not null) title = Regex.Replace(title, $@"\s*\W\s*{Regex.Escape(publication)}\s*$", "", RegexOptions.IgnoreCase);
        var authors = page.QuerySelectorAll("head meta[name=citation_author]").Select(m => m.GetAttribute("content")!).SelectMany(Split);
        return new(type, title, publication, Meta("citation_publication_date"), Meta("citation_public_url") ?? Meta("og:url"), [.. authors.Select(Clean)]);
    }

    /// <summary>addHighwireMetadata: split at semicolons; where there is none, at commas between texts of several words.</summary>
    private static IEnumerable<string> Split(string value)
    {
        var authors = Semicolon().Split(value);
        if (authors.Length == 1 && Comma().Split(authors[0]) is { Length: > 1 } parts && parts[0].Contains(' ') && parts[1].Contains(' ')) authors = parts;
        return authors.Select(a => a.Trim()).Where(a => Something().IsMatch(a));
    }

    /// <summary>Zotero.Utilities.cleanAuthor with useComma where there is one: last, first; else the last word is the last name.</summary>
    private static (string First, string Last) Clean(string author)
    {
        var useComma = author.Contains(',');
        author = Edge().Replace(author, "");
        if (useComma)
        {
            var names = CommaBlank().Split(author);
            return (names.Length > 1 ? names[1] : "", names[0]);
        }
        var blank = author.LastIndexOf(' ');
        return blank < 0 ? ("", author) : (author[..blank], author[(blank + 1)..]);
    }

    private static string? Trim(string? text) => text is null ? null : Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s*;\s*")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"\s*,\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(", ?")]
    private static partial Regex CommaBlank();

    [GeneratedRegex(@"[^\s,\-.;]")]
    private static partial Regex Something();

    [GeneratedRegex(@"^[\s\u00A0.,/\[\]:]+|[\s\u00A0.,/\[\]:]+$")]
    private static partial Regex Edge();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
