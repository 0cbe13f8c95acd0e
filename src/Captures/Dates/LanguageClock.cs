using System.Collections.Frozen;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>
/// The clock of a language, where those who write it live by one (Unicode CLDR, IANA time zone database). A moment in UTC that is midnight by it, to the
/// second, is a day that somebody entered and a machine stored in UTC.
/// </summary>
internal static class LanguageClock
{
    private static readonly FrozenDictionary<string, int> Hours = Read(
        "0 en-gb en-ie pt-pt", "1 de it nl da nb nn no sv pl cs sk sl hu hr fr-fr fr-be fr-ch es-es", "2 fi et lv lt el bg ro", "8 zh", "9 ja ko");

    private static readonly FrozenSet<int> WithoutSummer = [8, 9];

    /// <param name="moment">In UTC.</param>
    /// <param name="language">As pages state it, such as <c>de-AT</c>; null where they do not.</param>
    /// <returns>The same moment by that clock, if it is midnight there.</returns>
    public static PartialDate? FindMidnight(PartialDate moment, string? language)
    {
        if (language?.Trim().Replace('_', '-') is not { Length: > 1 } tag) return null;
        if (!Hours.TryGetValue(tag, out var hours) && !Hours.TryGetValue(tag.Split('-')[0], out hours)) return null;
        var utc = moment.Start.DateTime;
        var offset = TimeSpan.FromHours(hours + (!WithoutSummer.Contains(hours) && IsSummer(utc) ? 1 : 0));
        if (utc > DateTime.MaxValue - offset) return null;
        var local = PartialDate.TryFromInstant(utc + offset, offset);
        return offset > TimeSpan.Zero && local is { Start.TimeOfDay.Ticks: 0 } ? local : null;
    }

    // Directive 2000/84/EC: from the last Sunday of March to the last one of October, at one o'clock UTC.
    private static bool IsSummer(DateTime utc) => utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static FrozenDictionary<string, int> Read(params string[] rows) =>
        rows.Select(row => row.Split(' ')).SelectMany(row => row.Skip(1).Select(tag => KeyValuePair.Create(tag, row[0][0] - '0'))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
