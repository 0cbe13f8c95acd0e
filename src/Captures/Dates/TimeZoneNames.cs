using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>Time zone abbreviations as newsrooms print them. One that stands for two zones is an error.</summary>
internal static partial class TimeZoneNames
{
    // Hours from UTC; RFC 5322 section 4.3 for the North American ones, the IANA database for the others.
    private static readonly FrozenDictionary<string, double> Offsets = new Dictionary<string, double>
    {
        ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["EST"] = -5, ["EDT"] = -4, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["JST"] = 9, ["KST"] = 9, ["HKT"] = 8, ["SGT"] = 8, ["AWST"] = 8, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11,
        ["NZST"] = 12, ["NZDT"] = 13, ["SAST"] = 2, ["BRT"] = -3,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Ambiguous = new Dictionary<string, string>
    {
        ["IST"] = "India, Israel and Ireland", ["CST"] = "US Central, China and Cuba", ["BST"] = "Britain and Bangladesh",
        ["AST"] = "the Atlantic and Arabia", ["SST"] = "Singapore and Samoa", ["GST"] = "the Gulf and South Georgia",
        ["ET"] = "Eastern time, standard and daylight", ["CT"] = "Central time, standard and daylight",
        ["MT"] = "Mountain time, standard and daylight", ["PT"] = "Pacific time, standard and daylight",
    }.ToFrozenDictionary();

    /// <returns>The offset of a zone from UTC; null with an error where there is none for certain.</returns>
    public static TimeSpan? FindOffset(string zone, out string? error)
    {
        error = null;
        if (Offsets.TryGetValue(zone, out var hours)) return TimeSpan.FromHours(hours);
        if (Numeric().Match(zone) is { Success: true } match) return ReadOffset(match, ref error);
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

    [GeneratedRegex(@"^(?:UTC|GMT)?(?<sign>[+\-−])(?<h>[0-9]{1,2})(?::?(?<m>[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
