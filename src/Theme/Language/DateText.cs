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

    /// <summary>The year before or behind a date that is written without it, with what stands between the two.</summary>
    public (string Before, string Behind) YearApart(PartialDate date)
    {
        var parts = _words.Say("date.year-apart", ("date", Apart), ("year", Year(date))).Split(Apart);
        // A word that does not say where the date stands has it first.
        return parts.Length == 1 ? ("", parts[0]) : (parts[0], string.Concat(parts[1..]));
    }

    private const string Apart = "\0";

    /// <summary>What a pattern of dates may hold; null for every other word.</summary>
    internal static IReadOnlyList<string>? PlacesOf(string key) => key switch
    {
        "date.year" => ["year"],
        "date.month" or "date.month-alone" or "date.short-month" or "citation.apa-month" or "citation.chicago-month" => ["month", "short", "number", "year"],
        "date.day" or "date.day-alone" or "date.short-day" or "citation.apa-day" or "citation.chicago-day" => ["day", "month", "short", "number", "year"],
        _ => null,
    };

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
            ("year", Year(date)),
            ("day", date.Day > 1 ? Digits(date.Day.Value) : _words.Say("date.first")),
            ("month", _words.Say($"{(date.Precision == DatePrecision.Month ? "date.months-alone" : "date.months")}.{Digits(number)}")),
            ("short", _words.Say($"date.short-months.{Digits(number)}")),
            ("number", Digits(number)));
    }

    private static string Year(PartialDate date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero ? "" : $"{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}";
}
