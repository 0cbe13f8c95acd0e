using System.Text;

namespace Archive.Markdown;

/// <summary>What is wrong with a text as a whole.</summary>
/// <param name="Line">From 0.</param>
internal readonly record struct TextFault(int Line, string Message, string Hint);

/// <summary>
/// How much one text may ask for. Within these limits a page is made in a moment, and is no more than twenty times as long as
/// its text; what goes beyond is found when the text is read. Markdig takes time with the square of headings, links and a paragraph's emphasis, and fills up
/// tables: a table of 500 columns and 500 rows can be written in two kilobytes.
/// </summary>
internal static class TextLimits
{
    /// <summary>How long a page's text may be.</summary>
    public const int MostBytes = 1 << 20;
    private const int MostAddresses = 5_000;
    private const int MostHeadings = 2_000;
    private const int MostCells = 100_000;

    private const string CutPage = "Cut it into several pages.";

    /// <param name="markdown">UTF-8.</param>
    /// <returns>Null where the text can be shown.</returns>
    public static TextFault? FindFault(ReadOnlySpan<byte> markdown)
    {
        if (FindExcess(markdown) is { } excess) return excess;
        if (DepthLimit.FindViolation(markdown) is { } deep) return new(deep, DepthLimit.TooDeep, DepthLimit.Hint);
        return Growth.IsTooMuch(markdown)
            ? new(0,
                $"The page of this text would be more than {Growth.Most} times as long as the text.",
                "Write links with their addresses instead of repeating a long definition, and fill the rows of wide tables.")
            : null;
    }

    /// <returns>What a parser should not be asked to read at all; null where it may be.</returns>
    public static TextFault? FindExcess(ReadOnlySpan<byte> markdown)
    {
        if (markdown.Length > MostBytes) return new(0, "The text is longer than 1 MB.", CutPage);
        if (DepthLimit.FindHopeless(markdown) is { } hopeless) return new(hopeless, DepthLimit.TooDeep, DepthLimit.Hint);
        if (EmphasisMarks.FindExcess(markdown) is { } crowded)
            return new(crowded,
                $"From here on the paragraph has more than {EmphasisMarks.Most:#,0} marks of emphasis.",
                "Part it into several paragraphs.");
        if (CountAddresses(markdown) > MostAddresses)
            return new(LineBeyond(markdown, MostAddresses, CountAddresses), $"From here on the text has more than {MostAddresses:#,0} links.", CutPage);
        if (MayHaveHeadings(markdown) > MostHeadings && LineBeyond(markdown, MostHeadings, CountHeading) is > 0 and var heading)
            return new(heading, $"From here on the text has more than {MostHeadings:#,0} headings.", CutPage);
        if (TableCells.Count(markdown) > MostCells)
            return new(TableCells.WidestLine(markdown),
                $"The tables of this text have more than {MostCells:#,0} cells; this line has most of them.",
                "Cut its tables into several pages, or put them into a file to download.");
        return null;
    }

    /// <summary>An upper bound: by what links and notes are known by. Of two such signs in one link the second is taken off.</summary>
    private static int CountAddresses(ReadOnlySpan<byte> text) =>
        text.Count("]("u8) + text.Count("]:"u8) + text.Count("://"u8) + text.Count("www."u8) + text.Count("mailto:"u8) + text.Count("tel:"u8) + text.Count("[^"u8)
        - text.Count("](https://"u8) - text.Count("](http://"u8)
        - text.Count("]: https://"u8) - text.Count("]: http://"u8)
        - text.Count("](mailto:"u8) - text.Count("](tel:"u8) - text.Count("://www."u8);

    /// <summary>An upper bound that takes no time.</summary>
    private static int MayHaveHeadings(ReadOnlySpan<byte> text) => text.Count((byte)'#') + text.Count((byte)'=') + text.Count((byte)'-');

    private static int CountHeading(ReadOnlySpan<byte> line)
    {
        var words = line.Trim(" \t\r>"u8);
        return words.TrimStart("-*+0123456789.) \t"u8).StartsWith("#"u8) || (words.Length > 0 && (!words.ContainsAnyExcept((byte)'=') || !words.ContainsAnyExcept((byte)'-'))) ? 1 : 0;
    }

    private delegate int LineCount(ReadOnlySpan<byte> line);

    /// <returns>The first line, from 0, at which the count is beyond the limit; 0 where it never is.</returns>
    private static int LineBeyond(ReadOnlySpan<byte> text, int limit, LineCount count)
    {
        var (line, sum) = (0, 0);
        foreach (var range in text.Split((byte)'\n'))
        {
            if ((sum += count(text[range])) > limit) return line;
            line++;
        }
        return 0;
    }
}
