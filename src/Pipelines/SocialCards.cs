using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary><c>card.png</c>: the picture that a shared link shows, beside articles and entries, moves and claims, and one for all other pages.</summary>
internal static class SocialCards
{
    public static IEnumerable<Document> Documents(SiteContext site)
    {
        if (site.CardFonts is not { } fonts) return [];
        var picture = new CardPicture(site.Site.Title, fonts);
        IEnumerable<Document> all = [Card(picture, CardFiles.OfSite, Text(site))];
        if (!site.DrawsCards) return all;
        return all.Concat(
        [
            .. site.Catalog.Articles.Select(a => Of(a, Text(site, a))),
            .. site.Catalog.Vendors.Select(v => Of(v, Text(site, v))),
            .. site.Catalog.Topics.Select(t => Of(t, Text(site, "facet.topic", t.Name, [("articles", site.Links[t].Articles.Count)]))),
            .. site.Catalog.People.Select(p => Of(p, Text(site, "search-kind.person", p.Name, [("claims", site.Links[p].Claims.Count)]))),
            .. site.Catalog.Trails.Select(t => Of(t, new CardText(site.Words.Say("search-kind.trail"), t.Title, site.Words.Say("trails.steps", ("count", t.Steps.Count))))),
            .. site.Catalog.Moves.Where(site.Addresses.HasPage).Select(m => Of(m, Text(site, m))),
            .. site.Catalog.Claims.Where(site.Addresses.HasPage).Select(c => Of(c, Text(site, c))),
        ]);

        Document Of(object entry, CardText text) => Card(picture, CardFiles.PathOf(site, entry), text);
    }

    // The theme draws no cards: what they show and the faces that draw it are all that they depend on.
    private static Document Card(CardPicture picture, string path, CardText text) => new(
        path[1..],
        Fingerprint.FromText(SiteContext.ProgramVersion)
            .Add(picture.Fonts.Hash)
            .Add(picture.Site)
            .Add(text.Above)
            .Add(text.Title)
            .Add(text.Below)
            .Add(text.Mark?.Words)
            .Add(text.Mark?.Class is { } moveClass ? (int)moveClass : -1),
        to => picture.Write(text, to));

    private static CardText Text(SiteContext site) => new(
        "", Home.Headline(site.Site),
        Counts(site, [("articles", site.Catalog.Articles.Count), ("vendors", site.Catalog.Vendors.Count), ("moves", site.Catalog.Moves.Count), ("claims", site.Catalog.Claims.Count)]));

    /// <summary>With what it puts on the record first: a move or, where it reports none, a claim and what became of it.</summary>
    private static CardText Text(SiteContext site, Article article) => new(
        site.Words.Dates.Long(article.Date), article.Title,
        article.Vendors.Count == 0 ? null : string.Join(site.Words.Say("list.separator"), article.Vendors.Select(v => v.Name)),
        site.Links[article] switch
        {
            { Moves: [var move, ..] } => new CardMark(site.Wording.Describe(move), move.Action.Class),
            { Claims: [var claim, ..] } => new CardMark(site.Words.Capitalize($"{site.Wording.Kind(claim.Kind)}: {site.Wording.Outcome(claim)}")),
            _ => null,
        });

    private static CardText Text(SiteContext site, Vendor vendor) =>
        Text(site, "facet.vendor", vendor.Name, [("moves", site.Links[vendor].Moves.Count), ("claims", site.Links[vendor].Claims.Count), ("articles", site.Links[vendor].Articles.Count)]);

    private static CardText Text(SiteContext site, Move move) => new(
        site.Words.Dates.Long(move.Date), site.Wording.Describe(move), move.Article.Title, new CardMark(site.Wording.Class(move.Action.Class), move.Action.Class));

    private static CardText Text(SiteContext site, Claim claim) => new(
        site.Words.Capitalize(site.Words.Say("claim.made", ("kind", site.Wording.Kind(claim.Kind)), ("speaker", claim.Speaker), ("date", site.Wording.MadeOn(claim)))),
        claim.Text,
        claim.Article.Title,
        new CardMark(site.Words.Capitalize(site.Wording.Outcome(claim))));

    private static CardText Text(SiteContext site, string kind, string name, (string Word, int Count)[] counts) => new(site.Words.Say(kind), name, Counts(site, counts));

    private static string? Counts(SiteContext site, (string Word, int Count)[] counts)
    {
        var some = counts.Where(c => c.Count > 0).Select(c => site.Words.Count(c.Word, c.Count)).ToList();
        return some.Count == 0 ? null : string.Join(" · ", some);
    }
}
