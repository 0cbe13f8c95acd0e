using System.Globalization;
using Archive.Catalog;
using Archive.Formats.Svg;

namespace Archive.Pipelines.Views;

/// <summary>Site paths of the pages that list what is on record.</summary>
internal static class ListPaths
{
    /// <summary>What happened in a year.</summary>
    public static string Year(int year) => $"/{YearText(year)}/";

    public static string Moves(int year) => $"/moves/{YearText(year)}/";

    public static string Moves(MoveClass ofClass) => $"/moves/{MoveClassNames.Name(ofClass)}/";

    /// <summary>Claims about a vendor.</summary>
    public static string Claims(Vendor about) => $"/claims/about/{about.Id}/";

    /// <summary>Claims that turned out so.</summary>
    public static string Claims(Outcome outcome) => $"/claims/{outcome.Word()}/";

    /// <summary>A year as addresses and pages write it.</summary>
    public static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
