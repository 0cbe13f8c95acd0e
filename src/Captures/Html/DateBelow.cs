using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>The day and the hour that some pages print below an article, as its last line or as the first one behind it.</summary>
internal sealed class DateBelow(CaptureParse parse, HtmlSource source)
{
    private const int LastBlocks = 3;
    private const int MostTexts = 4;
    private const int LongestLine = 120;
    private const string Apart = "a, nav, form, h1, h2, h3, h4, [class*='comment' i], [id*='comment' i], [class*='related' i]";

    public void Read(ArticlePart article)
    {
        foreach (var block in parse.Blocks.TakeLast(LastBlocks).Where(block => parse.Blocks.Count > 1 && block.Extents.Count > 0 && IsMoment(block.Text)))
        {
            if (!HeaderLines.TryConsume(parse, block.Extents, block.Text, PageMetadata.TextRank)) continue;
            parse.Blocks.Remove(block);
            return;
        }
        var last = article.Texts.Max();
        foreach (var line in source.TextNodes(last + 1, last + MostTexts).GroupBy(PageProse.FindBlock))
        {
            var (words, extents) = source.ReadLine(line.Key);
            if (Sentences.EndsSentence(words) && words.Length > LongestLine || line.Any(text => text.ParentElement?.Closest(Apart) is not null)) return;
            if (IsMoment(words) && HeaderLines.TryConsume(parse, extents, words, PageMetadata.TextRank)) return;
        }
    }

    // A day alone may be that of an event, or head a list.
    private bool IsMoment(string words) =>
        words.Length <= LongestLine && DatelineReader.Read(words, DayOrder.IsDayFirst(parse)) is { IsDoubtful: false, Dateline: { Role: not DateRole.Updated } dateline } && (dateline.LocalTime is not null || dateline.Role == DateRole.Published);
}
