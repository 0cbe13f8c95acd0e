using System.Buffers;
using Archive.Catalog;
using Archive.Formats;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>What a page tells machines about itself: Open Graph and linked data for all, citation tags for articles.</summary>
internal static class Metadata
{
    public static Markup Of(SiteContext site, PageView page) => new(to =>
    {
        var html = new Utf8Output(to);
        Shared(html, site.Site, page);
        if (page.About is Article article) Tags(html, site.Site, article);
        if (page.NoIndex) return;
        to.Write("<script type=\"application/ld+json\">"u8);
        JsonLd.Write(site.Site, new LinkedPage(page.Title, page.Description, page.Path, [.. page.Crumbs.Select(c => (c.Text, c.Path))], page.About, page.Image), to);
        to.Write("</script>"u8);
    });

    /// <summary>Open Graph (ogp.me), which most readers of links go by.</summary>
    private static void Shared(Utf8Output html, SiteSettings site, PageView page)
    {
        Property(html, "og:site_name", site.Title);
        Property(html, "og:type", page.Type);
        Property(html, "og:title", page.Title);
        if (page.Description is not null) Property(html, "og:description", page.Description);
        if (!page.NoIndex) Property(html, "og:url", site.Absolute(page.Path));
        if (page.Image is not null)
        {
            Property(html, "og:image", site.Absolute(page.Image));
            Property(html, "og:image:width", "1200");
            Property(html, "og:image:height", "630");
        }
        Name(html, "twitter:card", page.Image is null ? "summary" : "summary_large_image");
    }

    /// <summary>Highwire Press tags, as Google Scholar and Zotero read them, and Open Graph's dates.</summary>
    private static void Tags(Utf8Output html, SiteSettings site, Article article)
    {
        var citation = Citations.Of(site, article);
        Name(html, "citation_title", citation.Title);
        foreach (var author in citation.Authors) Name(html, "citation_author", author.Inverted);
        if (citation.Issued is { } issued) Name(html, "citation_publication_date", Slashes(issued));
        if (citation.Container is not null) Name(html, "citation_publisher", citation.Container);
        Name(html, "citation_public_url", site.Absolute(article.Path));
        Name(html, "citation_language", site.Language);
        if (citation.Keywords.Count > 0) Name(html, "citation_keywords", string.Join("; ", citation.Keywords));
        if (citation.Issued is { } published) Property(html, "article:published_time", published.ToString());
        if (article.Updated is { } updated) Property(html, "article:modified_time", updated.ToString());
    }

    private static void Name(Utf8Output html, string name, string content) => Meta(html, "name", name, content);

    private static void Property(Utf8Output html, string name, string content) => Meta(html, "property", name, content);

    private static void Meta(Utf8Output html, string kind, string name, string content)
    {
        html.Write("<meta ");
        html.Write(kind);
        html.Write("=\"");
        html.Write(name);
        html.Write("\" content=\"");
        html.Encode(content);
        html.Write("\">\n");
    }

    /// <summary>2015/04/23, 2015/04 or 2015.</summary>
    private static string Slashes(PartialDate date) => (date.Precision == DatePrecision.Instant ? date.ToString()[..10] : date.ToString()).Replace('-', '/');
}
