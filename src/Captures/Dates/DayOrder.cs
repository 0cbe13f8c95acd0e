using System.Collections.Frozen;
using Archive.Captures.Model;

namespace Archive.Captures.Dates;

/// <summary>Which languages write the day before the month (Unicode CLDR, short dates).</summary>
internal static class DayOrder
{
    private static readonly FrozenSet<string> DayFirst =
        "bg ca cs da de el es et fi fr hr id is it lv nb nl nn no pl pt ro ru sk sl sr tr uk vi en-au en-gb en-ie en-in en-nz en-za".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>In the language that the sidecar says, else the one that the capture's letters show, which goes before what publishing systems state, else in the archive's.</summary>
    public static bool IsDayFirst(CaptureParse parse) =>
        (parse.Overrides.Language ?? parse.ShownLanguage ?? parse.Language ?? parse.SiteLanguage)?.Trim().Replace('_', '-') is { Length: > 1 } tag
        && (DayFirst.Contains(tag) || DayFirst.Contains(tag.Split('-')[0]));
}
