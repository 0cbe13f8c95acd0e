using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Html;

/// <summary>
/// Reads a page's metadata. The order of trust: JSON-LD, then Open Graph, then the other names that sites use in meta elements
/// and itemprop, then time elements, then the lines of the page itself.
/// </summary>
internal sealed class PageMetadata(CaptureParse parse, HtmlSource source, PageAuthors authors)
{
    private const int JsonLdRank = 0;
    private const int OpenGraphRank = 1;
    private const int NamedRank = 2;
    private const int TimeRank = 3;

    /// <summary>Lines of the text itself come after all metadata.</summary>
    public const int TextRank = 4;

    private static readonly string[] Published = [
        "datePublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published-date", "publication_date", "publication-date", "pub_date", "cXenseParse:recs:publishtime",
        "DC.date.issued", "DCTERMS.issued", "citation_publication_date", "citation_online_date", "citation_date", "article_date_original", "rnews:datePublished", "bt:pubDate", "article:publicationdate", "publicationdate", "OriginalPublicationDate", "sailthru.publish_date", "publishtime", "firstpublishedtime", "og:time"];

    /// <summary>Elements that may state a date, which <see cref="DateOf"/> reads.</summary>
    public const string DatedElements = "[datetime], .published[title], abbr[title], time[title], [data-date], [data-published], [data-published-at]";

    // Names that some sites give to the day of publication, others to that of a change.
    private static readonly string[] Dated = [
        "DC.date.created", "DCTERMS.created", "DC.date", "DCTERMS.date", "date", "dateCreated", "article.created", "weibo:article:create_at", "analyticsAttributes.articleDate", "creation_date", "created", "displaydate", "last_published_date"];

    private static readonly string[] Modified = ["og:updated_time", "dateModified", "lastmod", "last-modified", "DCTERMS.modified", "DC.date.modified", "article.updated", "modified", "revised"];

    private static readonly string[] TitleNames = ["og:title", "headline", "parsely-title", "sailthru.title", "twitter:title", "citation_title", "DC.title", "DCTERMS.title"];

    private const int ShortestTitle = 4;

    // Behind all that is said: publishing systems put an article's day into its address.
    private const int AddressRank = 5;

    private readonly IDocument _document = source.Document;

    /// <summary>When a notebook took the page from where it was published, if it says so.</summary>
    public PartialDate? Clipped { get; private set; }

    /// <summary>All that the page states as its title, the most trusted first.</summary>
    public IReadOnlyList<string> Titles { get; private set; } = [];

    public void Read()
    {
        var meta = new MetaTags(_document);
        var data = PageJsonLd.Find(_document, [.. TitlesOf(meta)], [.. AddressesOf(meta)]);
        Titles = [.. TitleNames.Select(name => meta.First(name)).Prepend(MetaTags.Clean(data?.Headline)).OfType<string>()];
        parse.Title = Titles is [var first, ..] ? first : null;
        var summary = meta.First("og:description", "description", "twitter:description") ?? data?.Description;
        // Some are escaped twice; where markup would come of it, they tell of that.
        var plain = WebUtility.HtmlDecode(summary);
        parse.Summary = MetaTags.Clean(plain?.Contains('<') == true ? summary : plain);
        string?[] sites = [MetaTags.Clean(data?.Publisher), meta.First("og:site_name"), meta.First("application-name", "citation_journal_title", "DC.publisher")];
        parse.Site = Array.Find(sites, name => name?.Contains("://", StringComparison.Ordinal) == false);
        (parse.Address, parse.Archived, var front) = PageAddress.Find(_document, meta, data?.Url, parse.SavedFrom);
        if (front is not null && parse.Overrides.Source is not { Url: not null })
        {
            parse.Ask("source", 0,
                $"The page gives {front} as its address, the front page of a site: at which address was this published?",
                $"Say where: {parse.InSidecar("source: {url: …}")}.");
        }
        authors.ReadStated(data, meta);
        AddDate(data?.Published, DateRole.Published, JsonLdRank);
        AddDate(data?.Modified, DateRole.Updated, JsonLdRank);
        AddDate(meta.First("article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate"), DateRole.Published, OpenGraphRank);
        AddDate(meta.First("article:modified_time", "article:modified"), DateRole.Updated, OpenGraphRank);
        foreach (var name in Published) AddFirst(meta.First(name), DateRole.Published);
        // Where a page names several articles, each with its day, none of them is known to be its own.
        var stated = _document.QuerySelectorAll("[itemprop~='datePublished']:not(meta)").Select(e => e.GetAttribute("datetime") ?? e.GetAttribute("content")).OfType<string>().ToList();
        if (stated.Select(MachineDate.Read).Distinct().Count() == 1) AddFirst(stated[0], DateRole.Published);
        if (meta.First(PageAddress.Clipped) is not null) Clipped = MachineDate.Read(meta.First("created") ?? "");
        else foreach (var name in Dated) AddFirst(meta.First(name), DateRole.Published);
        foreach (var name in Modified) AddFirst(meta.First(name), DateRole.Updated);
        if (!parse.Dates.Exists(d => d.Role == DateRole.Updated))
        {
            AddDate(
                AddressDay.Match(parse.Address ?? "") is { Success: true } day ? $"{day.Groups["year"].Value}/{day.Groups["day"].Value}" : null,
                DateRole.Plain,
                AddressRank);
        }
    }

