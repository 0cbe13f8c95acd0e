using System.Buffers;
using System.Globalization;
using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Formats.LinkedData;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>
/// What a page tells machines about itself: where it stands, in which other forms and with which feeds; Open Graph and linked data for
/// all, citation tags for articles. It is the same whatever the theme looks like.
/// </summary>
internal static class Metadata
{
    public static Markup Render(SiteContext site, PageView page) => new(to =>
    {
        var html = new Utf8Output(to);
        var address = site.Site.Absolute(page.Path);
        Links(html, page, address);
        if (site.Site.Licence is { } licence && page.About is Article { Source: null } or Trail or DataSet) Link(html, "license"u8, licence);
        Shared(html, site.Site, page, address);
        if (page.About is Article article) Tags(html, site.Site, article);
        if (page.NoIndex) return;
        html.Write("<script type=\"application/ld+json\">"u8);
        var linked = new LinkedPage(
            page.Title,
            page.Description,
            page.Path,
            address,
            [.. page.Crumbs.Select(c => new Crumb(c.Text, c.Path))],
            page.About,
            page.Image,
            site.Wording.Outcome);
        JsonLd.Write(site.Catalog, linked, to);
        html.Write("</script>"u8);
    });

    private static void Links(Utf8Output html, PageView page, string address)
    {
        if (page.NoIndex) Name(html, "robots"u8, "noindex");
        else Link(html, "canonical"u8, address);
        if (page.Previous is not null) Link(html, "prev"u8, page.Previous);
        if (page.Next is not null) Link(html, "next"u8, page.Next);
        foreach (var feed in page.Feeds) Alternate(html, feed);
        foreach (var form in page.Alternates) Alternate(html, form);
    }

    /// <summary>Open Graph (ogp.me), which most readers of links go by.</summary>
    private static void Shared(Utf8Output html, SiteSettings site, PageView page, string address)
    {
        if (page.Description is not null) Name(html, "description"u8, page.Description);
        Property(html, "og:site_name"u8, site.Title);
        Property(html, "og:type"u8, page.Type);
        Property(html, "og:title"u8, page.Title);
        if (page.Description is not null) Property(html, "og:description"u8, page.Description);
        if (!page.NoIndex) Property(html, "og:url"u8, address);
        // A language and a country, or nothing: "en_GB".
        if (site.Language is [_, _, '-', >= 'A' and <= 'Z', >= 'A' and <= 'Z']) Property(html, "og:locale"u8, site.Language.Replace('-', '_'));
        if (page.Image is not null)
        {
            Property(html, "og:image"u8, site.Absolute(page.Image));
            Property(html, "og:image:width"u8, page.ImageWidth.ToString(CultureInfo.InvariantCulture));
            Property(html, "og:image:height"u8, page.ImageHeight.ToString(CultureInfo.InvariantCulture));
            Property(html, "og:image:alt"u8, page.Title);
        }
        Name(html, "twitter:card"u8, page.Image is null ? "summary" : "summary_large_image");
    }

    /// <summary>Highwire Press tags, as Google Scholar and Zotero read them, and Open Graph's dates. Zotero takes what has a title and no journal for a journal's article, if nothing says otherwise.</summary>
    private static void Tags(Utf8Output html, SiteSettings site, Article article)
    {
        var citation = Citations.Create(site, article);
        Name(html, "z:itemType"u8, citation.Kind switch { SourceKind.News => "newspaperArticle", SourceKind.Blog => "blogPost", _ => "webpage" });
        if (citation.Container is not null) Name(html, "z:publicationTitle"u8, citation.Container);
        Name(html, "citation_title"u8, citation.Title);
        foreach (var author in citation.Authors) Name(html, "citation_author"u8, HighwireName(author));
        if (citation.Issued is { } issued) Name(html, "citation_publication_date"u8, Slashes(issued));
        Name(html, "citation_public_url"u8, citation.Url);
        Name(html, "citation_language"u8, citation.Language);
        if (citation.Keywords.Count > 0) Name(html, "citation_keywords"u8, string.Join("; ", citation.Keywords));
        if (citation.Issued is { } published) Property(html, "article:published_time"u8, published.ToString());
        if (article.Updated is { } updated) Property(html, "article:modified_time"u8, updated.ToString());
    }

    /// <summary>
    /// Zotero parts names at semicolons, and at a comma between words; so a body ends with a comma and has no other, and a semicolon keeps together a person whose
    /// family name is of two words.
    /// </summary>
    private static string HighwireName(CitedName name)
    {
        var whole = (name with { Suffix = null }).Inverted.Replace(";", "", StringComparison.Ordinal);
        return name.IsOrganisation ? $"{whole.Replace(",", "", StringComparison.Ordinal)}," : name.Family.Contains(' ') ? $"{whole};" : whole;
    }

    private static void Name(Utf8Output html, ReadOnlySpan<byte> name, string content) => Meta(html, "<meta name=\""u8, name, content);

    private static void Property(Utf8Output html, ReadOnlySpan<byte> name, string content) => Meta(html, "<meta property=\""u8, name, content);

    private static void Meta(Utf8Output html, ReadOnlySpan<byte> start, ReadOnlySpan<byte> name, string content)
    {
        html.Write(start);
        html.Write(name);
        html.Write("\" content=\""u8);
        html.Encode(content);
        html.Write("\">\n"u8);
    }

    private static void Link(Utf8Output html, ReadOnlySpan<byte> relation, string address)
    {
        html.Write("<link rel=\""u8);
        html.Write(relation);
        html.Write("\" href=\""u8);
        html.Encode(address);
        html.Write("\">\n"u8);
    }

    private static void Alternate(Utf8Output html, Alternate form)
    {
        html.Write("<link rel=\"alternate\" type=\""u8);
        html.Encode(form.MediaType);
        html.Write("\" title=\""u8);
        html.Encode(form.Title);
        html.Write("\" href=\""u8);
        html.Encode(form.Path);
        html.Write("\">\n"u8);
    }

    /// <summary>2015/04/23, 2015/04 or 2015.</summary>
    private static string Slashes(PartialDate date) => date.WithoutTime().ToString().Replace('-', '/');
}
