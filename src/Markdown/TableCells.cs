namespace Archive.Markdown;

/// <summary>How many cells the tables of a text may have once each row is as long as the longest, as Markdig fills them up.</summary>
internal static class TableCells
{
    /// <returns>An upper bound: of each stretch without an empty line, its longest row times its rows.</returns>
    public static long Count(ReadOnlySpan<byte> markdown)
    {
        if (!markdown.Contains((byte)'|')) return 0;
        var (cells, rows, columns) = (0L, 0L, 0L);
        foreach (var range in markdown.Split((byte)'\n'))
        {
            var line = markdown[range];
            if (!line.ContainsAnyExcept(" \t\r"u8)) (cells, rows, columns) = (cells + (rows * columns), 0, 0);
            else if (line.Count((byte)'|') is > 0 and var bars) (rows, columns) = (rows + 1, Math.Max(columns, bars + 1));
        }
        return cells + (rows * columns);
    }

    /// <returns>From 0.</returns>
    public static int WidestLine(ReadOnlySpan<byte> markdown)
    {
        var (line, widest, most) = (0, 0, 0);
        foreach (var range in markdown.Split((byte)'\n'))
        {
            if (markdown[range].Count((byte)'|') is var bars && bars > most) (most, widest) = (bars, line);
            line++;
        }
        return widest;
    }
}
