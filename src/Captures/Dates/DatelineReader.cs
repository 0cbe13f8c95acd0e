using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>
/// Reads the datelines that newsrooms print. A line is a dateline only if every word of it is accounted for: role, weekday,
/// date, time, zone, byline, section. A sentence that happens to contain a date is none.
/// </summary>
public static class DatelineReader
{
    private const int LongestLine = 160;
    private const int MostUnreadWords = 3;

    private const char FirstFullWidth = '\uff01', LastFullWidth = '\uff5e', LastNarrow = '\u007e';

    private static readonly char[] Around = [' ', '|', '·', '•', '/', ',', ';', '(', ')', '-', '–', '—'];

    /// <param name="isDayFirst">Whether the text's language writes the day before the month.</param>
    public static DatelineResult Read(string line, bool isDayFirst = false)
    {
        line = TextNormalizer.Normalize(line).Trim();
        // Degrees stand in the weather of a day.
        if (line.Length > LongestLine || !line.Any(char.IsDigit) || Degrees.IsMatch(line) || RunningClock.IsMatch(line)) return default;
        line = string.Concat(line.Select(Plain));
        if (PartialDate.TryParse(line, out var written) || (Digits.IsMatch(line) && PartialDate.TryParse($"{line[..4]}-{line[4..6]}-{line[6..]}", out written)))
            return new(new Dateline(written, DateRole.Plain, []), null);
        var roles = DateRoles.Find(line);
        if (roles.Any(at => at > 0) && ReadTwo(line, [.. roles.Where(at => at > 0)], isDayFirst) is { } both) return both;
        return ReadOne(line, isDayFirst);
    }

    // Digits of any script mean those that are read here, and so do marks as wide as the letters of China and Japan (Unicode block FF00).
    private static char Plain(char c) =>
        c <= LastNarrow ? c
        : c is >= FirstFullWidth and <= LastFullWidth ? (char)(c - FirstFullWidth + '!')
        : char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
        : c;

    // "Updated: A | Originally published: B", "A Updated B": each part says when it was.
    private static DatelineResult? ReadTwo(string line, IReadOnlyList<int> cuts, bool isDayFirst)
    {
        var pieces = cuts.Prepend(0).Zip(cuts.Append(line.Length)).Select(p => (Words: line[p.First..p.Second], Read: ReadOne(line[p.First..p.Second].Trim(Around), isDayFirst))).ToList();
        var parts = pieces.Select(piece => piece.Read).Where(read => read.IsDateline).ToList();
        // "Created by Ada Quill, last modified by Max Moe on April 23, 2015"
        if (parts is [{ Dateline: { IsChange: true } change }]
            && pieces.Select(piece => Byline.Read(piece.Words.Trim(Around))).FirstOrDefault(names => names is not null) is { } names)
        {
            return new(change with { Authors = names }, null);
        }
        if (parts.Count != 2 || parts.Exists(part => part.Dateline is null)) return null;
        var (first, second) = (parts[0].Dateline!, parts[1].Dateline!);
        if (first.Role == second.Role) return null;
        // Beside an update, the other is the publication.
        if (first.Role == DateRole.Plain && second.Role == DateRole.Updated) first = first with { Role = DateRole.Published };
        // "By Ada Quill | Published: A | Updated: B": what holds no date says who, or the line is something else.
        var beside = pieces.Where(piece => !piece.Read.IsDateline).Select(piece => ReadBeside(piece.Words)).ToList();
        var unread = parts.Select(part => part.Unread).Concat(beside.Select(rest => rest.Unread)).FirstOrDefault(words => words is not null);
        if (beside.Exists(rest => rest.IsSentence) || unread is not null && !IsAside(unread)) return null;
        return new DatelineResult(first with { Authors = [.. beside.SelectMany(rest => rest.Authors).Concat(first.Authors).Distinct()] }, null) { Second = second, Unread = unread };
    }

    private static DatelineRest ReadBeside(string words)
    {
        DateRoles.Extract(ref words, out _);
        return DatelineRest.Read(words);
    }

    // A word or two beside a date do not make it another: a place, a section, an agency.
    private static bool IsAside(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostUnreadWords } each && Array.TrueForAll(each, IsAsideAlone)
        || Labelled.Match(words) is { Success: true } labelled && labelled.Groups["label"].Captures.All(label => NamesNoEvent(label.Value));

    // A paper's name in letters of China may begin with a number.
    private static bool IsAsideAlone(string word) =>
        word.All(c => char.IsLetter(c) || c is '-' or '.') || Host.IsMatch(word) || word[^1] >= NameShape.FirstOfAsia && NameShape.IsOffice(word);

    // "Editor: Max Moe" says who; "Place: Harbour hall" would make the date an event's.
    private static bool NamesNoEvent(string label) => NameShape.IsOffice(label) || label[0] >= NameShape.FirstOfAsia && NameShape.IsWithoutCase(label) && !Event.IsMatch(label);

