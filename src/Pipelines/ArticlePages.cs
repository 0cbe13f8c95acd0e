using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Formats.Svg;
using Archive.Markdown;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/articles/2015/SLUG/</c>: one article.</summary>
internal static class ArticlePages
{
    private sealed record Model(
        Article Article, Markup Body, bool IsWhole, IReadOnlyList<SidebarMove> Moves, IReadOnlyList<SidebarClaim> Claims, IReadOnlyList<SourceRow> Sources,
        IReadOnlyList<TrailPlace> Trails, Markup? Related, Story? Story, Markup Apa, Markup Chicago, string? Edit)
    {
        public bool HasRecord => Moves.Count > 0 || Claims.Count > 0 || Article.Gaps.Count > 0;
    }

    /// <param name="Reports">Numbers of the moves and claims that it reports.</param>
    private sealed record SourceRow(Source Source, IReadOnlyList<int> Reports);

    /// <summary>The articles before and after this one about its first vendor.</summary>
    private sealed record Story(EntryLink Vendor, ListEntry? Earlier, ListEntry? Later);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var related = new RelatedArticles(site.Catalog);
        var pages = new Document[site.Catalog.Articles.Count];
        Parallel.For(0, pages.Length, place => pages[place] = Page(site, site.Catalog.Articles[place], related));
        return pages;
    }

    private static Document Page(SiteContext site, Article article, RelatedArticles related)
    {
        var story = related.Story(article.Place);
        var depends = site.Key.Add(site.Fingerprints.Of(article)).Add(site.Fingerprints.OfRecord(article)).Add(related.Related(article.Place), site.ListEntries.FingerprintOf);
        if (story.Earlier is { } earlier) depends = depends.Add("earlier").Add(site.ListEntries.FingerprintOf(earlier));
        if (story.Later is { } later) depends = depends.Add("later").Add(site.ListEntries.FingerprintOf(later));
        depends = TrailPlace.Add(depends, site, article);
        return site.Page(article.Path, "article", depends, () => (View(site, article), CreateModel(site, article, related))) with { Origin = article.Position };
    }

    private static PageView View(SiteContext site, Article article) => new()
    {
        Title = article.Title,
        Description = article.Summary ?? FirstWords.Of(site, article),
        Path = article.Path,
        Section = "articles",
        Type = "article",
        Crumbs = [new Link(site.Words.Say("page.articles"), "/articles/"), new Link(article.Year, $"/articles/{article.Year}/")],
        Feeds = FeedLinks.ForSite(site),
        Alternates = ArticleExports.LinksFor(site, article),
        About = article,
    };

    private static Model CreateModel(SiteContext site, Article article, RelatedArticles related)
    {
        var (earlier, later) = related.Story(article.Place);
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        var record = site.Links[article];
        site.Texts.WriteForPage(article, Quotes(record), [.. record.Moves.Select(m => m.Anchor), .. record.Claims.Select(c => c.Anchor)], body);
        var sidebar = new ArticleSidebar(site.Links, site.Wording, site.Addresses, anchor => body.WrittenSpan.IndexOf(Encoding.UTF8.GetBytes($" id=\"{anchor}\"")) >= 0);
        return new Model(
            article,
            new Markup(to => to.Write(body.WrittenSpan)),
            article.Rights == Rights.Full,
            sidebar.CreateMoves(article),
            sidebar.CreateClaims(article),
            Sources(article, site.Links[article]),
            TrailPlace.Of(site, article),
            site.ListEntries.RenderLines([.. related.Related(article.Place).Where(a => a != earlier && a != later)]),
            (earlier, later) is (null, null) ? null : new Story(
                EntryLink.To(article.Vendors[0]),
                earlier is null ? null : site.ListEntries[earlier],
                later is null ? null : site.ListEntries[later]),
            Citations.Markup(site.Site, article, site.CitationText.Apa),
            Citations.Markup(site.Site, article, site.CitationText.Chicago),
            site.Site.Repository is { } repository ? $"{repository.TrimEnd('/')}/edit/main/{article.Text.File}" : null);
    }

    /// <summary>An only source reports all that its article puts on the record; of several, each what it is said to.</summary>
    private static SourceRow[] Sources(Article article, ArticleLinks record)
    {
        string[] ids = [.. record.Moves.Select(m => m.Id), .. record.Claims.Select(c => c.Id)];
        return [.. article.Sources.Select(s => new SourceRow(s, [.. ids.Index().Where(i => article.Sources.Count == 1 || s.Reports.Contains(i.Item)).Select(i => i.Index + 1)]))];
    }

    /// <summary>Numbered as the box beside the text numbers them: moves, then claims.</summary>
    private static List<QuoteMark> Quotes(ArticleLinks record) =>
    [
        .. record.Moves.Index().Where(m => m.Item.Quote is not null).Select(m => new QuoteMark(m.Item.Anchor, m.Item.Quote!, MoveClassNames.Name(m.Item.Action.Class), m.Index + 1)),
        .. record.Claims.Index().Where(c => c.Item.Quote is not null).Select(c => new QuoteMark(c.Item.Anchor, c.Item.Quote!, "claimed", record.Moves.Count + c.Index + 1)),
    ];
}
