using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Content.Keys;

/// <summary>Dates in digits as people write them: 2024-5-1, 2024/05/01, 1.5.2024, 5/1/2024.</summary>
public static partial class LooseDates
{
    /// <returns>The dates that may be meant, in the form that files hold: one where it is certain, two where day and month may change places.</returns>
    public static IReadOnlyList<PartialDate> Read(string text)
    {
        if (YearFirst().Match(text) is { Success: true } year) return [.. ToDate(year, "y", "m", "d")];
        if (YearLast().Match(text) is not { Success: true } other) return [];
        // Points part days from months where days come first; slashes and hyphens do so both ways.
        IEnumerable<PartialDate> dayFirst = ToDate(other, "y", "b", "a");
        return other.Groups["sep"].Value == "." ? [.. dayFirst] : [.. ToDate(other, "y", "a", "b").Concat(dayFirst).Distinct()];
    }

    private static IEnumerable<PartialDate> ToDate(Match match, string year, string month, string day)
    {
        var written = $"{match.Groups[year].Value}-{match.Groups[month].Value.PadLeft(2, '0')}" + (match.Groups[day].Success ? $"-{match.Groups[day].Value.PadLeft(2, '0')}" : "");
        return PartialDate.TryParse(written, out var date) ? [date] : [];
    }

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4})$")]
    private static partial Regex YearLast();
}
