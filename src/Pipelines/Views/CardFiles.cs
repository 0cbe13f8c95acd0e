using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>Where the pictures lie that shared links show, and the fonts that they are drawn with.</summary>
internal static class CardFiles
{
    public const string Name = "card.png";

    /// <summary>Of the site, for pages without one of their own.</summary>
    public const string OfSite = "/" + Name;

    /// <summary>Drawing them all takes longer than all the rest of a build. Of more articles they are drawn where <c>site.yml</c> asks for it, of fewer unless it refuses.</summary>
    private const int MostUnasked = 500;

    public static bool AreDrawn(SiteSettings site, int articles) => site.Cards ?? articles <= MostUnasked;

    /// <param name="root">Of the archive.</param>
    /// <returns>Null where the site wants no cards, or this machine cannot draw.</returns>
    public static CardFonts? FindFonts(string root, SiteSettings site, int articles) => site.Cards == false ? null : FindFonts(root, AreDrawn(site, articles));

    /// <returns>Null where this machine cannot draw.</returns>
    public static CardFonts? FindFonts(string root, bool forMany) => CardFonts.Find(ThemeFiles.FilesBelow(root, "fonts"), forMany);

    /// <returns>Site path; the site's own for what has none.</returns>
    public static string PathOf(SiteContext site, object? entry) => !site.DrawsCards ? OfSite : entry switch
    {
        Article article => article.Path + Name,
        Vendor vendor => vendor.Path + Name,
        Topic topic => topic.Path + Name,
        Person person => person.Path + Name,
        Trail trail => trail.Path + Name,
        Move move when site.Addresses.HasPage(move) => site.Addresses.Of(move) + Name,
        Claim claim when site.Addresses.HasPage(claim) => site.Addresses.Of(claim) + Name,
        _ => OfSite,
    };
}
