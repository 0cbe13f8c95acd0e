using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>
/// Reads the datelines that newsrooms print. A line is a dateline only if every word of it is accounted for: role, weekday,
/// date, time, zone, byline. A sentence that happens to contain a date is none.
/// </summary>
public static partial class DatelineReader
{
    private const int LongestLine = 160;

    public static DatelineResult Read(string line)
    {
        line = TextNormalizer.Normalize(line).Trim();
        if (line.Length > LongestLine) return default;
        if (PartialDate.TryParse(line, out var written)) return new(new Dateline(written, DateRole.Plain, []), null);

        var rest = IsoJoint().Replace(line, " ");
        var dates = PrintedDate.ExtractAll(ref rest);
        if (dates.Count == 0) return default;
        var times = ClockTime.ExtractAll(ref rest);
        var weekday = Extract(Weekday(), ref rest);
        var role = ExtractRole(ref rest);
        if (!TryExtractByline(ref rest, out var authors) || !Separators().IsMatch(rest)) return default;
        if (dates.Count > 1 || times.Count > 1) return DatelineResult.Failure("the line names more than one moment");
        return Combine(dates[0], times.Count == 0 ? null : times[0], weekday, role, authors);
    }

    private static DatelineResult Combine(PrintedDate date, ClockTime? time, string? weekday, DateRole role, IReadOnlyList<string> authors)
    {
        if (date.Error is not null) return DatelineResult.Failure(date.Error);
        var known = date.Date!.Value;
        if (weekday is not null && known.Precision == DatePrecision.Day && !IsOn(known, weekday))
            return DatelineResult.Failure($"{known} was no {weekday}");
        if (time is null) return new(new Dateline(known, role, authors), null);
        if (time.Error is not null) return DatelineResult.Failure(time.Error);
        if (known.Precision != DatePrecision.Day) return DatelineResult.Failure("a time of day stands beside a date without a day");
        if (time.Zone is null) return new(new Dateline(known, role, authors, time.Written), null);
        if (TimeZoneNames.FindOffset(time.Zone, out var error) is not { } offset) return DatelineResult.Failure(error!);
        return PartialDate.TryFromInstant(known.Start.Date + time.OfDay, offset) is { } moment
            ? new(new Dateline(moment, role, authors), null)
            : DatelineResult.Failure("the calendar does not reach that moment");
    }

    private static bool IsOn(PartialDate day, string weekday) =>
        day.Start.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase);

    private static DateRole ExtractRole(ref string rest)
    {
        if (Extract(Updated(), ref rest) is not null) return Extract(Published(), ref rest) is null ? DateRole.Updated : DateRole.Plain;
        return Extract(Published(), ref rest) is null ? DateRole.Plain : DateRole.Published;
    }

    private static bool TryExtractByline(ref string rest, out IReadOnlyList<string> authors)
    {
        authors = [];
        var words = Edges().Replace(rest, "");
        if (words.Length == 0) return true;
        if ((Byline.Read(words) ?? (Divided().IsMatch(rest) ? Byline.SplitNames(words) : null)) is not { } names) return false;
        (authors, rest) = (names, "");
        return true;
    }

    private static string? Extract(Regex pattern, ref string rest)
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

    // What may be left of a dateline once everything that means something has been extracted.
    [GeneratedRegex(@"^(?:[\s,;:|/·•\-–—()]|\b(?:at|on|of)\b)*$", Plain)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:[\s,;:|/·•\-–—()]|\b(?:at|on|of)\b)+|(?:[\s,;:|/·•\-–—()]|\b(?:at|on|of)\b)+$", Plain)]
    private static partial Regex Edges();

    // ISO 8601 writes a T between day and time.
    [GeneratedRegex(@"(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})T(?=[0-9]{2}:)")]
    private static partial Regex IsoJoint();

    [GeneratedRegex(@"[|/·•–—]")]
    private static partial Regex Divided();
}
