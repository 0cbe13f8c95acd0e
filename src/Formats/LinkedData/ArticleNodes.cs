using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>
/// Texts in schema.org's words. An account of our own is an <c>Article</c> of this archive that cites its sources, published when it was added. A third
/// party's text is what it was, by its author and at its own address; the page here is this archive's and shows it.
/// </summary>
internal static class ArticleNodes
{
    public static void Write(Graph graph, LinkedPage page, Article article)
    {
        if (article.Source is { } source) Original(graph, page, article, source);
        else Account(graph, page, article);
    }

    /// <summary>An essay of the archive that leads through articles.</summary>
    public static void Write(Graph graph, LinkedPage page, Trail trail)
    {
        Start(graph, page, "Article", page.Address, trail.Title, trail.Summary, graph.Site.Language);
        graph.Date("datePublished", trail.Added);
        graph.Date("dateModified", trail.Updated);
        graph.Text("license", graph.Site.Licence);
        Bodies.Archive(graph, "author");
        Bodies.Archive(graph, "publisher");
        graph.Nodes("citation", [.. trail.Articles], a => Bodies.Name(graph, "WebPage", graph.Site.Absolute(a.Path), a.Title));
        graph.InSite();
        graph.End();
    }

    private static void Account(Graph graph, LinkedPage page, Article article)
    {
        Start(graph, page, "Article", page.Address, article.Title, article.Summary, article.Language ?? graph.Site.Language);
        graph.Date("datePublished", article.Added ?? article.Updated);
        graph.Date("temporalCoverage", article.Date);
        graph.Date("dateModified", article.Updated);
        graph.Text("license", graph.Site.Licence);
        Authors(graph, article);
        Bodies.Archive(graph, "publisher");
        graph.Nodes("citation", article.Sources, s => Cited(graph, s));
        About(graph, article);
        graph.InSite();
        graph.End();
    }

    private static void Original(Graph graph, LinkedPage page, Article article, Source source)
    {
        var id = source.Url ?? graph.Thing(page.Path);
        Start(
            graph, page, source.Kind switch { SourceKind.News => "NewsArticle", SourceKind.Blog => "BlogPosting", _ => "Article" },
            id, source.Title ?? article.Title, article.Summary, article.Language ?? graph.Site.Language);
        graph.Date("datePublished", source.Date ?? article.Date);
        Authors(graph, article);
        Bodies.Publisher(graph, "publisher", source);
        graph.Texts("archivedAt", source.Archived is { } archived ? [archived, page.Address] : [page.Address]);
        About(graph, article);
        graph.End();

        JsonLd.StartPage(graph, page, "WebPage");
        graph.Date("datePublished", article.Added);
        graph.Date("dateModified", article.Updated);
        graph.Reference("mainEntity", id);
        graph.End();
    }

    private static void Start(Graph graph, LinkedPage page, string type, string id, string title, string? summary, string language)
    {
        graph.Start(type, id);
        graph.Text("url", id.StartsWith(page.Address, StringComparison.Ordinal) ? page.Address : id);
        graph.Text("mainEntityOfPage", page.Address);
        graph.Text("headline", title);
        graph.Text("description", summary);
        graph.Text("image", page.Image is null ? null : graph.Site.Absolute(page.Image));
        graph.Text("inLanguage", language);
    }

    /// <summary>A third party's text of an unknown publisher says nothing of its author, and never that it is this archive.</summary>
    private static void Authors(Graph graph, Article article)
    {
        if (article.Authors.Count > 0)
        {
            graph.Nodes("author", article.Authors, a =>
            {
                var isBody = article.Organisations.Contains(a);
                Bodies.Name(graph, isBody ? "Organization" : "Person", null, isBody ? a : PersonName.Parse(a).Plain);
            });
        }
        else if (article.Source is { } source) Bodies.Publisher(graph, "author", source);
        else Bodies.Archive(graph, "author");
    }

    private static void Cited(Graph graph, Source source)
    {
        graph.Start("CreativeWork", source.Url);
        graph.Text("name", source.Title);
        graph.Text("url", source.Url);
        graph.Date("datePublished", source.Date);
        if (source.Name is not null) Bodies.Publisher(graph, "publisher", source);
        graph.Text("archivedAt", source.Archived);
        graph.End();
    }

    private static void About(Graph graph, Article article)
    {
        graph.Nodes("about", article.Vendors, v => Bodies.Name(graph, v));
        graph.Nodes("mentions", article.Mentions, v => Bodies.Name(graph, v));
        if (article.Topics.Count > 0) graph.Text("keywords", string.Join(", ", article.Topics.Select(t => t.Name)));
    }
}
