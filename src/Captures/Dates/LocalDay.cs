using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>The day on which a moment fell where it was published. What machines are told in UTC, or without a zone, may fall on another than the page prints.</summary>
internal static class LocalDay
{
    private const int Quarter = 15;

    /// <summary>Whether the day depends on where it is counted: a moment in UTC, or one whose zone nobody names.</summary>
    public static bool IsOpen(StatedDate stated) => MomentOf(stated) is not null;

    /// <param name="others">What else is stated of the same event.</param>
    /// <param name="language">The page's language, as it states it.</param>
    public static PartialDate Find(StatedDate best, IReadOnlyList<StatedDate> others, string? language)
    {
        if (MomentOf(best) is not { } moment) return FindMomentOf(best, others)?.Date ?? best.Date;
        var elsewhere = others.Where(d => d.Date.Precision == DatePrecision.Instant && d.Date.Start.Offset != TimeSpan.Zero).Select(d => (PartialDate?)d.Date).ToList();
        if (elsewhere.Find(d => d!.Value.Start == moment.Start) is { } same) return same;
        if (elsewhere.Exists(d => d!.Value.WithoutTime() == best.Date)) return best.Date;
        if (best.Date == moment && LanguageClock.FindMidnight(moment, language) is { } midnight) return midnight;
        var day = others.FirstOrDefault(d => d.IsPrinted && d.Date.Precision == DatePrecision.Day && d.Date != best.Date.WithoutTime() && IsNear(d.Date, moment));
        return day is null ? best.Date : best.Date == moment && WithOffset(moment, day) is { } exact ? exact : day.Date;
    }

    // A mere day that machines are told is the one in UTC of a moment that has an offset elsewhere.
    private static StatedDate? FindMomentOf(StatedDate stated, IReadOnlyList<StatedDate> others) =>
        stated is not { IsPrinted: false, Date.Precision: DatePrecision.Day } ? null
        : others.FirstOrDefault(d => d.Date.Precision == DatePrecision.Instant && d.Date.Start.UtcDateTime.Date == stated.Date.Start.Date && d.Date.WithoutTime() != stated.Date);

    private static PartialDate? MomentOf(StatedDate stated) =>
        stated.Date.Precision == DatePrecision.Instant ? stated.Date.Start.Offset == TimeSpan.Zero ? stated.Date : null
        : stated is { IsPrinted: false, LocalTime: { } time, Date.Precision: DatePrecision.Day } ? PartialDate.TryFromInstant(stated.Date.Start.DateTime + time, TimeSpan.Zero) : null;

    /// <summary>The day printed is one on which the moment fell somewhere on Earth.</summary>
    private static bool IsNear(PartialDate day, PartialDate moment) =>
        moment.Start - day.Start is var since && since >= -PartialDate.LargestOffset && since < TimeSpan.FromDays(1) + PartialDate.LargestOffset;

    // "00:04" beside the day, and 22:04 in UTC: the clock there was two hours ahead. Offsets are whole quarters of an hour.
    private static PartialDate? WithOffset(PartialDate moment, StatedDate printed)
    {
        if (printed.LocalTime is not { } time) return null;
        var minutes = (int)Math.Floor((printed.Date.Start + time - moment.Start).TotalMinutes + 0.999);
        return minutes % Quarter == 0 ? PartialDate.TryFromInstant(moment.Start.DateTime.AddMinutes(minutes), TimeSpan.FromMinutes(minutes)) : null;
    }
}
