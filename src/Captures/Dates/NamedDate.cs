using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Dates;

/// <summary>The day in the name of a post's file or in an address, which counts only where nothing else says when.</summary>
internal static class NamedDate
{
    private const int Rank = 9;

    public static void Read(CaptureParse parse)
    {
        if (parse.Overrides.Date is not null || parse.Questions.Exists(q => q.About == "date")) return;
        var address = parse.PageUrl;
        var named = parse.Capture.Kind == CaptureKind.Markdown ? FromMatch(DayInName.Match(Path.GetFileNameWithoutExtension(parse.Capture.File))) : null;
        named ??= FromMatch(DayInPath.Match(parse.Path ?? ""));
        if (parse.Dates.Count > 0)
        {
            // Of the month that the text prints it is the day.
            if (named is { } day && address is null && parse.Dates.TrueForAll(date => day.ToString().StartsWith($"{date.Date}-", StringComparison.Ordinal)))
                parse.Dates.Add(new StatedDate(day, DateRole.Plain, new Position(parse.Capture.File, 1, 1), parse.Dates.Min(date => date.Rank)));
            return;
        }
        if ((named ?? InAddress(address) ?? FindMonth(MonthInAddress.Match(address ?? ""))) is not { } date) return;
        parse.Dates.Add(new StatedDate(date, DateRole.Plain, new Position(parse.Capture.File, 1, 1), Rank));
        // A post is called after the day of its publication; a clip may be called after the day on which it was clipped.
        if (named is not null && address is null) return;
        parse.Ask("date", 0,
            $"Nothing says when this was published but the {(named is null ? "address" : "file's name")}: {date}.",
            $"Say when it was: {parse.InSidecar($"date: {date}")}.",
            date.ToString());
    }

    /// <summary>The day that an address has in its path.</summary>
    public static PartialDate? InAddress(string? address) => FromMatch(DayInAddress.Match(address ?? ""));

    /// <summary>Whether a path on a site tells a day.</summary>
    public static bool IsIn(string path) => FromMatch(DayInPath.Match(path)) is not null;

    /// <summary>The day that a pattern found as <c>y</c>, <c>m</c> and <c>d</c>; null where it found none.</summary>
    public static PartialDate? FromMatch(Match day) =>
        day.Success && PartialDate.TryParse($"{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}", out var date) ? date : null;

    private static PartialDate? FindMonth(Match month) =>
        month.Success && PartialDate.TryParse($"{month.Groups["y"].Value}-{month.Groups["m"].Value}", out var date) ? date : null;

    // 2015-04-23-slug.md
    private static readonly Regex DayInName = new(@"(?:^|[-_ ])(?<y>(?:19|20)[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?:[-_ ]|$)");

    // 2015/04/23/slug, where the site of a post has it
    private static readonly Regex DayInPath = new(@"^/?(?:[\w-]+/){0,3}(?<y>(?:19|20)[0-9]{2})/(?<m>[0-9]{2})/(?<d>[0-9]{2})/[^/]");

    // /2015/04/23/slug
    private static readonly Regex DayInAddress = new(@"/(?<y>(?:19|20)[0-9]{2})[/-](?<m>[0-9]{2})[/-](?<d>[0-9]{2})[/-]");

    // /2015/04/slug
    private static readonly Regex MonthInAddress = new(@"/(?<y>(?:19|20)[0-9]{2})[/-](?<m>0[1-9]|1[0-2])[/-]");
}
