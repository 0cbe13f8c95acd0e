using System.Globalization;

namespace Archive.Formats.Svg;

/// <summary>What stands below a year of an axis.</summary>
internal static class YearLabel
{
    private const double LongWidth = 34;
    private const double ShortWidth = 20;

    /// <summary>The year, in two digits where four find no room. Where two would touch the next label, most years have none, and the others four.</summary>
    public static string? Text(int year, double perYear)
    {
        if (perYear >= LongWidth) return Long(year);
        if (perYear >= ShortWidth) return string.Create(CultureInfo.InvariantCulture, $"’{year % 100:00}");
        return year % (int)Math.Ceiling(LongWidth / perYear) == 0 ? Long(year) : null;
    }

    public static string Long(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
