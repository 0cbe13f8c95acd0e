using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Names;

/// <summary>A capitalised name that recurs in imported articles and is not in the registry.</summary>
public sealed record NameCandidate(string Name, int Count);

/// <summary>Lists names that the registry may lack: capitalised inside a sentence, twice or more in one article.</summary>
internal static class UnknownNames
{
    private const int LeastCount = 2;

    /// <param name="known">Where the registry's names stand.</param>
    public static IEnumerable<NameCandidate> Find(string text, IEnumerable<int> sentenceStarts, IEnumerable<Extent> known)
    {
        var starts = sentenceStarts.ToHashSet();
        var months = Months.Matches(text).Select(match => match.Index).ToHashSet();
        return Outside(known, Names.Matches(text))
            .Where(match => !starts.Contains(match.Index) && !months.Contains(match.Index) && !NameWords.Share.Contains(match.Value))
            .CountBy(match => match.Value)
            .Where(count => count.Value >= LeastCount)
            .Select(count => new NameCandidate(count.Key, count.Value));
    }

    // Both in order of the text: a long text holds tens of thousands of either.
    private static IEnumerable<Match> Outside(IEnumerable<Extent> known, IEnumerable<Match> matches)
    {
        var ahead = new Queue<Extent>(known.OrderBy(extent => extent.Start));
        var end = 0;
        foreach (var match in matches)
        {
            while (ahead.TryPeek(out var next) && next.Start < match.Index + match.Length) end = Math.Max(end, ahead.Dequeue().End);
            if (end <= match.Index) yield return match;
        }
    }

    // Of any language beside a day or a year; many of them are names, too.
    private static readonly Regex Months = new($@"(?<=[0-9]\.?\s)\b{MonthNames.Pattern}|\b{MonthNames.Pattern}(?=\s[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Words of two letters or more; "I", months and weekdays are nobody's name.
    private static readonly Regex Names = new(@"(?<![\p{L}\p{N}_.“""‘(\-])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)\p{Lu}[\p{L}\p{N}]+(?:[ &\-]\p{Lu}[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant);
}
