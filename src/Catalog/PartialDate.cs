using System.Globalization;

namespace Archive.Catalog;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision : byte { Year, Month, Day, Instant }

/// <summary>
/// A date as exact as it is known: <c>2015</c>, <c>2015-04</c>, <c>2015-04-23</c> (ISO 8601) or
/// <c>2015-04-23T07:30:00-04:00</c> (RFC 3339). Orders by the year as it was written, within it by the earliest moment in UTC, the less exact first; no day is invented.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>First moment, in ticks of UTC.</summary>
    internal long StartTicks { get; }

    /// <summary>Minutes by which the written time is ahead of UTC.</summary>
    private short OffsetMinutes { get; }

    public DatePrecision Precision { get; }

    private PartialDate(DateTimeOffset start, DatePrecision precision)
    {
        StartTicks = start.UtcTicks;
        OffsetMinutes = (short)start.TotalOffsetMinutes;
        Precision = precision;
    }

    public static PartialDate FromYear(int year) => new(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), DatePrecision.Year);
    public static PartialDate FromMonth(int year, int month) => new(new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero), DatePrecision.Month);
    public static PartialDate FromDay(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day);
    public static PartialDate FromInstant(DateTimeOffset instant) => new(instant, DatePrecision.Instant);

    /// <returns>Null where the offset is too large, or the calendar ends before that moment.</returns>
    public static PartialDate? TryFromInstant(DateTime local, TimeSpan offset) =>
        offset.Duration() <= LargestOffset && local.Ticks - offset.Ticks >= 0 && local.Ticks - offset.Ticks <= Last.Ticks ? FromInstant(new DateTimeOffset(local, offset)) : null;

    /// <summary>The first moment of the period, in the offset that was written (UTC where none was).</summary>
    public DateTimeOffset Start => new DateTimeOffset(StartTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(OffsetMinutes));

    /// <summary>The first moment after the period, for an instant the next tick; where the calendar ends before that, its last moment.</summary>
    public DateTimeOffset End
    {
        get
        {
            var start = Start.ToUniversalTime();
            return Precision switch
            {
                DatePrecision.Year when start <= Last.AddYears(-1) => start.AddYears(1),
                DatePrecision.Month when start <= Last.AddMonths(-1) => start.AddMonths(1),
                DatePrecision.Day when start <= Last.AddDays(-1) => start.AddDays(1),
                DatePrecision.Instant when start < Last => start.AddTicks(1),
                _ => Last,
            };
        }
    }

    /// <summary>As a sentence says it: on a day, in a month or a year.</summary>
    public string WithPreposition() => $"{(Precision < DatePrecision.Day ? "in" : "on")} {this}";

    /// <summary>No clock on Earth is further from UTC.</summary>
    public static TimeSpan LargestOffset => TimeSpan.FromHours(14);

    private static DateTimeOffset Last => DateTimeOffset.MaxValue;

    /// <summary>The day of an instant, in the offset that was written; every other date as it is.</summary>
    public PartialDate WithoutTime() => Precision == DatePrecision.Instant && Start is var start ? FromDay(start.Year, start.Month, start.Day) : this;

    public int Year => Start.Year;
    public int? Month => Precision >= DatePrecision.Month ? Start.Month : null;
    public int? Day => Precision >= DatePrecision.Day ? Start.Day : null;

    /// <summary>True only where the whole of this period lies after the whole of the other. Beside a day, a moment is the day that it was written with.</summary>
    public bool IsCertainlyAfter(PartialDate other) =>
        Precision == DatePrecision.Instant && other.Precision == DatePrecision.Instant ? Start >= other.End : WithoutTime().Start >= other.WithoutTime().End;

    /// <summary>True where no moment lies in both periods: a month and one of its days do not exclude each other.</summary>
    public bool Excludes(PartialDate other) => IsCertainlyAfter(other) || other.IsCertainlyAfter(this);

    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        var precision = text.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, 10 => DatePrecision.Day, _ => DatePrecision.Instant };
        var isDate = DateTimeOffset.TryParseExact(text, Forms(precision), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start);
        date = isDate ? new PartialDate(start, precision) : default;
        return isDate;
    }

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date: write YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339 with offset.");

    /// <summary>The form in which it was written, normalised: the exact inverse of <see cref="Parse"/>.</summary>
    public override string ToString() => Start.ToString(Forms(Precision)[0], CultureInfo.InvariantCulture);

    /// <returns>The form to write, then what else is understood.</returns>
    private static string[] Forms(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => ["yyyy"],
        DatePrecision.Month => ["yyyy-MM"],
        DatePrecision.Day => ["yyyy-MM-dd"],
        // "Z" and offsets both; "K" alone would also accept a time with no offset, which names no moment.
        _ => ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"],
    };

    public int CompareTo(PartialDate other)
    {
        if (Year.CompareTo(other.Year) is var byYear and not 0) return byYear;
        var byStart = StartTicks.CompareTo(other.StartTicks);
        return byStart != 0 ? byStart : Precision.CompareTo(other.Precision);
    }

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;
    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;
    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;
    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;
}
