using System.Buffers;
using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats;

/// <summary>What a page's linked data says of the page itself.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Address">The same with scheme and host.</param>
/// <param name="Crumbs">The pages above, outermost first.</param>
/// <param name="Subject">The entry of the catalog that the page is about, if it is about one.</param>
/// <param name="Image">Site path of a picture.</param>
public sealed record LinkedPage(string Title, string? Description, string Path, string Address, IReadOnlyList<Crumb> Crumbs, object? Subject, string? Image);

/// <summary>A page above another one.</summary>
/// <param name="Path">Site path.</param>
public sealed record Crumb(string Name, string Path);

/// <summary>JSON-LD in the vocabulary of schema.org: one graph for each page.</summary>
public static class JsonLd
{
    public static void Write(SiteSettings site, LinkedPage page, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org");
        json.WriteStartArray("@graph"u8);
        switch (page.Subject)
        {
            case Article article: JsonLdArticle.Write(json, site, page, article); break;
            case Vendor vendor: Collection(json, site, page, () => Body(json, vendor)); break;
            case Publisher publisher: Collection(json, site, page, () => Body(json, "Organization", publisher.Name, publisher.Homepage)); break;
            case Topic topic: Collection(json, site, page, () => Term(json, site, topic)); break;
            case StaticPage: Page(json, site, page, "WebPage", null); break;
            case null when page.Path == "/": WebSite(json, site); break;
            default: Page(json, site, page, "CollectionPage", null); break;
        }
        if (page.Crumbs.Count > 0) Breadcrumbs(json, site, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Collection(Utf8JsonWriter json, SiteSettings site, LinkedPage page, Action about) => Page(json, site, page, "CollectionPage", about);

    private static void Page(Utf8JsonWriter json, SiteSettings site, LinkedPage page, string type, Action? about)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, type);
        json.WriteString("@id"u8, page.Address);
        json.WriteString("url"u8, page.Address);
        json.WriteString("name"u8, page.Title);
        if (page.Description is not null) json.WriteString("description"u8, page.Description);
        json.WriteString("inLanguage"u8, site.Language);
        IsPartOf(json, site);
        if (about is not null)
        {
            json.WritePropertyName("about"u8);
            about();
        }
        json.WriteEndObject();
    }

    private static void WebSite(Utf8JsonWriter json, SiteSettings site)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "WebSite");
        json.WriteString("@id"u8, site.Absolute("/"));
        json.WriteString("url"u8, site.Absolute("/"));
        json.WriteString("name"u8, site.Title);
        if (site.Description is not null) json.WriteString("description"u8, site.Description);
        json.WriteString("inLanguage"u8, site.Language);
        json.WritePropertyName("publisher"u8);
        Publisher(json, site);
        json.WriteEndObject();
    }

    /// <summary>The archive as a body of its own; its repository is another address of it.</summary>
    internal static void Publisher(Utf8JsonWriter json, SiteSettings site) =>
        Body(json, "Organization", site.Title, site.Absolute("/"), site.Repository is null ? [] : [site.Repository]);

    internal static void IsPartOf(Utf8JsonWriter json, SiteSettings site)
    {
        json.WriteStartObject("isPartOf"u8);
        json.WriteString("@type"u8, "WebSite");
        json.WriteString("@id"u8, site.Absolute("/"));
        json.WriteString("name"u8, site.Title);
        json.WriteEndObject();
    }

    internal static void Body(Utf8JsonWriter json, Vendor vendor) => Body(
        json,
        vendor.Kind switch { VendorKind.Project => "Project", VendorKind.Agency => "GovernmentOrganization", _ => "Organization" },
        vendor.Name,
        vendor.Homepage,
        vendor.SameAs,
        vendor.Founded);

    internal static void Body(Utf8JsonWriter json, string type, string name, string? url, IReadOnlyList<string>? sameAs = null, int? founded = null)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, type);
        json.WriteString("name"u8, name);
        if (url is not null) json.WriteString("url"u8, url);
        if (founded is { } year) json.WriteString("foundingDate"u8, year.ToString("0000"));
        if (sameAs is { Count: > 0 })
        {
            json.WriteStartArray("sameAs"u8);
            foreach (var address in sameAs) json.WriteStringValue(address);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Term(Utf8JsonWriter json, SiteSettings site, Topic topic)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "DefinedTerm");
        json.WriteString("name"u8, topic.Name);
        json.WriteString("inDefinedTermSet"u8, site.Absolute("/topics/"));
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, SiteSettings site, LinkedPage page)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BreadcrumbList");
        json.WriteStartArray("itemListElement"u8);
        for (var i = 0; i < page.Crumbs.Count; i++) ListItem(json, site, i + 1, page.Crumbs[i].Name, page.Crumbs[i].Path);
        ListItem(json, site, page.Crumbs.Count + 1, page.Title, page.Path);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void ListItem(Utf8JsonWriter json, SiteSettings site, int position, string name, string path)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "ListItem");
        json.WriteNumber("position"u8, position);
        json.WriteString("name"u8, name);
        json.WriteString("item"u8, site.Absolute(path));
        json.WriteEndObject();
    }
}
