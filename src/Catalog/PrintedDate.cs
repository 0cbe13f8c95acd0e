using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Catalog;

/// <summary>A date as printed, or an error that says why it is none for certain.</summary>
/// <param name="Date">With an error, the date as far as it is one: the month of a day that is not in the calendar.</param>
/// <param name="Other">The other day that it may be, where day and month could change places.</param>
internal sealed record PrintedDate(PartialDate? Date, string? Error, PartialDate? Other = null)
{
    private const string DayNumber = @"(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º)?\.?";

    // Letters of China, Japan and Korea stand beside a number without a blank.
    private const string Apart = @"[\w-[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]]";

    private const string Pattern =
        $@"(?<!{Apart})(?<year>[0-9]{{4}})(?<join>[-/.])(?<m>[0-9]{{1,2}})\k<join>(?<day>[0-9]{{1,2}})(?!{Apart})" +
        $@"|(?<!{Apart})(?<day>[0-9]{{1,2}})\.\s?(?<m>[0-9]{{1,2}})\.\s?(?<year>[0-9]{{4}})(?!{Apart})" +
        @"|\b(?<a>[0-9]{1,2})(?<join>[/-])(?<b>[0-9]{1,2})\k<join>(?<year>[0-9]{4})\b" +
        @"|\b(?<short>[0-9]{1,2}(?<join>[/.-])[0-9]{1,2}\k<join>[0-9]{2})\b(?![:0-9])" +
        $@"|\b{MonthNames.Pattern}\s*{DayNumber}(?:\s?,\s*(?=19|20)|,?\s+)(?:del?\s+)?(?<year>[0-9]{{4}})\b" +
        $@"|\b{DayNumber}[\s\-]*(?:(?:of|de|d['’])\s*)?{MonthNames.Pattern}(?:,?[\s\-]+|(?<=\.))(?:del?\s+)?(?<year>[0-9]{{4}})\b(?:\s?(?:г\.|года|р\.|року|r\.|roku)(?!\w))?" +
        $@"|\b(?<short>{DayNumber}[\s\-]{MonthNames.Pattern}(?:[\s\-]+['’]?|['’])[0-9]{{2}})\b(?![:0-9])" +
        $@"|\b{MonthNames.Pattern},?\s+(?:del?\s+)?(?<year>[0-9]{{4}})\b" +
        @"|(?<era>平成|令和|昭和|大正|民國|民国)\s?(?<year>[0-9]{1,3}|元)\s?年\s?(?<m>[0-9]{1,2})\s?月(?:\s?(?<day>[0-9]{1,2})\s?日)?" +
        @"|(?<year>[0-9]{4})\s?[年년]\s?(?<m>[0-9]{1,2})\s?[月월](?:\s?(?<day>[0-9]{1,2})\s?[日号일])?";

    /// <summary>Finds every date in a line, and blanks it out.</summary>
    /// <param name="isDayFirst">Whether the line's language writes the day before the month.</param>
    public static List<PrintedDate> ExtractAll(ref string line, bool isDayFirst = false)
    {
        var found = new List<PrintedDate>();
        line = Dates.Replace(line, match =>
        {
            found.Add(FromMatch(match, isDayFirst));
            return " ";
        });
        return found;
    }

    /// <returns>The date that is all of a text; null where it is none, or its year is not written in full in the common era.</returns>
    public static PrintedDate? ReadWhole(string text) =>
        Whole.Match(text) is { Success: true } match && !match.Groups["short"].Success && !match.Groups["era"].Success ? FromMatch(match, isDayFirst: false) : null;

    /// <summary>The same date for a weekday: of two readings the one that falls on it.</summary>
    public PrintedDate On(DayOfWeek weekday) =>
        Other is { } other && Date is { } date && (date.Start.DayOfWeek == weekday) != (other.Start.DayOfWeek == weekday)
            ? new(date.Start.DayOfWeek == weekday ? date : other, null) : this;

    private static PrintedDate FromMatch(Match match, bool isDayFirst)
    {
        if (match.Groups["short"].Success)
            return isDayFirst && WithCentury(match.Value, isDayFirst) is { Error: null, Date: not null } known
                ? known
                : WithCentury(match.Value, isDayFirst) with { Error = $"'{match.Value}' writes its year with two digits" };
        var year = YearOf(match);
        if (match.Groups["a"].Success) return Slashed(year, Number(match, "a"), Number(match, "b"), match.Value, isDayFirst);
        var month = match.Groups["m"].Success ? Number(match, "m") : MonthNames.Find(match) ?? 0;
        if (!match.Groups["day"].Success)
            return year > 0 && month is >= 1 and <= 12 ? new(PartialDate.FromMonth(year, month), null) : new(Known(year, month), $"'{match.Value}' is no month of the calendar");
        return Day(year, month, Number(match, "day"), match.Value);
    }

    // Years are counted from the first of a reign, and in Taiwan from the republic's.
    private static int YearOf(Match match) => match.Groups["year"].Value is "元" ? EraOf(match) + 1 : Number(match, "year") + EraOf(match);

    private static int EraOf(Match match) => match.Groups["era"].Value switch
    {
        "大正" or "民國" or "民国" => 1911,
        "昭和" => 1925,
        "平成" => 1988,
        "令和" => 2018,
        _ => 0,
    };

    // Most likely the year is one of the web's.
    private static PrintedDate WithCentury(string written, bool isDayFirst)
    {
        var century = written[^2] is '9' or '8' or '7' ? "19" : "20";
        var match = Dates.Match($"{written[..^2].Replace('\'', ' ').Replace('’', ' ')}{century}{written[^2..]}");
        return match.Success && !match.Groups["short"].Success ? FromMatch(match, isDayFirst) : new(null, null);
    }

    // 4/23/2015 and 23/4/2015 say which is the day; 4/5/2015 does not.
    private static PrintedDate Slashed(int year, int first, int second, string written, bool isDayFirst) =>
        (first > 12, second > 12) switch
        {
            (true, _) => Day(year, second, first, written),
            (_, true) => Day(year, first, second, written),
            _ when first == second || isDayFirst => Day(year, second, first, written),
            _ => Either(Day(year, first, second, written), Day(year, second, first, written), written),
        };

    private static PrintedDate Either(PrintedDate one, PrintedDate other, string written) =>
        one.Date is not { } a || other.Date is not { } b ? one : one with { Error = $"'{written}' may be {Spell(a)} or {Spell(b)}", Other = b };

    private static string Spell(PartialDate day) => day.Start.ToString("MMMM d", CultureInfo.InvariantCulture);

    private static PrintedDate Day(int year, int month, int day, string written) =>
        year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(PartialDate.FromDay(year, month, day), null)
            : new(Known(year, month), $"'{written}' is no day of the calendar");

    private static PartialDate? Known(int year, int month) => year <= 0 ? null : month is >= 1 and <= 12 ? PartialDate.FromMonth(year, month) : PartialDate.FromYear(year);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static readonly Regex Dates = new(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Whole = new($@"^(?:{Pattern}|(?<year>[0-9]{{4}})[-/.](?<m>0?[1-9]|1[0-2]))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
