using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>
/// Reads the datelines that newsrooms print. A line is one only where every word of it is accounted for:
/// role, weekday, date, time, zone, byline. So no sentence that happens to hold a date is taken for one.
/// </summary>
public static partial class DatelineReader
{
    private const int LongestLine = 160;

    public static DatelineReading Read(string line)
    {
        line = TextNormalizer.Normalize(line).Trim();
        if (line.Length > LongestLine) return default;
        if (PartialDate.TryParse(line, out var written)) return new(new Dateline(written, DateRole.Plain, []), null);

        var rest = IsoJoint().Replace(line, " ");
        var dates = PrintedDate.Take(ref rest);
        if (dates.Count == 0) return default;
        var times = ClockTime.Take(ref rest);
        var weekday = Take(Weekday(), ref rest);
        var role = TakeRole(ref rest);
        if (!TakeByline(ref rest, out var authors) || !Separators().IsMatch(rest)) return default;
        if (dates.Count > 1 || times.Count > 1) return DatelineReading.Doubtful("the line names more than one moment");
        return Assemble(dates[0], times.Count == 0 ? null : times[0], weekday, role, authors);
    }

    private static DatelineReading Assemble(PrintedDate date, ClockTime? time, string? weekday, DateRole role, IReadOnlyList<string> authors)
    {
        if (date.Doubt is not null) return DatelineReading.Doubtful(date.Doubt);
        var known = date.Date!.Value;
        if (weekday is not null && known.Precision == DatePrecision.Day && !IsOn(known, weekday))
            return DatelineReading.Doubtful($"{known} was no {weekday}");
        if (time is null) return new(new Dateline(known, role, authors), null);
        if (time.Doubt is not null) return DatelineReading.Doubtful(time.Doubt);
        if (known.Precision != DatePrecision.Day) return DatelineReading.Doubtful("a time of day stands beside a date without a day");
        if (time.Zone is null) return new(new Dateline(known, role, authors, time.Written), null);
        if (TimeZoneNames.Offset(time.Zone, out var why) is not { } offset) return DatelineReading.Doubtful(why!);
        var moment = new DateTimeOffset(known.Start.Date + time.OfDay, offset);
        return new(new Dateline(PartialDate.FromInstant(moment), role, authors), null);
    }

    private static bool IsOn(PartialDate day, string weekday) =>
        day.Start.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase);

    private static DateRole TakeRole(ref string rest)
    {
        if (Take(Updated(), ref rest) is not null) return Take(Published(), ref rest) is null ? DateRole.Updated : DateRole.Plain;
        return Take(Published(), ref rest) is null ? DateRole.Plain : DateRole.Published;
    }

    private static bool TakeByline(ref string rest, out IReadOnlyList<string> authors)
    {
        authors = [];
        var words = Edges().Replace(rest, "");
        if (words.Length == 0) return true;
        var reading = Byline.Read(words) ?? (Divided().IsMatch(rest) ? Byline.Names(words) : null);
        if (reading is null) return false;
        (authors, rest) = (reading, "");
        return true;
    }

    private static string? Take(Regex pattern, ref string rest)
    {
        var match = pattern.Match(rest);
        if (!match.Success) return null;
        rest = rest.Remove(match.Index, match.Length).Insert(match.Index, " ");
        return match.Value;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", Plain)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^\W*(?:last\s+)?(?:updated?|modified|revised)\b(?:\s+(?:on|at))?", Plain)]
    private static partial Regex Updated();

    [GeneratedRegex(@"^\W*(?:first\s+|originally\s+)?(?:posted|published|created|dated?)\b(?:\s+(?:on|at))?", Plain)]
    private static partial Regex Published();

    // What may be left of a dateline once all that means something has been taken.
    [GeneratedRegex(@"^(?:[\s,;:|/·•\-–—()]|\b(?:at|on|of)\b)*$", Plain)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:[\s,;:|/·•\-–—()]|\b(?:at|on|of)\b)+|(?:[\s,;:|/·•\-–—()]|\b(?:at|on|of)\b)+$", Plain)]
    private static partial Regex Edges();

    // ISO 8601 writes a T between day and time.
    [GeneratedRegex(@"(?<=\d{4}-\d{2}-\d{2})T(?=\d{2}:)")]
    private static partial Regex IsoJoint();

    [GeneratedRegex(@"[|/·•–—]")]
    private static partial Regex Divided();
}
