using System.Buffers;
using Archive.Catalog;
using Archive.Formats;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>What a page tells machines about itself: linked data for all, citation tags for articles.</summary>
internal static class Metadata
{
    /// <summary>The page's JSON-LD, or nothing for a page without an address of its own.</summary>
    public static Markup? LinkedData(SiteContext site, PageView page)
    {
        if (page.NoIndex) return null;
        var linked = new LinkedPage(page.Title, page.Description, page.Path, [.. page.Crumbs.Select(c => (c.Text, c.Path))], page.About, page.Image);
        return new Markup(to =>
        {
            to.Write("<script type=\"application/ld+json\">"u8);
            JsonLd.Write(site.Site, linked, to);
            to.Write("</script>"u8);
        });
    }

    /// <summary>Highwire Press tags, as Google Scholar and Zotero read them, and Open Graph's dates.</summary>
    public static IReadOnlyList<Meta> Tags(SiteSettings site, Article article)
    {
        var citation = Citations.Of(site, article);
        List<Meta> tags = [Name("citation_title", citation.Title)];
        tags.AddRange(citation.Authors.Select(a => Name("citation_author", a.Inverted)));
        if (citation.Issued is { } issued) tags.Add(Name("citation_publication_date", Slashes(issued)));
        if (citation.Container is not null) tags.Add(Name("citation_publisher", citation.Container));
        tags.Add(Name("citation_public_url", site.Absolute(article.Path)));
        tags.Add(Name("citation_language", site.Language));
        if (citation.Keywords.Count > 0) tags.Add(Name("citation_keywords", string.Join("; ", citation.Keywords)));
        if (citation.Issued is { } published) tags.Add(new Meta("property", "article:published_time", published.ToString()));
        if (article.Updated is { } updated) tags.Add(new Meta("property", "article:modified_time", updated.ToString()));
        return tags;
    }

    private static Meta Name(string name, string content) => new("name", name, content);

    /// <summary>2015/04/23, 2015/04 or 2015.</summary>
    private static string Slashes(PartialDate date) => (date.Precision == DatePrecision.Instant ? date.ToString()[..10] : date.ToString()).Replace('-', '/');
}
