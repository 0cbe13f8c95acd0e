namespace Archive.Catalog;

public enum ElapsedUnit : byte { Day, Month, Year }

/// <summary>How long after one date another lies, no finer than both are known. None of a unit is "the same": the same month.</summary>
public readonly record struct Elapsed(int Count, ElapsedUnit Unit)
{
    private const int DaysWorthCounting = 60;
    private const int MonthsWorthCounting = 24;

    public static Elapsed Between(PartialDate from, PartialDate to)
    {
        var known = from.Precision < to.Precision ? from.Precision : to.Precision;
        if (known == DatePrecision.Year) return new(to.Year - from.Year, ElapsedUnit.Year);
        if (known >= DatePrecision.Day)
        {
            var days = (to.Start.Date - from.Start.Date).Days;
            if (days <= DaysWorthCounting) return new(days, ElapsedUnit.Day);
        }
        var months = (to.Year - from.Year) * 12 + to.Start.Month - from.Start.Month;
        if (known >= DatePrecision.Day && to.Start.Day < from.Start.Day) months--;
        return months < MonthsWorthCounting ? new(months, ElapsedUnit.Month) : new(months / 12, ElapsedUnit.Year);
    }
}
