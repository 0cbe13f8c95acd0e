using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>card.png</c> beside articles, vendors and topics: the picture that a shared link shows, where <c>site.yml</c> asks for it.</summary>
internal static class SocialCards
{
    private const string File = "card.png";

    public static IEnumerable<Document> Documents(SiteContext site) => site.CardFonts is not { } fonts ? [] :
    [
        .. site.Catalog.Articles.Select(a => Card(site, fonts, a.Path, Text(site, a))),
        .. site.Catalog.Vendors.Select(v => Card(site, fonts, v.Path, Text(site, v))),
        .. site.Catalog.Topics.Select(t => Card(site, fonts, t.Path, Text(site, t))),
    ];

    /// <returns>Null where the machine has no font, or cannot draw.</returns>
    public static CardFonts? Fonts(ThemeFiles theme)
    {
        try
        {
            return CardFonts.Find(theme.Below("fonts/").Select(f => f.File));
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }

    /// <summary>Site path of the card of an entry, or null where none is made.</summary>
    public static string? PathOf(SiteContext site, object? entry) => site.CardFonts is null ? null : entry switch
    {
        Article article => article.Path + File,
        Vendor vendor => vendor.Path + File,
        Topic topic => topic.Path + File,
        _ => null,
    };

    // The theme draws no cards: what they show and the faces that draw it are all that they depend on.
    private static Document Card(SiteContext site, CardFonts fonts, string path, CardText text) => new(
        path[1..] + File,
        Fingerprint.FromText(SiteContext.ProgramVersion).Add(fonts.Hash).Add(text.Site).Add(text.Above).Add(text.Title).Add(text.Below),
        to => CardPicture.Write(text, fonts, to));

    private static CardText Text(SiteContext site, Article article) => new(
        site.Site.Title, DateText.Long(article.Date), article.Title,
        article.Vendors.Count == 0 ? null : string.Join(", ", article.Vendors.Select(v => v.Name)));

    private static CardText Text(SiteContext site, Vendor vendor) => new(
        site.Site.Title, "Vendor", vendor.Name, Counts((vendor.Moves.Count, "move"), (vendor.Claims.Count, "claim"), (vendor.Articles.Count, "article")));

    private static CardText Text(SiteContext site, Topic topic) => new(
        site.Site.Title, "Topic", topic.Name, Counts((topic.Articles.Count, "article")));

    private static string? Counts(params (int Count, string Word)[] counts)
    {
        var some = counts.Where(c => c.Count > 0).Select(c => $"{c.Count:#,0} {c.Word}{(c.Count == 1 ? "" : "s")}").ToList();
        return some.Count == 0 ? null : string.Join(" · ", some);
    }
}
