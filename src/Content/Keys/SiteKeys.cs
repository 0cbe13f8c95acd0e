using Archive.Catalog;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary><c>input/site.yml</c>. What holds where a key is not written stands in <see cref="SiteSettings"/>.</summary>
internal static class SiteKeys
{
    /// <summary>It stands in every link of every page.</summary>
    private const int LongestUrl = 300;

    private static readonly string[] FeedFormats = ["rss", "atom", "json"];
    private static readonly string[] DataFormats = ["csv", "json", "sqlite"];
    private static readonly string[] ArticleExports = ["md", "bib", "ris", "csl"];

    public static readonly IReadOnlyList<Key<SiteSettings>> All =
    [
        KeysOf<SiteSettings>.Text("title", "Name of the site", s => s.Title, (s, v) => s with { Title = v.Value }, required: true),
        BaseUrl(),
        KeysOf<SiteSettings>.Text("description", "One sentence on what it is", s => s.Description, (s, v) => s with { Description = v.Value }),
        KeysOf<SiteSettings>.Language("language", "Of the site: a BCP 47 tag; en", s => s.Language, (s, v) => s with { Language = v }),
        TagAuthority(),
        KeysOf<SiteSettings>.Url("repository", "Address of the repository, for links to edit a page", s => s.Repository, (s, v) => s with { Repository = v.Value.TrimEnd('/') }),
        KeysOf<SiteSettings>.Url("licence", "Address of the licence of the archive's own texts and data", s => s.Licence, (s, v) => s with { Licence = v.Value }),
        KeysOf<SiteSettings>.Choice("rights", "How much of third parties' texts the site may carry; full", EnumNames.Rights, s => s.Rights, (s, v, _) => s with { Rights = v }),
        Subset("feeds", "Formats of the feeds, [] for none; all", FeedFormats, s => s.Feeds, (s, v) => s with { Feeds = v }),
        KeysOf<SiteSettings>.Number("feed-items", "Most entries of a feed, where that parts nothing that came together; 20", 1, 1000, s => s.FeedItems, (s, v) => s with { FeedItems = v }),
        KeysOf<SiteSettings>.Number("feed-burst", "Most entries of one day of adding; 10", 1, 1000, s => s.FeedBurst, (s, v) => s with { FeedBurst = v }),
        Subset("beside-articles", "Files beside an article's page, [] for none; all", ArticleExports, s => s.BesideArticles, (s, v) => s with { BesideArticles = v }),
        KeysOf<SiteSettings>.Flag("search", "Whether there is a search; true", s => s.Search, (s, v) => s with { Search = v }, otherwise: true),
        Data(),
        KeysOf<SiteSettings>.Flag("record-pages", "Whether each move and each claim has a page of its own; true", s => s.RecordPages, (s, v) => s with { RecordPages = v }, otherwise: true),
        Cards(),
        KeysOf<SiteSettings>.Flag("precompress", "Whether every text lies beside itself as brotli and gzip, for hosts that send them so; false",
            s => s.Precompress, (s, v) => s with { Precompress = v }),
        KeysOf<SiteSettings>.Url("hub", "WebSub hub that feeds name", s => s.Hub, (s, v) => s with { Hub = v.Value }),
    ];

    public static readonly KeyedFile File = new("site", "The site as a whole", "input/site.yml", All);

    /// <summary>True and false mean all formats and none.</summary>
    private static Key<SiteSettings> Data()
    {
        var formats = Subset("data", "In which formats the data can be downloaded, or false for none; all", DataFormats, s => s.DataFormats, (s, v) => s with { DataFormats = v });
        return formats with
        {
            IsFlag = true,
            Read = (site, f) => f.GetTexts("data") is [{ Value: "true" or "false" } flag] ? site with { DataFormats = flag.Value == "true" ? DataFormats : [] } : formats.Read(site, f),
        };
    }

