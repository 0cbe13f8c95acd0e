using Archive.Catalog;
using Archive.Formats.Feeds;
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
        public override Link Headline => new(Title(move), Path(move));
        protected override FeedEntry Make() => Entry(site, move, Moment, Updated(move.Article.Updated));
    }

    private static string Title(Move move) => FeedTitles.WithYear(Sentence(move), move.Date, move.Article.Added);

    private static string Sentence(Move move) =>
        $"{move.Actor.Name} {move.Action.Label}{(move.Target is { } target ? $" {target.Name}" : "")}{(move.Object is { } what ? $": {what}" : "")}";

    private static string Path(Move move) =>
        move.Quote is not null && move.Article.Rights == Rights.Full ? $"{move.Article.Path}#{move.Anchor}" : move.Article.Path;

    private static FeedEntry Entry(SiteContext site, Move move, DateTimeOffset published, DateTimeOffset updated) => new()
    {
        Id = TagUri.Create(site.Site, ItemIdentity.ForMove(move)),
        Title = Title(move),
        Address = site.Site.Absolute(Path(move)),
        Summary = $"{site.Words.Say("move.dated", ("date", move.Date), ("move", Sentence(move)))}.",
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
        if (move.Target is { } target) html.Raw(" ").Link(target.Vendor is { } vendor ? site.Site.Absolute(vendor.Path) : null, target.Name);
        if (move.Object is { } what) html.Text($": {what}");
        html.Raw(".</p>\n");
        if (move.Article.Rights == Rights.Full) html.Quote(move.Quote);
        html.Paragraph(move.Note);
        html.Raw("<p>").Text(site.Words.Say("feeds.from")).Raw(" ");
        foreach (var (i, report) in site.Links[move].AlsoReported.Prepend(move).Index())
            html.Raw(i == 0 ? "" : "; ").Link(site.Site.Absolute(Path(report)), report.Article.Title);
        return html.Raw(".</p>\n").ToBytes();
    }
}
