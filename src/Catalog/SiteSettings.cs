using System.Text;

namespace Archive.Catalog;

/// <summary>What <c>input/site.yml</c> says of the site as a whole; every default of it stands here.</summary>
public sealed record SiteSettings
{
    public required string Title { get; init; }

    /// <summary>Absolute address of the site's root, without a trailing slash.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The same as a URI: a host in letters of the world in Punycode, its path as UTF-8 behind percent signs. An address in ASCII stays as it is written.</summary>
    public string RootUri => !Ascii.IsValid(BaseUrl) && Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri)
        ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{uri.AbsolutePath.TrimEnd('/')}"
        : BaseUrl;

    /// <summary>The path of <see cref="BaseUrl"/>: empty at the root of a host, else such as <c>/archive</c>.</summary>
    public string BasePath => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) ? address.AbsolutePath.TrimEnd('/') : "";

    public string? Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Of its language: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => LanguageTag.DirectionOf(Language);

    /// <summary>Host and year for <c>tag:</c> URIs (RFC 4151), such as <c>archive.example,2026</c>.</summary>
    public string? TagAuthority { get; init; }

    /// <summary>Address of the repository, for "edit this page".</summary>
    public string? Repository { get; init; }

    /// <summary>Address of the licence of the archive's own texts and data.</summary>
    public string? Licence { get; init; }

    public Rights Rights { get; init; } = Rights.Full;
    public IReadOnlyList<string> Feeds { get; init; } = ["rss", "atom", "json"];
    public int FeedItems { get; init; } = 20;

    /// <summary>The most items of one day of adding that a feed shows.</summary>
    public int FeedBurst { get; init; } = 10;

    /// <summary>Which files stand beside an article's page: md, bib, ris, csl.</summary>
    public IReadOnlyList<string> BesideArticles { get; init; } = ["md", "bib", "ris", "csl"];

    public bool Search { get; init; } = true;

    /// <summary>In which formats the data can be downloaded; none where it cannot.</summary>
    public IReadOnlyList<string> DataFormats { get; init; } = ["csv", "json", "sqlite"];

    public bool Data => DataFormats.Count > 0;

    /// <summary>Whether each move and each claim has a page of its own.</summary>
    public bool RecordPages { get; init; } = true;

    /// <summary>Whether pages have pictures of their own for shared links; null where that is left to how many they would be.</summary>
    public bool? Cards { get; init; }

    /// <summary>Whether every text lies there as brotli and gzip, too.</summary>
    public bool Precompress { get; init; }

    /// <summary>WebSub hub that feeds name, if any.</summary>
    public string? Hub { get; init; }

    /// <summary>An absolute address for a site path such as <c>/vendors/citrix/</c>.</summary>
    public string Absolute(string path) => RootUri + path;
}
