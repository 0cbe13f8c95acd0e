using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>
/// The day that some pages print below an article, as its last line or as the first one behind it. Words that say that it was published then are
/// believed; a day and an hour without them may be those of an event, and are asked about.
/// </summary>
internal sealed class DateBelow(CaptureParse parse, HtmlSource source)
{
    private const int LastBlocks = 3;
    private const int MostTexts = 4;
    private const int LongestLine = 120;
    private const string Apart = "a, nav, form, h1, h2, h3, h4, [class*='comment' i], [id*='comment' i], [class*='related' i]";

    /// <returns>The day of a line that may say when the article was published; null where there is none, and where one says so.</returns>
    public PartialDate? Read(ArticlePart article)
    {
        PartialDate? maybe = null;
        foreach (var block in parse.Blocks.TakeLast(LastBlocks).Where(block => parse.Blocks.Count > 1 && block.Extents.Count > 0).ToList())
        {
            if (ReadMoment(block.Text) is not { } moment) continue;
            maybe ??= moment.Date.WithoutTime();
            if (moment.Role != DateRole.Published || !HeaderLines.TryConsume(parse, block.Extents, block.Text, PageMetadata.TextRank)) continue;
            parse.Blocks.Remove(block);
            return null;
        }
        var last = article.Texts.Max();
        foreach (var line in source.TextNodes(last + 1, last + MostTexts).GroupBy(PageProse.FindBlock))
        {
            var (words, extents) = source.ReadLine(line.Key);
            if (Sentences.EndsSentence(words) && words.Length > LongestLine || line.Any(text => text.ParentElement?.Closest(Apart) is not null)) return maybe;
            if (ReadMoment(words) is not { } moment) continue;
            maybe ??= moment.Date.WithoutTime();
            if (moment.Role == DateRole.Published && HeaderLines.TryConsume(parse, extents, words, PageMetadata.TextRank)) return null;
        }
        return maybe;
    }

    // A day alone may head a list.
    private Dateline? ReadMoment(string words) =>
        words.Length <= LongestLine
        && !PageButtons.IsOfMaking(words)
        && DatelineReader.Read(words, DayOrder.IsDayFirst(parse)) is { IsDoubtful: false, Dateline: { Role: not DateRole.Updated } dateline }
        && (dateline.LocalTime is not null || dateline.Role == DateRole.Published)
            ? dateline
            : null;
}
