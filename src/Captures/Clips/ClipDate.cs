using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Catalog;

namespace Archive.Captures.Clips;

/// <summary>Dates as other tools write them into front matter, which may hold more than a date.</summary>
internal static class ClipDate
{
    /// <summary>A date of front matter: what a page here may hold, what newsrooms print, or a day with something behind it that names no moment.</summary>
    public static PartialDate? Read(string written)
    {
        written = Offset.Replace(written.Trim(), "${offset}");
        return DatelineReader.Read(written).Dateline?.Date ?? NamedDate.FromMatch(Day.Match(written));
    }

    private static readonly Regex Offset = new(@"\s*\(UTC\s*(?<offset>[+\-][0-9]{2}:[0-9]{2})\)$");

    private static readonly Regex Day = new(@"^(?<y>[0-9]{4})[-/](?<m>[0-9]{2})[-/](?<d>[0-9]{2})(?![0-9])");
}