    private IEnumerable<string> TitlesOf(MetaTags meta) =>
        _document.QuerySelectorAll("h1")
            .Select(h => source.ReadWords(h).Words)
            .Prepend(meta.First("og:title", "twitter:title") ?? _document.Title)
            .OfType<string>()
            .Where(title => title.Length >= ShortestTitle);

    private IEnumerable<string> AddressesOf(MetaTags meta) =>
        new[] { _document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), meta.First("og:url"), parse.SavedFrom }.OfType<string>();

    /// <summary>Adds the date of a time element that stands above the text.</summary>
    public void ReadTime(IElement time)
    {
        var role = DateRoles.FindLast(source.WordsBefore(time)) is { Length: > 0 } before ? before : DateRoles.FindLast(source.ReadLine(time).Words);
        var updated = time.ClassList.Any(IsNamedUpdate) && !time.HasAttribute("pubdate")
            || time.GetAttribute("itemprop") == "dateModified"
            || DateRoles.Extract(ref role, out _) == DateRole.Updated;
        AddDate(DateOf(time), updated ? DateRole.Updated : DateRole.Published, TimeRank);
    }

    /// <summary>What an element states for machines, or hands to a script or a style sheet to show.</summary>
    public static PartialDate? DateOf(IElement element) =>
        (element.GetAttribute("datetime") ?? TitleOf(element) ?? DataOf(element)) is { } written ? MachineDate.Read(written) : null;

    // "1 hr ago", and the moment where a pointer rests on it.
    private static string? TitleOf(IElement element) =>
        element.GetAttribute("title") is { } title
        && (element.ClassList.Contains("published") || element.TagName is "ABBR" or "TIME" && IsoMoment.IsMatch(title))
            ? title
            : null;

    private static string? DataOf(IElement element) => element.GetAttribute("data-date") ?? element.GetAttribute("data-published") ?? element.GetAttribute("data-published-at");

    private static bool IsNamedUpdate(string name) =>
        name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase);

    // Of the many names one is enough: the first.
    private void AddFirst(string? written, DateRole role)
    {
        if (!parse.Dates.Exists(d => d.Rank == NamedRank && d.Role == role)) AddDate(written, role, NamedRank);
    }

    private void AddDate(string? written, DateRole role, int rank)
    {
        if (written is not null) AddDate(MachineDate.Read(written, out var localTime), role, rank, localTime);
    }

    private void AddDate(PartialDate? stated, DateRole role, int rank, TimeSpan? localTime = null)
    {
        if (stated is { } date) parse.Dates.Add(new StatedDate(date, role, new(parse.Capture.File, 1, 1), rank, IsPrinted: false) { LocalTime = localTime });
    }

    private static readonly Regex IsoMoment = new(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d");

    private static readonly Regex AddressDay = new(@"/(?<year>(?:19|20)\d\d)/(?:[^/\d]+/)?(?<day>(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01]))/");
}