    private static DatelineResult ReadOne(string line, bool isDayFirst)
    {
        if (Span.IsMatch(line)) return default;
        if (Vague.Match(line) is { Success: true } vague)
            return DatelineResult.Failure($"'{line}' names no day of a year", PartialDate.TryParse(vague.Groups["year"].Value, out var year) ? new Dateline(year, DateRole.Plain, []) : null);
        var rest = YearLast.Replace(IsoJoint.Replace(line, " "), "${on}, ${year} ${at}");
        var role = DateRoles.Extract(ref rest, out var isForeign);
        var dates = PrintedDate.ExtractAll(ref rest, isDayFirst || isForeign);
        if (dates.Count == 0) return default;
        var times = ClockTime.ExtractAll(ref rest);
        var weekday = Weekday.Extract(ref rest);
        if (role == DateRole.Plain) role = DateRoles.Extract(ref rest, out _);
        // "23 April 2015 Last updated at 07:30" is the day of publication.
        else if (role == DateRole.Updated
            && times is [var time]
            && DateRoles.Find(line) is [> 0 and var at]
            && line.IndexOf(time.Written, StringComparison.Ordinal) > at)
        {
            (role, times) = (DateRole.Plain, []);
        }
        var isChange = role == DateRole.Updated && DateRoles.IsChange(line);
        var leftover = DatelineRest.Read(rest);
        if (leftover.IsSentence) return default;
        // "Thursday, April 23, 2015 23/04/2015" says it twice.
        if (dates.Exists(d => d.Error is not null || d.Date != dates[0].Date) && dates.Count > 1) return DatelineResult.Failure("the line names more than one moment");
        var result = Combine(dates[0], times, weekday, new Dateline(default, role, leftover.Authors) { IsChange = isChange });
        if (leftover.Unread is not { } words || result.Error is not null) return result;
        return IsAside(words)
            ? result with { Unread = words }
            : DatelineResult.Failure($"'{words}' beside it is neither an author nor a section for certain", result.Dateline) with { Unread = words };
    }

    /// <param name="said">What the line says besides the date.</param>
    private static DatelineResult Combine(PrintedDate date, IReadOnlyList<ClockTime> times, Weekday? weekday, Dateline said)
    {
        if (weekday is not null) date = date.On(weekday.Day);
        if (date.Error is not null) return DatelineResult.Failure(date.Error, date.Date is { } likely ? said with { Date = likely } : null, date.Date, date.Other);
        var known = date.Date!.Value;
        var day = said with { Date = known };
        if (weekday is not null && known.Precision == DatePrecision.Day && known.Start.DayOfWeek != weekday.Day)
            return DatelineResult.Failure($"{known} was no {weekday.Written}", day);
        if (times.Count == 0) return new(day, null);
        if (times.FirstOrDefault(t => t.Error is not null) is { Error: { } error }) return DatelineResult.Failure(error, day);
        if (known.Precision != DatePrecision.Day) return DatelineResult.Failure("a time of day stands beside a date without a day", day);
        var moments = times.Select(time => ReadMoment(known, time, day)).ToList();
        if (moments.Count == 1) return moments[0];
        // "07:30 GMT (00:30 PDT)" is one moment.
        return moments.TrueForAll(m => m.Dateline?.Date.Precision == DatePrecision.Instant) && moments.Select(m => m.Dateline!.Date.Start.UtcDateTime).Distinct().Count() == 1
            ? moments[0] : DatelineResult.Failure("the line names more than one moment", day);
    }

    private static DatelineResult ReadMoment(PartialDate known, ClockTime time, Dateline day)
    {
        if (time.Zone is null) return new(day with { ZonelessTime = time.Written, LocalTime = time.OfDay }, null);
        var local = known.Start.Date + time.OfDay;
        if (TimeZoneNames.FindOffset(time.Zone, local, out var error) is not { } offset) return DatelineResult.Failure(error!, day);
        return PartialDate.TryFromInstant(local, offset) is { } moment
            ? new(day with { Date = moment }, null)
            : DatelineResult.Failure("the calendar does not reach that moment", day);
    }

    private static readonly Regex Labelled = new(@"^(?:[^:\s]+\s+){0,2}?(?:(?<!\S)(?<label>\p{L}+)\s?:\s*[^:]{0,40})+$", RegexOptions.CultureInvariant);

    private static readonly Regex Event = new("地点|地點|场所|場所|会场|会場|主办|主催|开幕|报名|截止|期间|장소|일시|주최");

    // The clock of a site whose readers live elsewhere shows when the page was saved: "Eastern time: 06:40 …".
    private static readonly Regex RunningClock = new(@"^\p{L}{2,6}部[时時][间間]\s?[:：]");

    private static readonly Regex Host = new($"^{HostNames.Pattern}$");

    private static readonly Regex Degrees = new(@"(?<![0-9])[-+]?[0-9]{1,2}\s?°\s?[CFС](?!\w)|[-+][0-9]{1,2}\s?°");

    private static readonly Regex Digits = new(@"^(?:19|20)[0-9]{6}$");

    // "10:00-11:30 Uhr" is when something takes place.
    private static readonly Regex Span = new(@"[0-9]{1,2}[:.][0-9]{2}\s*(?:(?:Uhr|h|[ap]\.?m\.?)\s*)?(?:[–—]|-|to|bis)\s*[0-9]{1,2}[:.][0-9]{2}\s*(?:Uhr|h|[ap]\.?m)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A quarter; a day without its year; a time counted from a day that is not known.
    private static readonly Regex Vague = new(
        @"^(?:Q[1-4]|[1-4]Q)\s*(?:/\s*)?(?<year>[0-9]{4})$|^(?:(?:posted|published|updated)\s+)?(?:[0-9]{1,3}|an?)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago$" +
        $@"|^(?:{MonthNames.Pattern}\s+[0-9]{{1,2}}|[0-9]{{1,2}}\s+{MonthNames.Pattern})(?:,?\s+(?:at\s+)?[0-9]{{1,2}}[:.][0-9]{{2}}.{{0,12}})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "Thu Apr 23 17:45:11 EDT 2015", as Unix and archives of mailing lists write it.
    private static readonly Regex YearLast = new($@"\b(?<on>{MonthNames.Pattern}\s+[0-9]{{1,2}})\s+(?<at>[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:\s+(?:[A-Z]{{1,5}}|[+-][0-9]{{4}}))?)\s+(?<year>[0-9]{{4}})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // ISO 8601 writes a T between day and time.
    private static readonly Regex IsoJoint = new(@"(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})T(?=[0-9]{2}:)");
}
