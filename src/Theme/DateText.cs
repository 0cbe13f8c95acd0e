using System.Globalization;
using Archive.Catalog;

namespace Archive.Theme;

/// <summary>Dates as readers see them: 23 April 2015, April 2015, 2015. No day is invented.</summary>
public static class DateText
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private static readonly string[] ShortMonths = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    public static string Long(PartialDate date)
    {
        var at = date.Start;
        return date.Precision switch
        {
            DatePrecision.Year => $"{at.Year:D4}",
            DatePrecision.Month => $"{Months[at.Month - 1]} {at.Year:D4}",
            _ => $"{at.Day} {Months[at.Month - 1]} {at.Year:D4}",
        };
    }

    /// <summary>Below a year's heading: 23 Apr, Apr, or nothing more than the year.</summary>
    public static string WithinYear(PartialDate date) => InYear(date, ShortMonths);

    /// <summary>23 April, April: for a place where the year stands beside it.</summary>
    public static string WithoutYear(PartialDate date) => InYear(date, Months);

    /// <summary>All that is known: 23 April 2015, 07:30 (UTC−04:00).</summary>
    public static string Exact(PartialDate date) => date.Precision == DatePrecision.Instant && date.Start is var at
        ? $"{Long(date)}, {at.Hour:D2}:{at.Minute:D2} (UTC{Offset(at.Offset)})"
        : Long(date);

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero ? "" : $"{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}";

    private static string InYear(PartialDate date, string[] months)
    {
        var at = date.Start;
        return date.Precision switch
        {
            DatePrecision.Year => $"{at.Year:D4}",
            DatePrecision.Month => months[at.Month - 1],
            _ => $"{at.Day} {months[at.Month - 1]}",
        };
    }
}
