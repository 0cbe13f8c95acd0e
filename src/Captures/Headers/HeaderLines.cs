using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Headers;

/// <summary>Recognises the lines at the top of a capture, each without looking at its neighbours.</summary>
internal static partial class HeaderLines
{
    private const int LongestTitle = 200;

    /// <summary>
    /// Reads a line that is a dateline, byline or address: labels it, and keeps what it says.
    /// A line that looks like one but is not clear is reported, and labelled all the same.
    /// </summary>
    public static bool TryConsume(CaptureParse parse, IReadOnlyList<Extent> at, string words, int rank = 0)
    {
        var dateline = DatelineReader.Read(words);
        if (dateline.IsDateline) AddDate(parse, at[0], dateline, rank);
        else if (Byline.Read(words) is { } names) parse.Authors.AddRange(names.Except(parse.Authors));
        else if (Byline.IsAmbiguous(words))
        {
            if (parse.Overrides.Authors.Count == 0)
                parse.Ask("authors", at[0].Start, "After the comma of this byline stands either another author or the author's office.", $"Say who wrote it: {parse.InSidecar("authors: [Name, Name]")}.", words);
        }
        else if (AddressLine().Match(words) is { Success: true } address) parse.Address ??= address.Groups["url"].Value;
        else return false;

        var label = dateline.IsDateline ? Label.Dateline : AddressLine().IsMatch(words) ? Label.Address : Label.Byline;
        foreach (var extent in at) parse.Labels.Mark(extent, label);
        return true;
    }

    private static void AddDate(CaptureParse parse, Extent at, DatelineResult result, int rank)
    {
        if (result.Dateline is { } dateline)
        {
            parse.Dates.Add(new StatedDate(dateline.Date, dateline.Role, parse.Labels.PositionOf(at.Start), rank));
            parse.Authors.AddRange(dateline.Authors.Except(parse.Authors));
            if (dateline.ZonelessTime is { } time) parse.Warn(at.Start, $"The time '{time}' names no zone, so the date is taken to the day.");
        }
        else if (parse.Overrides.Date is null)
        {
            parse.Ask("date", at.Start, $"This dateline names no certain moment: {result.Error}.", $"Say when it was: {parse.InSidecar("date: 2015-04-23T07:30:00-04:00")}, as exact as it is known.", at.In(parse.Labels.Text).Trim().ToString());
        }
    }

    /// <summary>Whether a line may be a title: it does not end as a sentence does and fits on a line or two.</summary>
    public static bool IsTitle(string words) =>
        words.Length is > 0 and <= LongestTitle && (words[^1] != '.' || words.EndsWith("...", StringComparison.Ordinal));

    /// <summary>Whether a line may be a section's name above the title: one to three words in capitals.</summary>
    public static bool IsKicker(string words) =>
        words.Length <= 24 && Kicker().IsMatch(words) && words.Any(char.IsLetter);

    public static bool IsAddress(string words) => AddressLine().IsMatch(words);

    [GeneratedRegex(@"^[\p{Lu}\p{N}&/+\-]+(?: [\p{Lu}\p{N}&/+\-]+){0,2}:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"^(?:(?:source|url|link|address|from):\s*)?<?(?<url>https?://[^\s<>]+)>?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressLine();
}
