using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Content.Keys;

/// <summary>Dates as people write them: 2024-5-1, 2024/05/01, 1.5.2024, 5/1/2024, 1 May 2024, May 1, 2024, Mai 2024, 2024年5月1日.</summary>
public static partial class LooseDates
{
    private const string Day = @"(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|\.)?";

    /// <returns>The dates that may be meant, in the form that files hold: one where it is certain, two where day and month may change places.</returns>
    public static IReadOnlyList<PartialDate> Read(string text)
    {
        if (NamedMonth.Match(text) is { Success: true } named) return [.. ToDate(named, $"{MonthNames.Find(named)}", "d")];
        if (FindYearFirst(text) is { Success: true } year) return [.. ToDate(year, year.Groups["m"].Value, "d")];
        if (YearLast().Match(text) is not { Success: true } other) return [];
        // Points part days from months where days come first; slashes and hyphens do so both ways.
        IEnumerable<PartialDate> dayFirst = ToDate(other, other.Groups["b"].Value, "a");
        return other.Groups["sep"].Value == "." ? [.. dayFirst] : [.. ToDate(other, other.Groups["a"].Value, "b").Concat(dayFirst).Distinct()];
    }

    /// <summary>Whether a year, a month and a day are written as files hold them, and the month has no such day.</summary>
    public static bool IsNoSuchDay(string text) => FindYearFirst(text) is { Success: true } match && match.Groups["d"].Success && Read(text).Count == 0;

    private static Match FindYearFirst(string text) => YearFirst().Match(text) is { Success: true } match ? match : EastAsian().Match(text);

    private static IEnumerable<PartialDate> ToDate(Match match, string month, string day)
    {
        var written = $"{match.Groups["y"].Value}-{month.PadLeft(2, '0')}" + (match.Groups[day].Success ? $"-{match.Groups[day].Value.PadLeft(2, '0')}" : "");
        return PartialDate.TryParse(written, out var date) ? [date] : [];
    }

    private static readonly Regex NamedMonth = new($@"^(?:{Day}[\s\-]*(?:(?:of|de)\s+)?{MonthNames.Pattern},?[\s\-]+|{MonthNames.Pattern}\s+{Day},?\s+|{MonthNames.Pattern},?\s+)(?:del?\s+)?(?<y>[0-9]{{4}})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<y>[0-9]{4}) ?[年년] ?(?<m>[0-9]{1,2}) ?[月월](?: ?(?<d>[0-9]{1,2}) ?[日일])?$", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4})$")]
    private static partial Regex YearLast();
}