    /// <summary>Not written, it is left to the number of articles.</summary>
    private static Key<SiteSettings> Cards()
    {
        var flag = KeysOf<SiteSettings>.Flag("cards", "Whether pages have pictures of their own for shared links; true, of more than 500 articles false",
            s => s.Cards is not false, (s, v) => s with { Cards = v }, otherwise: true);
        return flag with { Read = (site, f) => flag.Read(site, f) is var read && f.Has("cards") ? read : site };
    }

    private static Key<SiteSettings> BaseUrl()
    {
        var key = KeysOf<SiteSettings>.Url("base-url", "Address at which the site is served, with its path",
            s => s.BaseUrl, (s, v) => s with { BaseUrl = v.Value.TrimEnd('/') }, required: true);
        return key with
        {
            Pattern = @"^[Hh][Tt][Tt][Pp][Ss]?://[^\s?#@*]+$",
            Read = (site, f) =>
            {
                if (f.GetText("base-url", int.MaxValue) is not { } text || FindBaseUrlFault(text.Value) is not var (fault, hint)) return key.Read(site, f);
                f.Error(text, $"'base-url' {fault}.", hint);
                return site;
            },
        };
    }

    /// <returns>What keeps pages from standing at an address, as it is said of its key or option, and what to do about it; null where they can.</returns>
    public static (string Fault, string Hint)? FindBaseUrlFault(string address)
    {
        if (address.Length > LongestUrl) return ($"has more than {LongestUrl} characters", "Serve the site at a shorter address.");
        if (address.IndexOfAny(['@', '*']) >= 0) return ("holds '@' or '*', and no site stands at such an address", "Write the address of the home page, without names and passwords.");
        // "//name" in a page's address would name another host.
        if (address.LastIndexOf("//", StringComparison.Ordinal) >= "https://".Length) return ("has two slashes in its path", "Write one.");
        if (address.Split('/').Any(s => s is "." or "..")) return ("has '.' or '..' in its path", "Write the address as the browser shows it.");
        if (address.IndexOfAny(['?', '#']) >= 0) return ("has a query or a fragment, and no page can stand behind one", "Write the address of the home page without them.");
        return YamlFields.FindUrlFault(address);
    }

    private static Key<SiteSettings> TagAuthority() => KeysOf<SiteSettings>.Text(
        "tag-authority", "Host and year for the feeds' identities, such as archive.example,2026", s => s.TagAuthority, (s, v) => s with { TagAuthority = v.Value }, isUsable: (text, f) =>
        {
            var isAuthority = TagUri.IsAuthority(text.Value);
            if (!isAuthority)
                f.Error(text,
                    "'tag-authority' must be a host that is yours and a date on which it was, such as 'archive.example,2026'.",
                    "It stands in the identity of every feed item (RFC 4151); once published it never changes.");
            return isAuthority;
        }) with { Pattern = @"^[A-Za-z0-9._@-]+,\d{4}(-\d{2}(-\d{2})?)?$" };

    /// <summary>Some of a closed list, in the list's own order; an empty list chooses none.</summary>
    private static Key<SiteSettings> Subset(
        string name,
        string note,
        string[] all,
        Func<SiteSettings, IReadOnlyList<string>> get,
        Func<SiteSettings, IReadOnlyList<string>, SiteSettings> set) =>
        KeysOf<SiteSettings>.Texts(name, note, get, (s, _) => s) with
        {
            Kind = KeyKind.ChoiceList,
            Words = all,
            Read = (site, f) =>
            {
                var chosen = f.GetTexts(name);
                if (!f.Has(name)) return site;
                var unknown = chosen.Where(t => !all.Contains(t.Value)).ToList();
                foreach (var text in unknown)
                    f.Error(text,
                        $"'{name}' cannot hold '{text.Value}'.",
                        $"{(text.Value.Contains(',') ? $"A list needs square brackets: [{text.Value}]. " : "")}Choose from: {string.Join(", ", all)}.");
                // What was not chosen because of it would be missed elsewhere.
                return unknown.Count > 0 ? site : set(site, [.. all.Where(a => chosen.Any(t => t.Value == a))]);
            },
        };
}
