using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Headers;

/// <summary>What a line at the top of a capture can be told to be without knowing its neighbours.</summary>
internal static partial class HeaderLines
{
    private const int LongestTitle = 200;

    /// <summary>
    /// Claims a line as dateline, byline or address: labels it, and notes what it says.
    /// A line that reads like one but is not clear is reported, and claimed all the same.
    /// </summary>
    public static bool TryConsumeHeaderLine(CaptureParse reading, IReadOnlyList<Extent> at, string words, int trust = 0)
    {
        var dateline = DatelineReader.Read(words);
        if (dateline.IsDateline) Note(reading, at[0], dateline, trust);
        else if (Byline.Read(words) is { } names) reading.Authors.AddRange(names.Except(reading.Authors));
        else if (Byline.IsDoubtful(words))
        {
            if (reading.Overrides.Authors.Count == 0)
                reading.Error(at[0].Start, "After the comma of this byline stands either another author or the author's office.", $"Say who wrote it: {reading.InSidecar("authors: [Name, Name]")}.");
        }
        else if (AddressLine().Match(words) is { Success: true } address) reading.Address ??= address.Groups["url"].Value;
        else return false;

        var label = dateline.IsDateline ? Label.Dateline : AddressLine().IsMatch(words) ? Label.Address : Label.Byline;
        foreach (var extent in at) reading.Labels.Mark(extent, label);
        return true;
    }

    private static void Note(CaptureParse reading, Extent at, DatelineReading read, int trust)
    {
        if (read.Dateline is { } dateline)
        {
            reading.Dates.Add(new StatedDate(dateline.Date, dateline.Role, reading.Labels.PositionOf(at.Start), trust));
            reading.Authors.AddRange(dateline.Authors.Except(reading.Authors));
            if (dateline.Lost is { } lost) reading.Warn(at.Start, $"The time '{lost}' names no zone, so the date is taken to the day.");
        }
        else if (reading.Overrides.Date is null)
        {
            reading.Error(at.Start, $"This dateline names no certain moment: {read.Doubt}.", $"Say when it was: {reading.InSidecar("date: 2015-04-23T07:30:00-04:00")}, as exact as it is known.");
        }
    }

    /// <summary>A title does not end as a sentence does and fits on a line or two.</summary>
    public static bool IsTitle(string words) =>
        words.Length is > 0 and <= LongestTitle && (words[^1] != '.' || words.EndsWith("...", StringComparison.Ordinal));

    /// <summary>A section's name over a title: one to three words in capitals.</summary>
    public static bool IsKicker(string words) =>
        words.Length <= 24 && Kicker().IsMatch(words) && words.Any(char.IsLetter);

    public static bool IsAddress(string words) => AddressLine().IsMatch(words);

    [GeneratedRegex(@"^[\p{Lu}\p{N}&/+\-]+(?: [\p{Lu}\p{N}&/+\-]+){0,2}:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"^(?:(?:source|url|link|address|from):\s*)?<?(?<url>https?://[^\s<>]+)>?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressLine();
}
