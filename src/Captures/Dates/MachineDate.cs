using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>
/// Reads dates as pages state them for machines: ISO 8601 and what is written for it, RFC 5322, and what a script's Date prints. A time
/// without a zone names no moment: its day is taken, and the time told beside it.
/// </summary>
internal static partial class MachineDate
{
    public static PartialDate? Read(string written) => Read(written, out _);

    /// <param name="localTime">A time of day without a zone.</param>
    public static PartialDate? Read(string written, out TimeSpan? localTime)
    {
        localTime = null;
        written = written.Trim();
        if (Iso().Match(written) is { Success: true } iso) return FromIso(iso, out localTime);
        if (Script().Match(written) is { Success: true } script) written = $"{script.Groups["day"].Value} {script.Groups["month"].Value} {script.Groups["year"].Value} {script.Groups["time"].Value} {script.Groups["zone"].Value}";
        if (Mail().Match(written) is { Success: true } mail) return FromMail(mail, out localTime);
        return DatelineReader.Read(written).Dateline?.Date;
    }

    private static PartialDate? FromIso(Match m, out TimeSpan? localTime)
    {
        localTime = null;
        if (!DateTime.TryParseExact(m.Groups["year"].Value + m.Groups["month"].Value.PadLeft(2, '0') + m.Groups["day"].Value.PadLeft(2, '0'), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        return At(day, m.Groups["time"].Value, m.Groups["zone"].Value, out localTime);
    }

    private static PartialDate? FromMail(Match m, out TimeSpan? localTime)
    {
        localTime = null;
        var date = $"{m.Groups["day"].Value.PadLeft(2, '0')} {m.Groups["month"].Value} {m.Groups["year"].Value}";
        return DateTime.TryParseExact(date, "dd MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? At(day, m.Groups["time"].Value, m.Groups["zone"].Value, out localTime) : null;
    }

    private static PartialDate? At(DateTime day, string time, string zone, out TimeSpan? localTime)
    {
        localTime = null;
        var known = PartialDate.FromDay(day.Year, day.Month, day.Day);
        if (time.Length == 0 || !TimeSpan.TryParse(time, CultureInfo.InvariantCulture, out var ofDay) || ofDay.TotalDays >= 1) return known;
        if (zone.Length == 0) localTime = ofDay;
        if (FindOffset(zone) is not { } offset) return known;
        return PartialDate.TryFromInstant(day + TimeSpan.FromSeconds(Math.Floor(ofDay.TotalSeconds)), offset) ?? known;
    }

    private static TimeSpan? FindOffset(string zone)
    {
        if (zone is "Z" or "z" or "GMT" or "UT" or "UTC") return TimeSpan.Zero;
        var digits = zone.TrimStart("GMTUC".ToCharArray()).Replace(":", "");
        if (digits.Length < 3 || digits[0] is not ('+' or '-') || !int.TryParse(digits.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var offset = digits.Length <= 3 ? TimeSpan.FromHours(number) : new TimeSpan(number / 100, number % 100, 0);
        return offset > PartialDate.LargestOffset ? null : digits[0] == '-' ? -offset : offset;
    }

    [GeneratedRegex(@"^(?<year>(?:1[5-9]|2[01])\d\d)(?<split>[-/.]?)(?<month>\d{1,2})\k<split>(?<day>\d{1,2})(?:(?:[T\s]\s*|, )(?<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?<zone>Z|z|GMT|UTC|(?:GMT|UTC)?[+-]\d\d(?::?\d\d)?)?.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},\s*)?(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})(?: (?<time>\d\d:\d\d(?::\d\d)?)\s*(?<zone>GMT|UTC?|Z|(?:GMT)?[+-]\d\d:?\d\d)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[A-Z][a-z]{2},? (?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}) (?:(?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) (?<zone>(?:GMT|UTC)?[+-]\d{4})|(?<time>\d\d:\d\d:\d\d)(?: (?<zone>UTC|GMT|[+-]\d{4}|[A-Z]{3,4}))? (?<year>\d{4}))", RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
