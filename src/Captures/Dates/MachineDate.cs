using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>
/// Reads dates as pages state them for machines: ISO 8601 and what is written for it, RFC 5322, and what a script's Date prints. A time
/// without a zone, or with one that has no certain offset, names no moment: its day is taken, and the time told beside it.
/// </summary>
internal static class MachineDate
{
    private const int FirstYear = 1500, LastYear = 2199;
    private const int DigitsOfSeconds = 10;

    public static PartialDate? Read(string written) => Read(written, out _);

    /// <param name="localTime">The time of day of such a date.</param>
    /// <returns>Null, too, where a machine was told nothing and wrote where its calendar begins.</returns>
    public static PartialDate? Read(string written, out TimeSpan? localTime) => ReadAny(written, out localTime) is { } date && IsPossible(date) ? date : null;

    private static bool IsPossible(PartialDate date) =>
        date.Year is >= FirstYear and <= LastYear && (date.Precision < DatePrecision.Day || date.Start != DateTimeOffset.UnixEpoch);

    private static PartialDate? ReadAny(string written, out TimeSpan? localTime)
    {
        localTime = null;
        written = written.Trim();
        if (Epoch.IsMatch(written)) return PartialDate.TryFromInstant(DateTime.UnixEpoch.AddSeconds(long.Parse(written[..DigitsOfSeconds], CultureInfo.InvariantCulture)), TimeSpan.Zero);
        if (Iso.Match(written) is { Success: true } iso) return FromMatch(iso, out localTime);
        if (Script.Match(written) is { Success: true } script)
            written = $"{script.Groups["day"].Value} {script.Groups["month"].Value} {script.Groups["year"].Value} {script.Groups["time"].Value} {script.Groups["zone"].Value}";
        if (Mail.Match(written) is { Success: true } mail) return FromMatch(mail, out localTime);
        return DatelineReader.Read(written).Dateline?.Date;
    }

    private static PartialDate? FromMatch(Match m, out TimeSpan? localTime)
    {
        localTime = null;
        var written = $"{m.Groups["year"].Value} {m.Groups["month"].Value} {m.Groups["day"].Value}";
        if (!DateTime.TryParseExact(written, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var known = PartialDate.FromDay(day.Year, day.Month, day.Day);
        if (!m.Groups["time"].Success || !TimeSpan.TryParse(m.Groups["time"].Value, CultureInfo.InvariantCulture, out var ofDay) || ofDay.TotalDays >= 1) return known;
        var local = day + TimeSpan.FromSeconds(Math.Floor(ofDay.TotalSeconds));
        if (TimeZoneNames.FindOffset(m.Groups["zone"].Value, local, out _) is { } offset) return PartialDate.TryFromInstant(local, offset) ?? known;
        localTime = ofDay;
        return known;
    }

    private static readonly string[] Forms = ["yyyy M d", "yyyy MMM d"];

    // Seconds or thousandths since 1970, of the years 2001 to 2030: what begins with 19 or 20 may be a year, a month, a day and an hour.
    private static readonly Regex Epoch = new(@"^1[0-8][0-9]{8}(?:[0-9]{3})?$", RegexOptions.CultureInvariant);

    // Of digits that nothing parts, two are the month and two the day.
    private static readonly Regex Iso = new(@"^(?<year>(?:1[5-9]|2[01])\d\d)(?:(?<split>[-/.])(?<month>\d{1,2})\k<split>(?<day>\d{1,2})|(?<month>\d\d)(?<day>\d\d))(?:(?:[T\s]\s*|, )(?<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?<zone>Z|z|GMT|UTC|(?:GMT|UTC)?[+-]\d\d(?::?\d\d)?)?.*)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Mail = new(@"^(?:[A-Za-z]{3,9},\s*)?(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})(?: (?<time>\d\d:\d\d(?::\d\d)?)\s*(?<zone>(?:GMT|UTC)?[+-]\d\d:?\d\d|[A-Z]{1,4}\b)?)?", RegexOptions.CultureInvariant);

    private static readonly Regex Script = new(@"^[A-Z][a-z]{2},? (?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}) (?:(?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) (?<zone>(?:GMT|UTC)?[+-]\d{4})|(?<time>\d\d:\d\d:\d\d)(?: (?<zone>UTC|GMT|[+-]\d{4}|[A-Z]{3,4}))? (?<year>\d{4}))", RegexOptions.CultureInvariant);
}
