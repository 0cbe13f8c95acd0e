using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;

namespace Archive.Captures.Html;

/// <summary>
/// Reads a page's metadata. The order of trust: JSON-LD, then Open Graph, then the other names that sites use in meta elements
/// and itemprop, then time elements, then the lines of the page itself.
/// </summary>
internal sealed partial class PageMetadata(CaptureParse parse, HtmlSource source)
{
    private const int JsonLdRank = 0;
    private const int OpenGraphRank = 1;
    private const int NamedRank = 2;
    private const int TimeRank = 3;

    /// <summary>Lines of the text itself come after all metadata.</summary>
    public const int TextRank = 4;

    private static readonly string[] Published = [
        "datePublished", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publish_date", "published-date", "publication_date", "publication-date", "pub_date", "cXenseParse:recs:publishtime",
        "DC.date.issued", "DCTERMS.issued", "citation_publication_date", "citation_online_date", "citation_date", "DC.date.created", "DCTERMS.created", "DC.date", "DCTERMS.date", "date", "dateCreated", "article.created", "article_date_original", "rnews:datePublished", "weibo:article:create_at", "analyticsAttributes.articleDate", "bt:pubDate", "creation_date", "created", "displaydate", "article:publicationdate", "publicationdate", "OriginalPublicationDate", "sailthru.publish_date", "last_published_date"];

    private static readonly string[] Modified = ["og:updated_time", "dateModified", "lastmod", "last-modified", "DCTERMS.modified", "DC.date.modified", "article.updated", "modified", "revised"];

    private static readonly string[] AuthorKeys = ["author", "article:author", "parsely-author", "sailthru.author", "DC.creator", "DCTERMS.creator", "citation_author", "byl", "dc.contributor", "og:article:author", "rnews:author", "cXenseParse:author", "article:author_name", "book:author"];

    // Behind all that is said: publishing systems put an article's day into its address.
    private const int AddressRank = 5;

    private readonly IDocument _document = source.Document;

    public void Read()
    {
        var meta = new MetaTags(_document);
        var data = PageJsonLd.Find(_document, meta.First("og:title", "twitter:title") ?? _document.Title);
        parse.Title = MetaTags.Clean(data?.Headline) ?? meta.First("og:title", "headline", "parsely-title", "sailthru.title", "twitter:title", "citation_title", "DC.title", "DCTERMS.title");
        parse.Summary = meta.First("og:description", "description", "twitter:description") ?? MetaTags.Clean(data?.Description);
        parse.Site = MetaTags.Clean(data?.Publisher) ?? meta.First("og:site_name", "application-name", "citation_journal_title", "DC.publisher");
        (parse.Address, parse.Archived) = PageAddress.Find(_document, meta, data?.Url);
        ReadAuthors(data, meta);
        AddDate(data?.Published, DateRole.Published, JsonLdRank);
        AddDate(data?.Modified, DateRole.Updated, JsonLdRank);
        AddDate(meta.First("article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate"), DateRole.Published, OpenGraphRank);
        AddDate(meta.First("article:modified_time", "article:modified"), DateRole.Updated, OpenGraphRank);
        foreach (var name in Published) AddFirst(meta.First(name), DateRole.Published);
        // Where a page names several articles, each with its day, none of them is known to be its own.
        var stated = _document.QuerySelectorAll("[itemprop~='datePublished']:not(meta)").Select(e => e.GetAttribute("datetime") ?? e.GetAttribute("content")).OfType<string>().ToList();
        if (stated.Select(MachineDate.Read).Distinct().Count() == 1) AddFirst(stated[0], DateRole.Published);
        foreach (var name in Modified) AddFirst(meta.First(name), DateRole.Updated);
        if (!parse.Dates.Exists(d => d.Role == DateRole.Updated)) AddDate(AddressDay().Match(parse.Address ?? "") is { Success: true } day ? day.Groups["day"].Value : null, DateRole.Plain, AddressRank);
    }

    /// <summary>Adds the date of a time element that stands above the text.</summary>
    public void ReadTime(IElement time)
    {
        var before = source.WordsBefore(time);
        var updated = time.ClassList.Any(IsUpdate) || time.GetAttribute("itemprop") == "dateModified" || IsUpdate(before);
        AddDate(time.GetAttribute("datetime"), updated ? DateRole.Updated : DateRole.Published, TimeRank);
    }

    private static bool IsUpdate(string words) =>
        words.Contains("updated", StringComparison.OrdinalIgnoreCase) || words.Contains("modified", StringComparison.OrdinalIgnoreCase);

    private void ReadAuthors(PageJsonLd? data, MetaTags meta)
    {
        // WordPress states its author as a card of two fields.
        var card = meta.First("twitter:label1") is { } label && AuthorLabel().IsMatch(label) ? meta.All("twitter:data1") : [];
        foreach (var written in AuthorKeys.Select(name => meta.All(name)).Prepend(data is { IsByOrganization: false } ? data.Authors : []).Append(card).Append(data?.Authors ?? []))
        {
            // An address or an account names nobody.
            var authors = AuthorNames.Clean(written.Where(name => !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith('@')), parse.Site, parse.Address is null ? null : new Uri(parse.Address).Host);
            if (authors.Names.Count == 0) continue;
            parse.Authors.AddRange(authors.Names);
            if (authors.Doubt is { } doubt && parse.Overrides.Authors.Count == 0)
                parse.Ask("authors", 0, $"Is '{doubt}' another author, or what the author is?", $"Say who wrote it: {parse.InSidecar("authors: [Name, Name]")}.", doubt);
            return;
        }
    }

    // Of the many names one is enough: the first.
    private void AddFirst(string? written, DateRole role)
    {
        if (!parse.Dates.Exists(d => d.Rank == NamedRank && d.Role == role)) AddDate(written, role, NamedRank);
    }

    private void AddDate(string? written, DateRole role, int rank)
    {
        if (written is not null && MachineDate.Read(written) is { } date) parse.Dates.Add(new StatedDate(date, role, new(parse.Capture.File, 1, 1), rank, IsPrinted: false));
    }

    // What WordPress calls the author's field in its languages.
    [GeneratedRegex(@"^(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|author|autor|auteur|geschreven door|著者|執筆者)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorLabel();

    [GeneratedRegex(@"/(?<day>(?:19|20)\d\d/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01]))/")]
    private static partial Regex AddressDay();
}
