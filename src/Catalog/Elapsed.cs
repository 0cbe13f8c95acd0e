using System.Globalization;

namespace Archive.Catalog;

/// <summary>How long after one date another lies, no finer than both are known: days, months or years.</summary>
public static class Elapsed
{
    private const int DaysWorthCounting = 60;
    private const int MonthsWorthCounting = 24;

    /// <returns>"after 8 days", "after 4 months", "after 10 years", "the same month".</returns>
    public static string Text(PartialDate from, PartialDate to)
    {
        var known = from.Precision < to.Precision ? from.Precision : to.Precision;
        if (known == DatePrecision.Year) return to.Year == from.Year ? "the same year" : After(to.Year - from.Year, "year");
        if (known >= DatePrecision.Day)
        {
            var days = (to.Start.Date - from.Start.Date).Days;
            if (days == 0) return "the same day";
            if (days <= DaysWorthCounting) return After(days, "day");
        }
        var months = (to.Year - from.Year) * 12 + to.Start.Month - from.Start.Month;
        if (known >= DatePrecision.Day && to.Start.Day < from.Start.Day) months--;
        if (months == 0) return "the same month";
        return months < MonthsWorthCounting ? After(months, "month") : After(months / 12, "year");
    }

    private static string After(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"after {count} {unit}{(count == 1 ? "" : "s")}");
}
