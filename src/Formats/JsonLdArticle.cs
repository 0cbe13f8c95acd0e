using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats;

/// <summary>
/// An article in schema.org's words: a third party's text is a <c>NewsArticle</c> based on the original, by its author; an account of
/// our own is an <c>Article</c> of this archive that cites its sources, published when it was added.
/// </summary>
internal static class JsonLdArticle
{
    public static void Write(Utf8JsonWriter json, SiteSettings site, LinkedPage page, Article article)
    {
        var own = article.Source is null;
        json.WriteStartObject();
        json.WriteString("@type", own ? "Article" : "NewsArticle");
        json.WriteString("@id", site.Absolute(page.Path));
        json.WriteString("url", site.Absolute(page.Path));
        json.WriteString("mainEntityOfPage", site.Absolute(page.Path));
        json.WriteString("headline", article.Title);
        if (article.Summary is not null) json.WriteString("description", article.Summary);
        if (page.Image is not null) json.WriteString("image", site.Absolute(page.Image));
        json.WriteString("inLanguage", site.Language);
        var published = own ? article.Added ?? article.Date : article.Date;
        json.WriteString("datePublished", published.ToString());
        if (article.Updated is { } updated) json.WriteString("dateModified", updated.ToString());
        Authors(json, site, article);
        json.WritePropertyName("publisher");
        if (article.Source?.Name is { } name) JsonLd.Body(json, "Organization", name, article.Source.Publisher?.Homepage);
        else JsonLd.Publisher(json, site);
        if (article.Source?.Url is { } original) json.WriteString("isBasedOn", original);
        if (article.Source?.Archived is { } archived) json.WriteString("archivedAt", archived);
        Sources(json, article);
        About(json, article);
        if (article.Topics.Count > 0) json.WriteString("keywords", string.Join(", ", article.Topics.Select(t => t.Name)));
        JsonLd.IsPartOf(json, site);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, SiteSettings site, Article article)
    {
        json.WritePropertyName("author");
        if (article.Authors.Count == 0)
        {
            if (article.Source is { } source) JsonLd.Body(json, "Organization", source.Name ?? site.Title, source.Publisher?.Homepage);
            else JsonLd.Publisher(json, site);
            return;
        }
        json.WriteStartArray();
        foreach (var author in article.Authors) JsonLd.Body(json, "Person", author, null);
        json.WriteEndArray();
    }

    private static void Sources(Utf8JsonWriter json, Article article)
    {
        if (article.Sources.Count == 0) return;
        json.WriteStartArray("citation");
        foreach (var source in article.Sources)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            if (source.Title is not null) json.WriteString("name", source.Title);
            if (source.Url is not null) json.WriteString("url", source.Url);
            if (source.Date is { } date) json.WriteString("datePublished", date.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void About(Utf8JsonWriter json, Article article)
    {
        if (article.Vendors.Count == 0) return;
        json.WriteStartArray("about");
        foreach (var vendor in article.Vendors) JsonLd.Body(json, vendor);
        json.WriteEndArray();
    }
}
