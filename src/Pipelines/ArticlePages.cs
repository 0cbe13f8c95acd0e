using System.Buffers;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Markdown;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/articles/2015/SLUG/</c>: one article.</summary>
internal static class ArticlePages
{
    public static IEnumerable<Document> Documents(SiteContext site) => site.Catalog.Articles.Select(a => Page(site, a));

    private static Document Page(SiteContext site, Article article) => site.Page(article.Path, "article", site.Key.Add(article.Hash), () => (
        new PageView
        {
            Title = article.Title,
            Description = article.Summary,
            Path = article.Path,
            Section = "articles",
            Type = "article",
            Crumbs = [new Link("Articles", "/articles/"), new Link(article.Year, $"/articles/{article.Year}/")],
            Feeds = FeedLinks.Site(site),
        },
        new { Article = article, Body = Body(site, article), article.Moves, article.Claims }));

    /// <summary>As much of the text as the article's rights allow.</summary>
    private static Markup Body(SiteContext site, Article article) => new(to => Write(site, article, to));

    private static void Write(SiteContext site, Article article, IBufferWriter<byte> to)
    {
        if (article.Rights == Rights.Link) return;
        var form = MarkdownForm.Page with
        {
            Anchors =
            [
                .. article.Moves.Where(m => m.Quote is not null).Select(m => (m.Anchor, m.Quote!)),
                .. article.Claims.Where(c => c.Quote is not null).Select(c => (c.Anchor, c.Quote!)),
            ],
        };
        var text = Bodies.Read(site.Root, article);
        if (article.Rights == Rights.Full) SafeMarkdown.Render(text, form, to);
        else SafeMarkdown.RenderFirstParagraph(text, form, to);
    }
}
