using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Html;

/// <summary>A date that a page prints as leaves of a calendar look, its year, month and day in lines of their own, in whichever order.</summary>
internal static class CalendarBadge
{
    private const int MostLines = 3;
    private const int LongestLine = 16;

    /// <param name="lines">Lines of a page from the one on that may begin the badge.</param>
    /// <returns>The date as other lines print it, and how many lines it took; null where none of them says but a part of it.</returns>
    public static (string Written, int Lines)? Find(IReadOnlyList<HeaderLine> lines, bool isDayFirst)
    {
        for (var count = Math.Min(MostLines, lines.Count); count > 0; count--)
        {
            var words = lines.Take(count).Select(line => line.Words).ToList();
            if (words.Exists(line => line.Length > LongestLine || IsDay(line, isDayFirst))) continue;
            if (Join(words, isDayFirst) is { } written) return (written, count);
        }
        return null;
    }

    private static string? Join(List<string> words, bool isDayFirst)
    {
        var joined = string.Join(' ', words);
        var written = Numbers.Match(joined) is { Success: true } part
            ? $"{part.Groups["year"].Value}-{part.Groups["month"].Value}-{part.Groups["day"].Value} {part.Groups["time"].Value}".Trim()
            : words.Count > 1 && (Year.IsMatch(words[0]) || Year.IsMatch(words[^1])) ? joined : null;
        return written is not null && IsDay(written, isDayFirst) ? written : null;
    }

    private static bool IsDay(string line, bool isDayFirst) => DatelineReader.Read(line, isDayFirst) is { IsDoubtful: false, Dateline.Date.Precision: >= DatePrecision.Day };

    private static readonly Regex Year = new("^(?:19|20)[0-9]{2}$");

    // 2019 09/07 19:02, 07 2019-09
    private static readonly Regex Numbers = new(
        "^(?:(?<year>(?:19|20)[0-9]{2})[年/.-]? (?<month>[0-9]{1,2})[月/.-] ?(?<day>[0-9]{1,2})日?(?: (?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?|(?<day>[0-9]{1,2})日? (?<year>(?:19|20)[0-9]{2})[年/.-] ?(?<month>[0-9]{1,2})月?)$");
}
