using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Captures.Dates;

/// <summary>A time of day as printed, with its zone if it has one, or an error that says why it is no time.</summary>
internal sealed record ClockTime(TimeSpan OfDay, string? Zone, string Written, string? Error)
{
    /// <summary>Finds every time in a line whose dates are gone already, and blanks it out.</summary>
    public static List<ClockTime> ExtractAll(ref string line)
    {
        var found = new List<ClockTime>();
        line = Times.Replace(line, match =>
        {
            found.Add(FromMatch(match));
            return " ";
        });
        return found;
    }

    private static ClockTime FromMatch(Match match)
    {
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var second = match.Groups["s"].Success ? int.Parse(match.Groups["s"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var written = match.Value.Trim();
        var half = match.Groups["half"];
        if ((half.Success && hour is < 1) || hour > 23 || minute > 59 || second > 59)
            return new(default, null, written, $"'{written}' is no time of day");
        // "14:05 PM" is one all the same: no other can be meant.
        if (half.Success && hour <= 12) hour = hour % 12 + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        var zone = match.Groups["zone"];
        return new(new TimeSpan(hour, minute, second), zone.Success ? zone.Value : null, written, null);
    }

    private static readonly Regex Times = new(
        @"(?<![\p{L}0-9:.])(?:(?<h>[0-9]{1,2})(?:[:.](?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.[0-9]+)?)?(?:\s*(?<half>(?i:[ap]\.?m\b\.?))|(?<half>[ap])\b)?|\s*(?<half>(?i:[ap]\.?m\b\.?))|\s?h\s?(?:(?<m>[0-9]{2})(?:\s?min)?)?\b|\s?[時时点](?:\s?(?<m>[0-9]{1,2})\s?分)?|(?=\s?Uhr\b)))" +
        @"(?:\s*(?:Uhr|Ore|uur|h(?:rs?|s)?|ч)\b\.?)?(?:\s*\(?(?<zone>(?:UTC|GMT)?[+\-−][0-9]{1,2}(?::?[0-9]{2})?|(?:U\.?S\.?\s+)?(?:Eastern|Central|Mountain|Pacific)(?:\s+(?:Standard|Daylight))?(?:\s+Time)?|[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2}\s+Time|(?!(?:VON|BY|IN|PAR|POR|AM|UM|ON|AT|DE)\b)[A-Z]{1,5})\b\)?)?",
        RegexOptions.CultureInvariant);
}
