using System.Globalization;

namespace Archive.Formats.Feeds;

/// <summary>Moments as feeds write them, in the offset in which they were given.</summary>
internal static class FeedDates
{
    /// <summary>RFC 822 with a year of four digits, as RSS 2.0 prefers: <c>Thu, 23 Apr 2015 07:30:00 -0400</c>.</summary>
    public static string Rfc822(DateTimeOffset moment)
    {
        var offset = moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + offset;
    }

    /// <summary>RFC 3339: <c>2015-04-23T07:30:00-04:00</c>; UTC as <c>Z</c>.</summary>
    public static string Rfc3339(DateTimeOffset moment) =>
        moment.ToString(moment.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
