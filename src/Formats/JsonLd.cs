using System.Buffers;
using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats;

/// <summary>What a page's linked data says of the page itself.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Crumbs">The pages above, outermost first.</param>
/// <param name="Subject">The entry of the catalog that the page is about, if it is about one.</param>
/// <param name="Image">Site path of a picture.</param>
public sealed record LinkedPage(string Title, string? Description, string Path, IReadOnlyList<Crumb> Crumbs, object? Subject, string? Image);

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
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        switch (page.Subject)
        {
            case Article article: JsonLdArticle.Write(json, site, page, article); break;
            case Vendor vendor: Collection(json, site, page, () => Body(json, vendor)); break;
            case Publisher publisher: Collection(json, site, page, () => Body(json, "Organization", publisher.Name, publisher.Homepage)); break;
            case Topic topic: Collection(json, site, page, () => Term(json, site, topic)); break;
            case StandingPage: Page(json, site, page, "WebPage", null); break;
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
        json.WriteString("@type", type);
        json.WriteString("@id", site.Absolute(page.Path));
        json.WriteString("url", site.Absolute(page.Path));
        json.WriteString("name", page.Title);
        if (page.Description is not null) json.WriteString("description", page.Description);
        json.WriteString("inLanguage", site.Language);
        IsPartOf(json, site);
        if (about is not null)
        {
            json.WritePropertyName("about");
            about();
        }
        json.WriteEndObject();
    }

    private static void WebSite(Utf8JsonWriter json, SiteSettings site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", site.Absolute("/"));
        json.WriteString("url", site.Absolute("/"));
        json.WriteString("name", site.Title);
        if (site.Description is not null) json.WriteString("description", site.Description);
        json.WriteString("inLanguage", site.Language);
        json.WritePropertyName("publisher");
        Publisher(json, site);
        json.WriteEndObject();
    }

    /// <summary>The archive as a body of its own; its repository is another address of it.</summary>
    internal static void Publisher(Utf8JsonWriter json, SiteSettings site) =>
        Body(json, "Organization", site.Title, site.Absolute("/"), site.Repository is null ? [] : [site.Repository]);

    internal static void IsPartOf(Utf8JsonWriter json, SiteSettings site)
    {
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", site.Absolute("/"));
        json.WriteString("name", site.Title);
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
        json.WriteString("@type", type);
        json.WriteString("name", name);
        if (url is not null) json.WriteString("url", url);
        if (founded is { } year) json.WriteString("foundingDate", year.ToString("0000"));
        if (sameAs is { Count: > 0 })
        {
            json.WriteStartArray("sameAs");
            foreach (var address in sameAs) json.WriteStringValue(address);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Term(Utf8JsonWriter json, SiteSettings site, Topic topic)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DefinedTerm");
        json.WriteString("name", topic.Name);
        json.WriteString("inDefinedTermSet", site.Absolute("/topics/"));
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, SiteSettings site, LinkedPage page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < page.Crumbs.Count; i++) ListItem(json, site, i + 1, page.Crumbs[i].Name, page.Crumbs[i].Path);
        ListItem(json, site, page.Crumbs.Count + 1, page.Title, page.Path);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void ListItem(Utf8JsonWriter json, SiteSettings site, int position, string name, string path)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", site.Absolute(path));
        json.WriteEndObject();
    }
}
