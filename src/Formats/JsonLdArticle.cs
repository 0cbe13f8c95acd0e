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
        json.WriteString("@type"u8, article.Source?.Kind switch { SourceKind.News => "NewsArticle", SourceKind.Blog => "BlogPosting", _ => "Article" });
        json.WriteString("@id"u8, page.Address);
        json.WriteString("url"u8, page.Address);
        json.WriteString("mainEntityOfPage"u8, page.Address);
        json.WriteString("headline"u8, article.Title);
        if (article.Summary is not null) json.WriteString("description"u8, article.Summary);
        if (page.Image is not null) json.WriteString("image"u8, site.Absolute(page.Image));
        json.WriteString("inLanguage"u8, article.Language ?? site.Language);
        if ((own ? article.Added ?? article.Updated : article.Source!.Date ?? article.Date) is { } published) json.WriteString("datePublished"u8, published.ToString());
        if (own) json.WriteString("temporalCoverage"u8, article.Date.ToString());
        if (article.Updated is { } updated) json.WriteString("dateModified"u8, updated.ToString());
        Authors(json, site, article);
        House(json, site, article, "publisher");
        if (article.Source?.Url is { } original) json.WriteString("isBasedOn"u8, original);
        if (article.Source?.Archived is { } archived) json.WriteString("archivedAt"u8, archived);
        Sources(json, article);
        About(json, article);
        if (article.Topics.Count > 0) json.WriteString("keywords"u8, string.Join(", ", article.Topics.Select(t => t.Name)));
        JsonLd.IsPartOf(json, site);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, SiteSettings site, Article article)
    {
        if (article.Authors.Count == 0)
        {
            House(json, site, article, "author");
            return;
        }
        json.WriteStartArray("author"u8);
        foreach (var author in article.Authors)
        {
            var isBody = article.Organisations.Contains(author);
            JsonLd.Body(json, isBody ? "Organization" : "Person", isBody ? author : PersonName.Parse(author).Plain, null);
        }
        json.WriteEndArray();
    }

    /// <summary>Where the text came out: a third party's text of an unknown publisher says nothing of it, and never that it is this archive's.</summary>
    private static void House(Utf8JsonWriter json, SiteSettings site, Article article, string property)
    {
        if (article.Source is { Label: null }) return;
        json.WritePropertyName(property);
        if (article.Source is { Label: { } name } source) JsonLd.Body(json, "Organization", name, source.Publisher?.Homepage);
        else JsonLd.Publisher(json, site);
    }

    private static void Sources(Utf8JsonWriter json, Article article)
    {
        if (article.Sources.Count == 0) return;
        json.WriteStartArray("citation"u8);
        foreach (var source in article.Sources)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "CreativeWork");
            if (source.Title is not null) json.WriteString("name"u8, source.Title);
            if (source.Url is not null) json.WriteString("url"u8, source.Url);
            if (source.Date is { } date) json.WriteString("datePublished"u8, date.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void About(Utf8JsonWriter json, Article article)
    {
        if (article.Vendors.Count == 0) return;
        json.WriteStartArray("about"u8);
        foreach (var vendor in article.Vendors) JsonLd.Body(json, vendor);
        json.WriteEndArray();
    }
}
