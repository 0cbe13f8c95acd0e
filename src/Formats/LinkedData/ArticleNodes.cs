using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>
/// Texts in schema.org's words. An account of our own is an <c>Article</c> of this archive that cites its sources, published when it was added. A third
/// party's text is what it was, by its author and at its own address; the page here is this archive's and shows it.
/// </summary>
internal static class ArticleNodes
{
    public static IEnumerable<JsonObject> Describe(Graph graph, LinkedPage page, Article article) =>
        article.Source is { } source ? Original(graph, page, article, source) : [Account(graph, page, article)];

    /// <summary>An essay of the archive that leads through articles.</summary>
    public static JsonObject Describe(Graph graph, LinkedPage page, Trail trail) => Node.Create(
        "Article", page.Address,
        [
            .. Head(graph, page, page.Address, trail.Title, trail.Summary, graph.Site.Language),
            ("datePublished", trail.Added?.ToString()),
            ("dateModified", trail.Updated?.ToString()),
            ("license", graph.Site.Licence),
            ("author", Bodies.Archive(graph)),
            ("publisher", Bodies.Archive(graph)),
            ("citation", Json.List(trail.Articles.Select(a => Node.Named("WebPage", graph.Site.Absolute(a.Path), a.Title)))),
            ("isPartOf", Bodies.WebSite(graph)),
        ]);

    private static JsonObject Account(Graph graph, LinkedPage page, Article article) => Node.Create(
        "Article", page.Address,
        [
            .. Head(graph, page, page.Address, article.Title, article.Summary, article.Language ?? graph.Site.Language),
            ("datePublished", (article.Added ?? article.Updated)?.ToString()),
            ("temporalCoverage", article.Date.ToString()),
            ("dateModified", article.Updated?.ToString()),
            ("license", graph.Site.Licence),
            ("author", Authors(graph, article)),
            ("publisher", Bodies.Archive(graph)),
            ("citation", Json.List(article.Sources.Select(s => Cited(graph, s)))),
            .. About(graph, article),
            ("isPartOf", Bodies.WebSite(graph)),
        ]);

    private static JsonObject[] Original(Graph graph, LinkedPage page, Article article, Source source)
    {
        var id = source.Url ?? graph.Thing(page.Path);
        var text = Node.Create(
            source.Kind switch { SourceKind.News => "NewsArticle", SourceKind.Blog => "BlogPosting", _ => "Article" }, id,
            [
                .. Head(graph, page, id, source.Title ?? article.Title, article.Summary, article.Language ?? graph.Site.Language),
                ("datePublished", (source.Date ?? article.Date).ToString()),
                ("author", Authors(graph, article)),
                ("publisher", Bodies.Publisher(graph, source)),
                ("archivedAt", Json.Texts(source.Archived is { } archived ? [archived, page.Address] : [page.Address])),
                .. About(graph, article),
            ]);
        var shown = JsonLd.Page(
            graph, page, "WebPage",
            ("datePublished", article.Added?.ToString()),
            ("dateModified", article.Updated?.ToString()),
            ("mainEntity", Node.Reference(id)));
        return [text, shown];
    }

    private static (string, JsonNode?)[] Head(Graph graph, LinkedPage page, string id, string title, string? summary, string language) =>
    [
        ("url", id.StartsWith(page.Address, StringComparison.Ordinal) ? page.Address : id),
        ("mainEntityOfPage", page.Address),
        ("headline", title),
        ("description", summary),
        ("image", page.Image is null ? null : graph.Site.Absolute(page.Image)),
        ("inLanguage", language),
    ];

    /// <summary>A third party's text of an unknown publisher says nothing of its author, and never that it is this archive.</summary>
    private static JsonNode? Authors(Graph graph, Article article)
    {
        if (article.Authors.Count == 0) return article.Source is { } source ? Bodies.Publisher(graph, source) : Bodies.Archive(graph);
        return Json.List(article.Authors.Select(a => article.Organisations.Contains(a)
            ? Node.Named("Organization", null, a)
            : Node.Named("Person", null, PersonName.Parse(a).Plain)));
    }

    private static JsonObject Cited(Graph graph, Source source) => Node.Create(
        "CreativeWork", source.Url,
        ("name", source.Title),
        ("url", source.Url),
        ("datePublished", source.Date?.ToString()),
        ("publisher", source.Name is null ? null : Bodies.Publisher(graph, source)),
        ("archivedAt", source.Archived));

    private static (string, JsonNode?)[] About(Graph graph, Article article) =>
    [
        ("about", Json.List(article.Vendors.Select(v => Bodies.Name(graph, v)))),
        ("mentions", Json.List(article.Mentions.Select(v => Bodies.Name(graph, v)))),
        ("keywords", article.Topics.Count > 0 ? string.Join(", ", article.Topics.Select(t => t.Name)) : null),
    ];
}
