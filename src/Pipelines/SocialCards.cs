using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>card.png</c> beside articles, vendors and topics: the picture that a shared link shows, where <c>site.yml</c> asks for it.</summary>
internal static class SocialCards
{
    public static IEnumerable<Document> Documents(SiteContext site) => site.CardFonts is not { } fonts ? [] :
    [
        .. site.Catalog.Articles.Select(a => Card(site, fonts, a.Path, Text(site, a))),
        .. site.Catalog.Vendors.Select(v => Card(site, fonts, v.Path, Text(site, v))),
        .. site.Catalog.Topics.Select(t => Card(site, fonts, t.Path, Text(site, t))),
    ];

    // The theme draws no cards: what they show and the faces that draw it are all that they depend on.
    private static Document Card(SiteContext site, CardFonts fonts, string path, CardText text) => new(
        path[1..] + CardFiles.Name,
        Fingerprint.FromText(SiteContext.ProgramVersion).Add(fonts.Hash).Add(text.Site).Add(text.Above).Add(text.Title).Add(text.Below),
        to => CardPicture.Write(text, fonts, to));

    private static CardText Text(SiteContext site, Article article) => new(
        site.Site.Title, site.Words.Dates.Long(article.Date), article.Title,
        article.Vendors.Count == 0 ? null : string.Join(", ", article.Vendors.Select(v => v.Name)));

    private static CardText Text(SiteContext site, Vendor vendor) => new(
        site.Site.Title, site.Words.Say("facet.vendor"), vendor.Name, Counts(site, (site.Links[vendor].Moves.Count, "moves"), (site.Links[vendor].Claims.Count, "claims"), (site.Links[vendor].Articles.Count, "articles")));

    private static CardText Text(SiteContext site, Topic topic) => new(
        site.Site.Title, site.Words.Say("facet.topic"), topic.Name, Counts(site, (site.Links[topic].Articles.Count, "articles")));

    private static string? Counts(SiteContext site, params (int Count, string Word)[] counts)
    {
        var some = counts.Where(c => c.Count > 0).Select(c => site.Words.Count(c.Word, c.Count)).ToList();
        return some.Count == 0 ? null : string.Join(" · ", some);
    }
}
