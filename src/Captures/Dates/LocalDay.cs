using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>The day on which a moment fell where it was published. What machines are told in UTC may fall on another than the page prints.</summary>
internal static class LocalDay
{
    private const int Quarter = 15;

    /// <param name="others">What else is stated of the same event.</param>
    public static PartialDate Find(StatedDate best, IReadOnlyList<StatedDate> others)
    {
        if (best.Date.Precision != DatePrecision.Instant || best.Date.Start.Offset != TimeSpan.Zero) return best.Date;
        if (others.FirstOrDefault(d => d.Date.Precision == DatePrecision.Instant && d.Date.Start == best.Date.Start && d.Date.Start.Offset != TimeSpan.Zero) is { } same) return same.Date;
        var day = others.FirstOrDefault(d => d.IsPrinted && d.Date.Precision == DatePrecision.Day && d.Date != best.Date.WithoutTime() && IsNear(d.Date, best.Date));
        return day is null ? best.Date : WithOffset(best.Date, day) ?? day.Date;
    }

    /// <summary>The day printed is one on which the moment fell somewhere on Earth.</summary>
    private static bool IsNear(PartialDate day, PartialDate moment) =>
        moment.Start >= day.Start - PartialDate.LargestOffset && moment.Start < day.Start.AddDays(1) + PartialDate.LargestOffset;

    // "00:04" beside the day, and 22:04 in UTC: the clock there was two hours ahead. Offsets are whole quarters of an hour.
    private static PartialDate? WithOffset(PartialDate moment, StatedDate printed)
    {
        if (printed.LocalTime is not { } time) return null;
        var minutes = (int)Math.Floor((printed.Date.Start + time - moment.Start).TotalMinutes + 0.999);
        return minutes % Quarter == 0 ? PartialDate.TryFromInstant(moment.Start.DateTime.AddMinutes(minutes), TimeSpan.FromMinutes(minutes)) : null;
    }
}
