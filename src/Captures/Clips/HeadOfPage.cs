using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Clips;

/// <summary>The head of its page within a clip, where tools take the whole page: the title once more, among buttons and counts, and below it the day.</summary>
internal static class HeadOfPage
{
    private const int MostBlocks = 40;
    private const int ShortestTitle = 8;

    /// <summary>Reads the datelines between the title and the first sentence, where nothing else says when.</summary>
    public static void Read(CaptureParse parse, int rank)
    {
        if (parse.Dates.Count > 0 || parse.Overrides.Date is not null || Comparable.Of(parse.PageTitle ?? "") is not { Length: >= ShortestTitle } title) return;
        var blocks = parse.Blocks.Take(MostBlocks).ToList();
        var titled = blocks.FindIndex(block => Comparable.Of(block.Text) is { Length: >= ShortestTitle } said && title.StartsWith(said, StringComparison.Ordinal));
        if (titled < 0) return;
        var summary = Comparable.Of(parse.Summary ?? "");
        var head = blocks.Skip(titled + 1).TakeWhile(block => !Sentences.EndsSentence(block.Text) || IsSummary(block)).ToList();
        if (!head.Exists(IsDateline)) return;
        parse.RemoveBlock(blocks[titled], Label.Title);
        foreach (var block in head.Take(head.FindLastIndex(IsDateline) + 1))
        {
            if (IsSummary(block)) parse.RemoveBlock(block, Label.FrontMatter, Rule.Excerpt);
            else if ((IsDateline(block) || Byline.Read(block.Text) is not null) && HeaderLines.TryConsume(parse, block.Extents, block.Text, rank)) parse.Blocks.Remove(block);
        }
        if (parse.Blocks.FirstOrDefault() is { Extents.Count: > 0 } first && blocks.IndexOf(first) < titled + head.FindLastIndex(IsDateline) + 1)
            parse.Warn(first.Start, "The page's own head stands above the text and is kept: take out of it what is no part of the article.");

        bool IsSummary(Block block) => Comparable.Of(block.Text) is { Length: > ShortestTitle } said && summary.StartsWith(said, StringComparison.Ordinal);
    }

    private static bool IsDateline(Block block) => DatelineReader.Read(block.Text) is { IsDoubtful: false, Error: null, Dateline.Date.Precision: >= Catalog.DatePrecision.Day };
}
