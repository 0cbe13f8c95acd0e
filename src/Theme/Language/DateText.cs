using System.Globalization;
using Archive.Catalog;

namespace Archive.Theme.Language;

/// <summary>Dates as readers see them, in the patterns of the site's language: 23 April 2015, April 2015, 2015. No day is invented.</summary>
public sealed class DateText
{
    private readonly Words _words;

    internal DateText(Words words) => _words = words;

    public string Long(PartialDate date) => Format(date, "date.year", "date.month", "date.day");

    /// <summary>Below a year's heading: 23 Apr, Apr, or nothing more than the year.</summary>
    public string WithinYear(PartialDate date) => Format(date, "date.year", "date.short-month", "date.short-day");

    /// <summary>23 April, April: for a place where the year stands beside it.</summary>
    public string WithoutYear(PartialDate date) => Format(date, "date.year", "date.month-alone", "date.day-alone");

    /// <summary>The year behind a date that is written without it.</summary>
    public string YearApart(PartialDate date) => Format(date, "date.year-apart", "date.year-apart", "date.year-apart");

    /// <summary>All that is known: 23 April 2015, 07:30 (UTC−04:00).</summary>
    public string Exact(PartialDate date) => date.Precision == DatePrecision.Instant
        ? _words.Say("date.instant", ("date", Long(date)), ("time", date.Start.ToString("HH:mm", CultureInfo.InvariantCulture)), ("offset", Offset(date.Start.Offset)))
        : Long(date);

    /// <summary>A date in patterns of one's own.</summary>
    /// <param name="year">Keys of the patterns for a year, a month of it and a day.</param>
    public string Format(PartialDate date, string year, string month, string day)
    {
        var key = date.Precision switch { DatePrecision.Year => year, DatePrecision.Month => month, _ => day };
        var number = date.Month ?? 1;
        return _words.Say(key,
            ("year", date.Year.ToString("0000", CultureInfo.InvariantCulture)),
            ("day", (date.Day ?? 1).ToString(CultureInfo.InvariantCulture)),
            ("month", _words.Say($"{(date.Precision == DatePrecision.Month ? "date.months-alone" : "date.months")}.{Digits(number)}")),
            ("short", _words.Say($"date.short-months.{Digits(number)}")),
            ("number", Digits(number)));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero ? "" : $"{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}";
}
