using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>A date as printed, or an error that says why it is none.</summary>
internal sealed partial record PrintedDate(PartialDate? Date, string? Error)
{
    private const string Month =
        @"(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";

    private const string Pattern =
        @"\b(?<year>[0-9]{4})[-/](?<m>[0-9]{1,2})[-/](?<day>[0-9]{1,2})\b" +
        @"|\b(?<day>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<year>[0-9]{4})\b" +
        @"|\b(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<year>[0-9]{4})\b" +
        $@"|\b{Month}\s+(?<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{{4}})\b" +
        $@"|\b(?<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?{Month},?[\s\-]+(?<year>[0-9]{{4}})\b" +
        $@"|\b{Month},?\s+(?<year>[0-9]{{4}})\b";

    /// <summary>Finds every date in a line, and blanks it out.</summary>
    public static List<PrintedDate> ExtractAll(ref string line)
    {
        var found = new List<PrintedDate>();
        line = Dates().Replace(line, match =>
        {
            found.Add(FromMatch(match));
            return " ";
        });
        return found;
    }

    private static PrintedDate FromMatch(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["a"].Success) return Slashed(year, Number(match, "a"), Number(match, "b"), match.Value);
        var month = match.Groups["m"].Success ? Number(match, "m") : MonthOf(match.Groups["month"].ValueSpan);
        if (!match.Groups["day"].Success)
            return year > 0 ? new(PartialDate.FromMonth(year, month), null) : new(null, $"'{match.Value}' is no month of the calendar");
        return Day(year, month, Number(match, "day"), match.Value);
    }

    // 4/23/2015 and 23/4/2015 say which is the day; 4/5/2015 does not.
    private static PrintedDate Slashed(int year, int first, int second, string written) =>
        (first > 12, second > 12) switch
        {
            (true, _) => Day(year, second, first, written),
            (_, true) => Day(year, first, second, written),
            _ when first == second => Day(year, first, second, written),
            _ => new(null, $"'{written}' may be the {first}th day of month {second} or the {second}th of month {first}"),
        };

    private static PrintedDate Day(int year, int month, int day, string written) =>
        year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(PartialDate.FromDay(year, month, day), null)
            : new(null, $"'{written}' is no day of the calendar");

    private static int MonthOf(ReadOnlySpan<char> word) =>
        1 + ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(word[..3].ToString(), StringComparison.OrdinalIgnoreCase) / 3);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
