using System.Globalization;
using Archive.Catalog;

namespace Archive.Theme;

/// <summary>Dates as readers see them: 23 April 2015, April 2015, 2015. No day is invented.</summary>
public static class DateText
{
    public static string Long(PartialDate date) => Format(date, "yyyy", "MMMM yyyy", "d MMMM yyyy");

    /// <summary>Below a year's heading: 23 Apr, Apr, or nothing more than the year.</summary>
    public static string WithinYear(PartialDate date) => Format(date, "yyyy", "MMM", "d MMM");

    /// <summary>23 April, April: for a place where the year stands beside it.</summary>
    public static string WithoutYear(PartialDate date) => Format(date, "yyyy", "MMMM", "d MMMM");

    /// <summary>All that is known: 23 April 2015, 07:30 (UTC−04:00).</summary>
    public static string Exact(PartialDate date) => date.Precision == DatePrecision.Instant
        ? $"{Long(date)}, {date.Start.ToString("HH:mm", CultureInfo.InvariantCulture)} (UTC{Offset(date.Start.Offset)})"
        : Long(date);

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero ? "" : $"{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}";

    private static string Format(PartialDate date, string year, string month, string day) => date.Start.ToString(
        date.Precision switch { DatePrecision.Year => year, DatePrecision.Month => month, _ => day }, CultureInfo.InvariantCulture);
}
