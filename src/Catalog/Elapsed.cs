namespace Archive.Catalog;

public enum ElapsedUnit : byte { Day, Month, Year }

/// <summary>How long after one date another lies, no finer than both are known, and never before it. None of a unit is "the same": the same month.</summary>
public readonly record struct Elapsed(int Count, ElapsedUnit Unit)
{
    private const int DaysWorthCounting = 60;
    private const int MonthsWorthCounting = 24;

    public static Elapsed Between(PartialDate from, PartialDate to)
    {
        var known = from.Precision < to.Precision ? from.Precision : to.Precision;
        var start = from.Start;
        // Clocks of one place tell on which day an instant lay; of a day alone nobody knows where it was.
        var end = known == DatePrecision.Instant ? AtOffset(to.Start, start.Offset) : to.Start.DateTime;
        if (known == DatePrecision.Year) return new(Math.Max(0, end.Year - start.Year), ElapsedUnit.Year);
        if (known >= DatePrecision.Day)
        {
            var days = (end.Date - start.Date).Days;
            if (days <= DaysWorthCounting) return new(Math.Max(0, days), ElapsedUnit.Day);
        }
        var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
        if (known >= DatePrecision.Day && end.Day < start.Day) months--;
        return months < MonthsWorthCounting ? new(Math.Max(0, months), ElapsedUnit.Month) : new(months / 12, ElapsedUnit.Year);
    }

    /// <summary>What a clock there shows, up to the last moment that can be written.</summary>
    private static DateTime AtOffset(DateTimeOffset instant, TimeSpan offset) =>
        new(Math.Clamp(instant.UtcTicks + offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));
}
