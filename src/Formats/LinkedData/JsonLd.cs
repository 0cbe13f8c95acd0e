using System.Buffers;
using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>JSON-LD in the vocabulary of schema.org: one graph for each page.</summary>
public static class JsonLd
{
    public static void Write(ArchiveCatalog catalog, LinkedPage page, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to);
        var graph = new Graph(json, catalog);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org");
        json.WriteStartArray("@graph"u8);
        Subject(graph, page);
        if (page.Crumbs.Count > 0) Breadcrumbs(graph, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Subject(Graph graph, LinkedPage page)
    {
        switch (page.Subject)
        {
            case Article article: ArticleNodes.Write(graph, page, article); break;
            case Trail trail: ArticleNodes.Write(graph, page, trail); break;
            case Claim claim: ClaimNodes.Write(graph, page, claim); break;
            case Move move: MovePage(graph, page, move); break;
            case Vendor vendor: About(graph, page, "CollectionPage", g => Bodies.Describe(g, vendor)); break;
            case Publisher publisher: About(graph, page, "CollectionPage", g => Bodies.Describe(g, publisher)); break;
            case Topic topic: About(graph, page, "CollectionPage", g => Bodies.Describe(g, topic)); break;
            case Person person: About(graph, page, "ProfilePage", g => Bodies.Describe(g, person), "mainEntity"); break;
            case DataSet data: DataSetNodes.Write(graph, page, data); break;
            case StaticPage: Page(graph, page, "WebPage"); break;
            case null when page.Path == "/": WebSite(graph); break;
            default: Page(graph, page, "CollectionPage"); break;
        }
    }

    private static void Page(Graph graph, LinkedPage page, string type)
    {
        StartPage(graph, page, type);
        graph.End();
    }

    private static void About(Graph graph, LinkedPage page, string type, Action<Graph> describe, string property = "about")
    {
        StartPage(graph, page, type);
        graph.Nodes(property, [describe], d => d(graph));
        graph.End();
    }

    private static void MovePage(Graph graph, LinkedPage page, Move move)
    {
        StartPage(graph, page, "WebPage");
        graph.Date("temporalCoverage", move.Date);
        graph.Nodes("about", move.Sides, v => Bodies.Name(graph, v));
        graph.Reference("citation", graph.Site.Absolute(move.Article.Path));
        graph.End();
    }

    /// <summary>A page as such, without its end.</summary>
    internal static void StartPage(Graph graph, LinkedPage page, string type)
    {
        graph.Start(type, page.Address);
        graph.Text("url", page.Address);
        graph.Text("name", page.Title);
        graph.Text("description", page.Description);
        graph.Text("inLanguage", graph.Site.Language);
        graph.InSite();
    }

    private static void WebSite(Graph graph)
    {
        graph.Start("WebSite", graph.Site.Absolute("/"));
        graph.Text("url", graph.Site.Absolute("/"));
        graph.Text("name", graph.Site.Title);
        graph.Text("description", graph.Site.Description);
        graph.Text("inLanguage", graph.Site.Language);
        Bodies.Archive(graph, "publisher");
        graph.End();
    }

    private static void Breadcrumbs(Graph graph, LinkedPage page)
    {
        graph.Start("BreadcrumbList");
        graph.Nodes("itemListElement", [.. page.Crumbs.Append(new Crumb(page.Title, page.Path)).Index()], c =>
        {
            graph.Start("ListItem");
            graph.Number("position", c.Index + 1);
            graph.Text("name", c.Item.Name);
            graph.Reference("item", graph.Site.Absolute(c.Item.Path));
            graph.End();
        });
        graph.End();
    }
}
