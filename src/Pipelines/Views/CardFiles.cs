using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>Where the picture of an entry lies that shared links show, and the fonts that it is drawn with.</summary>
internal static class CardFiles
{
    public const string Name = "card.png";

    /// <returns>Null where this machine cannot draw.</returns>
    public static CardFonts? FindFonts(ThemeFiles theme) => CardFonts.Find(theme.Below("fonts/").Select(f => f.File));

    /// <returns>Site path; null for what has no card.</returns>
    public static string? PathOf(object? entry) => entry switch
    {
        Article article => article.Path + Name,
        Vendor vendor => vendor.Path + Name,
        Topic topic => topic.Path + Name,
        _ => null,
    };
}
