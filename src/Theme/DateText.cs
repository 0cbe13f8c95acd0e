using System.Globalization;
using Archive.Catalog;

namespace Archive.Theme;

/// <summary>Dates as readers see them: 23 April 2015, April 2015, 2015. No day is invented.</summary>
public static class DateText
{
    public static string Long(PartialDate date) => Format(date, "d MMMM yyyy", "MMMM yyyy", "yyyy");

    /// <summary>Below a year's heading: 23 Apr, Apr, or nothing more than the year.</summary>
    public static string WithinYear(PartialDate date) => Format(date, "d MMM", "MMM", "yyyy");

    /// <summary>23 April, April: for a place where the year stands beside it.</summary>
    public static string WithoutYear(PartialDate date) => Format(date, "d MMMM", "MMMM", "yyyy");

    private static string Format(PartialDate date, string day, string month, string year) => date.Start.ToString(
        date.Precision switch { DatePrecision.Year => year, DatePrecision.Month => month, _ => day },
        CultureInfo.InvariantCulture).TrimStart('%');
}
