using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>
/// A review of a claim as the feed of verdicts carries it. Reviews are only ever added, at the end: a review's number is its
/// identity and its date its date, so that no edit of a page makes an item new.
/// </summary>
internal static class VerdictEntries
{
    public sealed class Item(SiteContext site, Claim claim, int index)
        : FeedItem(claim.Reviews[index].Date, claim.Date, site.Publications.Find(ItemIdentity.ForReview(claim, index)), site.Fingerprints.Of(claim).Add(index))
    {
        public override string Id => ItemIdentity.ForReview(claim, index);
        public override Link Headline => new(Title(site, claim, index), Path(claim));
        protected override FeedEntry Make() => Entry(site, claim, index, Moment);
    }

    private static string Title(SiteContext site, Claim claim, int index) =>
        FeedTitles.WithYear(
            site.Words.Say("feeds.verdict", ("outcome", Words(site, claim, claim.Reviews[index].Outcome)), ("claim", claim.Text.TrimEnd('.'))),
            claim.Date,
            claim.Reviews[index].Date);

    private static string Words(SiteContext site, Claim claim, Outcome outcome) =>
        outcome == Outcome.Open ? site.Words.Say("feeds.still-open") : site.Words.Capitalize(site.Wording.Outcome(claim, outcome));

    private static string Path(Claim claim) =>
        claim.Quote is not null && claim.Article.Rights == Rights.Full ? $"{claim.Article.Path}#{claim.Anchor}" : claim.Article.Path;

    private static FeedEntry Entry(SiteContext site, Claim claim, int index, DateTimeOffset published)
    {
        var review = claim.Reviews[index];
        return new FeedEntry
        {
            Id = TagUri.Create(site.Site, ItemIdentity.ForReview(claim, index)),
            Title = Title(site, claim, index),
            Address = site.Site.Absolute(Path(claim)),
            Summary = review.Why,
            Html = Html(site, claim, review),
            Published = published,
            Updated = published,
            Issued = claim.Date,
            Categories = [.. claim.About.Select(v => new FeedCategory(v.Id, site.Site.Absolute("/vendors/"), v.Name))],
        };
    }

    private static ReadOnlyMemory<byte> Html(SiteContext site, Claim claim, Review review)
    {
        var html = new FeedHtml();
        html.Paragraph(site.Words.Say(claim.MadeOn is null ? "feeds.said-by" : "feeds.said", ("speaker", claim.Speaker), ("date", claim.Date)));
        html.Quote(claim.Text);
        var outcome = review.Outcome == Outcome.Open ? site.Words.Say("feeds.still-open-within") : site.Wording.Outcome(claim, review.Outcome);
        html.Raw("<p>").Text(site.Words.Say("feeds.judgement", ("date", review.Date), ("outcome", outcome), ("why", review.Why))).Raw("</p>\n");
        if (review.Evidence.Count > 0)
        {
            html.Raw("<ul>\n");
            foreach (var evidence in review.Evidence) Evidence(site, html, evidence);
            html.Raw("</ul>\n");
        }
        return html.Raw("<p>").Text(site.Words.Say("feeds.from"))
            .Raw(" ")
            .Link(site.Site.Absolute(Path(claim)), claim.Article.Title)
            .EndSentence(claim.Article.Title)
            .Raw("</p>\n")
            .ToBytes();
    }

    private static void Evidence(SiteContext site, FeedHtml html, Evidence evidence)
    {
        var article = evidence.Article ?? evidence.Move?.Article;
        var address = article is null ? evidence.Url : site.Site.Absolute(article.Path);
        html.Raw("<li>").Link(address, evidence.Title ?? article?.Title ?? address ?? "");
        if (evidence.Publisher is { } publisher) html.Text($", {publisher}");
        html.Text($", {(evidence.Date is { } date ? site.Words.Dates.Long(date) : site.Words.Say("claim.undated"))}").Raw("</li>\n");
    }
}
