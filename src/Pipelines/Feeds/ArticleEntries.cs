using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>An article as feeds carry it: as much of its text as its rights allow, below the date from which it is.</summary>
internal static class ArticleEntries
{
    /// <summary>A text stands in the feeds of all that it is about. Of a longer one they carry the first words.</summary>
    private const int LongestText = 64 * 1024;

    public sealed class Item(SiteContext site, Article article)
        : FeedItem(article.Added, article.Date, site.Publications.Find(ItemIdentity.ForArticle(article)), site.Fingerprints.Of(article))
    {
        public override string Id => ItemIdentity.ForArticle(article);
        public override Link Headline => new(Title(article), article.Path);
        protected override FeedEntry Make() => Entry(site, article, Moment, Updated(article.Updated));
    }

    private static string Title(Article article) => FeedTitles.WithYear(article.Title, article.Date, article.Added);

    private static FeedEntry Entry(SiteContext site, Article article, DateTimeOffset published, DateTimeOffset updated) => new()
    {
        Id = TagUri.Create(site.Site, ItemIdentity.ForArticle(article)),
        Title = Title(article),
        Address = site.Site.Absolute(article.Path),
        Summary = article.Summary ?? FirstWords.Of(site, article),
        Html = Html(site, article),
        Published = published,
        Updated = updated,
        Issued = article.Date,
        Language = article.Language,
        Authors = article.Authors.Count > 0 ? article.Authors : NameOf(article.Source) is { } name ? [name] : [],
        Categories = Categories(site, article),
        Source = article.Source is { Url: { } url } source ? new FeedSource(source.Label ?? url, url) : null,
    };

    /// <summary>Whose text it is. An entry without an author would have the feed's, which a third party's text is not by.</summary>
    private static string? NameOf(Source? source) => source?.Label is { Length: > 0 } label ? label : source?.Title ?? source?.Url ?? source?.Archived;

    private static IReadOnlyList<FeedCategory> Categories(SiteContext site, Article article)
    {
        var (vendors, topics) = (site.Site.Absolute("/vendors/"), site.Site.Absolute("/topics/"));
        return [.. article.Vendors.Select(v => new FeedCategory(v.Id, vendors, v.Name)), .. article.Topics.Select(t => new FeedCategory(t.Id, topics, t.Name))];
    }

    private static ReadOnlyMemory<byte> Html(SiteContext site, Article article)
    {
        var html = new FeedHtml();
        DateLine(site, html, article);
        if (article.Rights != Rights.Full) html.Paragraph(article.Summary);
        site.Texts.WriteForFeeds(article, html.Buffer);
        if (html.Length > LongestText) return FirstWordsAlone(site, article);
        if (article.Rights != Rights.Full && article.Source?.Url is { } original)
        {
            var words = article.Source.Label is { Length: > 0 } name
                ? site.Words.Say("feeds.read-original-at", ("source", name))
                : site.Words.Say("feeds.read-original");
            html.Raw("<p>").Link(original, words).Raw("</p>\n");
        }
        return html.ToBytes();
    }

    private static ReadOnlyMemory<byte> FirstWordsAlone(SiteContext site, Article article)
    {
        var html = new FeedHtml();
        DateLine(site, html, article);
        return html.Paragraph(article.Summary ?? FirstWords.Of(site, article)).Raw("<p>").Link(site.Site.Absolute(article.Path), site.Words.Say("feeds.read-whole")).Raw("</p>\n").ToBytes();
    }

    private static void DateLine(SiteContext site, FeedHtml html, Article article)
    {
        html.Raw("<p>");
        if (NameOf(article.Source) is { } name) html.Link(article.Source?.Url, name).Text(site.Words.Say("list.separator"));
        html.Text(site.Words.Dates.Long(article.Date));
        if (article.Added is { } added) html.Text($". {site.Words.Say("feeds.added", ("date", added))}");
        html.Raw(".</p>\n");
    }
}
