using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>
/// What the nodes of one page's graph are made from. What a page is about has an address of its own, the page's with <c>#this</c>: so all pages
/// of the site speak of one thing, and a page is never taken for what it is about.
/// </summary>
internal sealed class Graph(ArchiveCatalog catalog)
{
    public SiteSettings Site => catalog.Site;

    public CatalogLinks Links => catalog.Links;

    public string Thing(string path) => $"{Site.Absolute(path)}#this";
}
