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
            else if (line.Contains((byte)'|')) (rows, columns) = (rows + 1, Math.Max(columns, CountColumns(line.Trim(" \t\r"u8))));
        }
        return cells + (rows * columns);
    }

    // Bars at the ends of a row part nothing.
    private static int CountColumns(ReadOnlySpan<byte> row)
    {
        if (row.StartsWith("|"u8)) row = row[1..];
        if (row.EndsWith("|"u8)) row = row[..^1];
        return row.Count((byte)'|') + 1;
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
