using AngleSharp.Html.Dom;

namespace Archive.Captures.Html;

/// <summary>Lays a table's cells out in rows and columns (HTML 4.9.12.1). A spanning cell stands in its first place, the others are null.</summary>
internal static class TableGrid
{
    private const int Widest = 60;
    private const int LongestPadded = 200;

    /// <returns>Nothing where the table is wider than any that people read.</returns>
    public static List<List<IHtmlTableCellElement?>> Create(IHtmlTableElement table)
    {
        var grid = new List<List<IHtmlTableCellElement?>>();
        var covered = new Dictionary<int, int>();
        foreach (var row in table.Rows.Where(row => row.Cells.Length > 0 || covered.Count > 0))
        {
            var line = new List<IHtmlTableCellElement?>();
            foreach (var cell in row.Cells)
            {
                Skip(line, covered);
                var (columns, rows) = (Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan));
                if (line.Count + columns > Widest) return [];
                for (var i = 0; i < columns; i++)
                {
                    if (rows > 1) covered[line.Count] = rows - 1;
                    line.Add(i == 0 ? cell : null);
                }
            }
            Skip(line, covered);
            if (line.Exists(cell => cell is not null)) grid.Add(line);
        }
        return WithoutSpaces(grid);
    }

    // Columns and rows that only keep others apart hold nothing, and cells may span more columns than there are.
    private static List<List<IHtmlTableCellElement?>> WithoutSpaces(List<List<IHtmlTableCellElement?>> grid)
    {
        var columns = Enumerable.Range(0, grid.Select(line => line.Count).DefaultIfEmpty().Max()).Where(at => grid.Exists(line => at < line.Count && !IsBlank(line[at]))).ToList();
        var isPadded = grid.TrueForAll(line => line.TrueForAll(cell => cell is null || cell.TextContent.Length <= LongestPadded));
        return [.. grid.Where(line => !line.TrueForAll(IsBlank)).Select(line => columns.Where(at => at < line.Count || isPadded).Select(at => line.ElementAtOrDefault(at)).ToList())];
    }

    private static bool IsBlank(IHtmlTableCellElement? cell) =>
        cell is null || cell.QuerySelector("img, picture, video, audio, iframe, object, svg") is null && cell.TextContent.All(c => char.IsWhiteSpace(c) || TextMarks.Includes(c));

    private static void Skip(List<IHtmlTableCellElement?> line, Dictionary<int, int> covered)
    {
        while (covered.TryGetValue(line.Count, out var left))
        {
            if (left == 1) covered.Remove(line.Count);
            else covered[line.Count] = left - 1;
            line.Add(null);
        }
    }
}
