using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/articles/2015/SLUG/</c>: one article.</summary>
internal static class ArticlePages
{
    private sealed record Model(
        Article Article, Markup Body, bool IsWhole, IReadOnlyList<ArticleSidebar.SidebarMove> Moves, IReadOnlyList<ArticleSidebar.SidebarClaim> Claims,
        Markup? Related, Story? Story, Markup Apa, Markup Chicago, string? Edit)
    {
        public bool HasRecord => Moves.Count > 0 || Claims.Count > 0;
    }

    /// <summary>The articles before and after this one about its first vendor.</summary>
    private sealed record Story(Vendor Vendor, Article? Earlier, Article? Later);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var neighbours = new RelatedArticles(site.Catalog);
        var pages = new Document[site.Catalog.Articles.Count];
        Parallel.For(0, pages.Length, place => pages[place] = Page(site, site.Catalog.Articles[place], neighbours));
        return pages;
    }

    private static Document Page(SiteContext site, Article article, RelatedArticles neighbours)
    {
        var related = neighbours.Related(article.Place);
        var story = neighbours.Story(article.Place);
        var path = Document.PageAt(article.Path);
        var depends = ArticleSidebar.AddTo(site.Key.Add(article.Hash), article)
            .Add(related, a => a.ListEntryHash).Add(story.Earlier?.ListEntryHash ?? 0).Add(story.Later?.ListEntryHash ?? 0);
        // One of these is held for each article from here on: it holds no more than it must.
        return new Document(path, depends.Add(path), to => site.Write(to, "article", View(site, article), ModelOf(site, article, neighbours)));
    }

    private static PageView View(SiteContext site, Article article) => new()
    {
        Title = article.Title,
        Description = article.Summary,
        Path = article.Path,
        Section = "articles",
        Type = "article",
        Crumbs = [new Link("Articles", "/articles/"), new Link(article.Year, $"/articles/{article.Year}/")],
        Feeds = FeedLinks.ForSite(site),
        Alternates = ArticleExports.LinksFor(site, article),
        About = article,
    };

    private static Model ModelOf(SiteContext site, Article article, RelatedArticles neighbours)
    {
        var story = neighbours.Story(article.Place);
        var body = Body(site, article);
        bool IsCited(string anchor) => body.WrittenSpan.IndexOf(Encoding.UTF8.GetBytes($" id=\"{anchor}\"")) >= 0;
        return new Model(
            article,
            new Markup(to => to.Write(body.WrittenSpan)),
            article.Rights == Rights.Full,
            ArticleSidebar.CreateMoves(article, IsCited),
            ArticleSidebar.CreateClaims(article, IsCited),
            site.ListEntries.RenderLines(Array.FindAll(neighbours.Related(article.Place).ToArray(), a => a != story.Earlier && a != story.Later)),
            story is (null, null) ? null : new Story(article.Vendors[0], story.Earlier, story.Later),
            Citations.Markup(site.Site, article, CitationText.Apa),
            Citations.Markup(site.Site, article, CitationText.Chicago),
            site.Site.Repository is { } repository ? $"{repository.TrimEnd('/')}/edit/main/{article.Text.File}" : null);
    }

    // A thread renders one page after another, each with its text whole before the template begins.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_body;

    private static ArrayBufferWriter<byte> Body(SiteContext site, Article article)
    {
        var html = t_body ??= new ArrayBufferWriter<byte>(64 * 1024);
        html.ResetWrittenCount();
        site.Texts.WriteForPage(article, Quotes(article), html);
        return html;
    }

    private static List<(string Anchor, string Quote)> Quotes(Article article)
    {
        var quotes = new List<(string Anchor, string Quote)>(article.Moves.Count + article.Claims.Count);
        foreach (var move in article.Moves)
            if (move.Quote is { } words) quotes.Add((move.Anchor, words));
        foreach (var claim in article.Claims)
            if (claim.Quote is { } words) quotes.Add((claim.Anchor, words));
        return quotes;
    }
}
