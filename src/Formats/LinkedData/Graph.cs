using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>
/// Nodes of one page's graph. What a page is about has an address of its own, the page's with <c>#this</c>: so all pages of the site speak of one
/// thing, and a page is never taken for what it is about.
/// </summary>
internal sealed class Graph(Utf8JsonWriter json, ArchiveCatalog catalog)
{
    public SiteSettings Site => catalog.Site;

    public CatalogLinks Links => catalog.Links;

    public string Thing(string path) => $"{Site.Absolute(path)}#this";

    /// <param name="type">Null where nobody knows what it is.</param>
    public void Start(string? type, string? id = null)
    {
        json.WriteStartObject();
        Text("@type", type);
        Text("@id", id);
    }

    public void Start(string property, string? type, string? id)
    {
        json.WritePropertyName(property);
        Start(type, id);
    }

    public void End() => json.WriteEndObject();

    public void Text(string property, string? value)
    {
        if (value is not null) json.WriteString(property, value);
    }

    public void Date(string property, PartialDate? date) => Text(property, date?.ToString());

    public void Number(string property, int value) => json.WriteNumber(property, value);

    public void Texts(string property, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <param name="write">Writes one node.</param>
    public void Nodes<T>(string property, IReadOnlyList<T> values, Action<T> write)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    /// <summary>A node that stands elsewhere.</summary>
    public void Reference(string property, string id)
    {
        json.WriteStartObject(property);
        Text("@id", id);
        End();
    }

    public void InSite()
    {
        Start("isPartOf", "WebSite", Site.Absolute("/"));
        Text("name", Site.Title);
        End();
    }
}
