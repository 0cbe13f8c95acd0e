using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>Time zones as newsrooms print them. A name that stands for two zones is an error.</summary>
internal static class TimeZoneNames
{
    // Hours from UTC; RFC 5322 section 4.3 for the North American ones, the IANA database for the others.
    private static readonly FrozenDictionary<string, double> Offsets = new Dictionary<string, double>
    {
        ["UTC"] = 0, ["UT"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["EST"] = -5, ["EDT"] = -4, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["JST"] = 9, ["KST"] = 9, ["HKT"] = 8, ["SGT"] = 8, ["AWST"] = 8, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11,
        ["NZST"] = 12, ["NZDT"] = 13, ["SAST"] = 2, ["BRT"] = -3,
        ["GREENWICH MEAN TIME"] = 0, ["COORDINATED UNIVERSAL TIME"] = 0, ["UNIVERSAL TIME"] = 0, ["BRITISH SUMMER TIME"] = 1, ["CENTRAL EUROPEAN TIME"] = 1, ["CENTRAL EUROPEAN SUMMER TIME"] = 2,
        ["INDIA STANDARD TIME"] = 5.5, ["INDIAN STANDARD TIME"] = 5.5, ["JAPAN STANDARD TIME"] = 9, ["CHINA STANDARD TIME"] = 8, ["SINGAPORE TIME"] = 8, ["HONG KONG TIME"] = 8,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Ambiguous = new Dictionary<string, string>
    {
        ["IST"] = "India, Israel and Ireland", ["CST"] = "US Central, China and Cuba", ["BST"] = "Britain and Bangladesh",
        ["AST"] = "the Atlantic and Arabia", ["SST"] = "Singapore and Samoa", ["GST"] = "the Gulf and South Georgia",
    }.ToFrozenDictionary();

    // Standard time of the zones of the United States, which share one rule for daylight time.
    private static readonly FrozenDictionary<string, int> Standard = new Dictionary<string, int>
    {
        ["ET"] = -5, ["CT"] = -6, ["MT"] = -7, ["PT"] = -8, ["EASTERN"] = -5, ["CENTRAL"] = -6, ["MOUNTAIN"] = -7, ["PACIFIC"] = -8,
    }.ToFrozenDictionary();

    /// <param name="local">The moment in that zone.</param>
    /// <returns>The offset of a zone from UTC; null with an error where there is none for certain.</returns>
    public static TimeSpan? FindOffset(string zone, DateTime local, out string? error)
    {
        error = null;
        if (Offsets.TryGetValue(zone.ToUpperInvariant(), out var hours)) return TimeSpan.FromHours(hours);
        if (Numeric.Match(zone) is { Success: true } match) return ReadOffset(match, ref error);
        if (American.Match(zone) is { Success: true } american) return FindAmerican(american, local, ref error);
        error = Ambiguous.TryGetValue(zone, out var zones) ? $"'{zone}' is the time of {zones}" : $"'{zone}' is no time zone known here";
        return null;
    }

    private static TimeSpan? ReadOffset(Match match, ref string? error)
    {
        var hours = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        if (offset <= PartialDate.LargestOffset && minutes < 60)
        {
            return match.Groups["sign"].Value == "+" ? offset : -offset;
        }
        error = $"'{match.Value}' is no offset from UTC";
        return null;
    }

    // "ET", "Eastern Daylight Time". On a known day it is certain which of the two holds, but for the hours in which the clocks are changed.
    private static TimeSpan? FindAmerican(Match zone, DateTime local, ref string? error)
    {
        var standard = TimeSpan.FromHours(Standard[zone.Groups["zone"].Value.ToUpperInvariant()]);
        if (zone.Groups["kind"].Success) return zone.Groups["kind"].Value.StartsWith('S') ? standard : standard + TimeSpan.FromHours(1);
        var (from, to) = DaylightTime(local.Year);
        if ((local >= from && local < from.AddHours(1)) || (local >= to.AddHours(-1) && local < to))
        {
            error = $"'{zone.Value}' is changed between standard and daylight time in that hour";
            return null;
        }
        return local >= from && local < to ? standard + TimeSpan.FromHours(1) : standard;
    }

    // 15 U.S.C. 260a: since 2007 from March to November, from 1987 April to October, before from the end of April; at two o'clock.
    private static (DateTime From, DateTime To) DaylightTime(int year) => year switch
    {
        >= 2007 => (Sunday(year, 3, 8), Sunday(year, 11, 1)),
        >= 1987 => (Sunday(year, 4, 1), Sunday(year, 10, 25)),
        _ => (Sunday(year, 4, 24), Sunday(year, 10, 25)),
    };

    // The first Sunday from a day on.
    private static DateTime Sunday(int year, int month, int day)
    {
        var from = new DateTime(year, month, day, 2, 0, 0);
        return from.AddDays((7 - (int)from.DayOfWeek) % 7);
    }

    private static readonly Regex Numeric = new(@"^(?:UTC|GMT)?(?<sign>[+\-−])(?<h>[0-9]{1,2})(?::?(?<m>[0-9]{2}))?$", RegexOptions.CultureInvariant);

    private static readonly Regex American = new(@"^(?:U\.?S\.?\s+)?(?<zone>[ECMP]T|Eastern|Central|Mountain|Pacific)(?:\s+(?<kind>Standard|Daylight))?(?:\s+Time)?$", RegexOptions.CultureInvariant);
}
