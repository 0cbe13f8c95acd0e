using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Dates;

/// <summary>
/// Finds the dateline with which press releases and agencies open their first paragraph: <c>OSLO, April 23, 2015 /A Wire/ -- …</c>,
/// <c>OSLO--(A WIRE)--April 23, 2015--…</c>. The paragraph keeps its words.
/// </summary>
internal static class ParagraphDateline
{
    private const int FirstBlocks = 3;
    private const int MostHeadings = 6;
    private const int Rank = 8;

    public static void Read(CaptureParse parse)
    {
        // Above the first sentence may stand several headings, and a list of days may stand there, too.
        var headings = Math.Clamp(parse.Blocks.FindIndex(block => Sentences.EndsSentence(block.Text)), 0, MostHeadings);
        foreach (var block in parse.Blocks.Take(headings + FirstBlocks))
        {
            if (Opening.Match(block.Text) is not { Success: true } opening) continue;
            var written = opening.Groups["date"].Value;
            if (PrintedDate.ExtractAll(ref written, DayOrder.IsDayFirst(parse)) is not [{ Error: null, Date: { } date }]) continue;
            parse.Dates.Add(new StatedDate(date, DateRole.Published, parse.Labels.PositionOf(block.Start), Rank));
            return;
        }
    }

    // A place that is written large, or none where two hyphens stand behind the date; the date; the name of a wire between slashes or brackets; a dash. Of the last two one may come before the date.
    private static readonly Regex Opening = new(
        @"^(?:(?=[^\n]{8,24}\s--+\s)|\p{Lu}[^\d/()\n]{1,60}?(?>[\s,–—-]{1,20}))(?>(?:\((?![^()\n]{0,30}[0-9]{4})[^()\n]{2,40}\)\s*[–—-]+\s*)?)\(?(?<date>" +
        $@"(?i:{MonthNames.Pattern}\s+[0-9]{{1,2}},?\s+[0-9]{{4}}|[0-9]{{1,2}}\.?\s+(?:de\s+)?{MonthNames.Pattern}\s+(?:de\s+)?[0-9]{{4}})|[0-9]{{4}}[-/][0-9]{{1,2}}[-/][0-9]{{1,2}}|[0-9]{{1,2}}[./][0-9]{{1,2}}[./][0-9]{{4}}" +
        @")\)?\s*(?:,\s*)?(?:(?:/[^/\n]{2,40}/|\([^()\n]{2,40}\))\s*)?(?:--+|[–—]|-\s|:\s)",
        RegexOptions.CultureInvariant);
}
