using System.Buffers;
using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>JSON-LD in the vocabulary of schema.org: one graph for each page.</summary>
public static class JsonLd
{
    public static void Write(ArchiveCatalog catalog, LinkedPage page, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to);
        var graph = new Graph(catalog);
        var nodes = Subject(graph, page);
        if (page.Crumbs.Count > 0) nodes = nodes.Append(Breadcrumbs(graph, page));
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = Json.List(nodes) }.WriteTo(json);
    }

    private static IEnumerable<JsonObject> Subject(Graph graph, LinkedPage page) => page.Subject switch
    {
        Article article => ArticleNodes.Describe(graph, page, article),
        Trail trail => [ArticleNodes.Describe(graph, page, trail)],
        Claim claim => ClaimNodes.Describe(graph, page, claim),
        Move move => [MovePage(graph, page, move)],
        Vendor vendor => [Page(graph, page, "CollectionPage", ("about", Json.List([Bodies.Describe(graph, vendor)])))],
        Publisher publisher => [Page(graph, page, "CollectionPage", ("about", Json.List([Bodies.Describe(graph, publisher)])))],
        Topic topic => [Page(graph, page, "CollectionPage", ("about", Json.List([Bodies.Describe(graph, topic)])))],
        Person person => [Page(graph, page, "ProfilePage", ("mainEntity", Json.List([Bodies.Describe(graph, person)])))],
        DataSet data => [DataSetNodes.Describe(graph, page, data)],
        StaticPage => [Page(graph, page, "WebPage")],
        null when page.Path == "/" => [WebSite(graph)],
        _ => [Page(graph, page, "CollectionPage")],
    };

    /// <summary>A page as such.</summary>
    /// <param name="said">What is said of it besides.</param>
    internal static JsonObject Page(Graph graph, LinkedPage page, string type, params ReadOnlySpan<(string Property, JsonNode? Value)> said) => Node.Create(
        type, page.Address,
        [
            ("url", page.Address),
            ("name", page.Title),
            ("description", page.Description),
            ("inLanguage", graph.Site.Language),
            ("isPartOf", Bodies.WebSite(graph)),
            .. said,
        ]);

    private static JsonObject MovePage(Graph graph, LinkedPage page, Move move) => Page(
        graph, page, "WebPage",
        ("temporalCoverage", move.Date.ToString()),
        ("about", Json.List(move.Sides.Select(v => Bodies.Name(graph, v)))),
        ("citation", Node.Reference(graph.Site.Absolute(move.Article.Path))));

    private static JsonObject WebSite(Graph graph) => Node.Create(
        "WebSite", graph.Site.Absolute("/"),
        ("url", graph.Site.Absolute("/")),
        ("name", graph.Site.Title),
        ("description", graph.Site.Description),
        ("inLanguage", graph.Site.Language),
        ("publisher", Bodies.Archive(graph)));

    private static JsonObject Breadcrumbs(Graph graph, LinkedPage page) => Node.Create(
        "BreadcrumbList", null,
        ("itemListElement", Json.List(page.Crumbs.Append(new Crumb(page.Title, page.Path)).Index().Select(c => Node.Create(
            "ListItem", null,
            ("position", c.Index + 1),
            ("name", c.Item.Name),
            ("item", Node.Reference(graph.Site.Absolute(c.Item.Path))))))));
}
