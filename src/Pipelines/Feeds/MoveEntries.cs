using Archive.Catalog;
using Archive.Formats.Feeds;
using Archive.Markdown;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Feeds;

/// <summary>A move as feeds carry it: what happened, when, the sentence that says so, and who reports it.</summary>
internal static class MoveEntries
{
    public sealed class Item(SiteContext site, Move move)
        : FeedItem(move.Article.Added, move.Place?.NotBefore ?? move.Date, site.Publications.Find(ItemIdentity.ForMove(move)), site.Fingerprints.Of(move))
    {
        public override string Id => ItemIdentity.ForMove(move);
        public override Link Headline => new(Title(site, move), Path(move));
        protected override FeedEntry Make() => Entry(site, move, Moment, Updated(move.Article.Updated));
    }

    private static string Title(SiteContext site, Move move) => FeedTitles.WithYear(Sentence(site, move), move.Date, move.Article.Added);

    private static string Sentence(SiteContext site, Move move)
    {
        var target = site.Wording.Aim(move) is { } aim ? $" {aim.Name}" : "";
        var rest = Wording.ObjectBeside(move) is { } what ? $": {what}" : site.Wording.Side(move) is { } side ? $" {side}" : "";
        return $"{move.Actor.Name} {move.Action.Label}{target}{rest}";
    }

    private static string Path(Move move) =>
        move.Quote is not null && move.Article.Rights == Rights.Full ? $"{move.Article.Path}#{move.Anchor}" : move.Article.Path;

    private static FeedEntry Entry(SiteContext site, Move move, DateTimeOffset published, DateTimeOffset updated) => new()
    {
        Id = TagUri.Create(site.Site, ItemIdentity.ForMove(move)),
        Title = Title(site, move),
        Address = site.Site.Absolute(Path(move)),
        Summary = Sentences.Close(site.Words.Say("move.dated", ("date", move.Date), ("move", Sentence(site, move)))),
        Html = Html(site, move),
        Published = published,
        Updated = updated,
        Issued = move.Date,
        Categories = [.. move.Sides.Select(v => new FeedCategory(v.Id, site.Site.Absolute("/vendors/"), v.Name))],
    };

    private static ReadOnlyMemory<byte> Html(SiteContext site, Move move)
    {
        var html = new FeedHtml().Raw("<p>").Text(site.Words.Dates.Long(move.Date)).Raw(": ");
        html.Link(site.Site.Absolute(move.Actor.Path), move.Actor.Name).Text($" {move.Action.Label}");
        if (site.Wording.Aim(move) is { } aim) html.Raw(" ").Link(aim.Vendor is { } vendor ? site.Site.Absolute(vendor.Path) : null, aim.Name);
        if (Wording.ObjectBeside(move) is { } what) html.Text($": {what}");
        else if (site.Wording.Side(move) is { } side) html.Text($" {side}");
        html.EndSentence(Sentence(site, move)).Raw("</p>\n");
        if (move.Article.Rights == Rights.Full) html.Quote(move.Quote);
        html.Paragraph(move.Note);
        html.Raw("<p>").Text(site.Words.Say("feeds.from")).Raw(" ");
        Move[] reports = [move, .. site.Links[move].AlsoReported];
        foreach (var (i, report) in reports.Index())
            html.Raw(i == 0 ? "" : "; ").Link(site.Site.Absolute(Path(report)), report.Article.Title);
        return html.EndSentence(reports[^1].Article.Title).Raw("</p>\n").ToBytes();
    }
}
