using System.Globalization;
using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>One relation in a strip: it stood when each of these years ended.</summary>
/// <param name="Below">Part of the row before it: who stands beside the vendor in a house.</param>
public sealed record StripRow(string Label, bool Below, MoveClass Class, int First, int Last);

/// <summary>
/// Relations by years: a row for each, a cell for each year at whose end it stood, and each cell a door to that year.
/// Never scaled: a narrow screen scrolls it.
/// </summary>
public static class Strip
{
    private const double Row = 21;
    private const double Cell = 34;
    private const double Head = 22;
    private const double CharacterWidth = 6.9;
    private const double Indent = 12;

    /// <param name="rows">At least one.</param>
    /// <param name="yearPath">Site path of what a year's cells lead to.</param>
    public static string Draw(IReadOnlyList<StripRow> rows, Func<int, string> yearPath, string label)
    {
        var (first, last) = (rows.Min(r => r.First), rows.Max(r => r.Last));
        var left = Math.Ceiling(rows.Max(r => r.Label.Length * CharacterWidth + (r.Below ? Indent : 0))) + 10;
        var right = left + (last - first + 1) * Cell;
        var bottom = Head + rows.Count * Row;
        var canvas = new Canvas();
        for (var year = first; year <= last; year++)
        {
            canvas.Line(left + (year - first) * Cell, Head - 4, left + (year - first) * Cell, bottom);
            canvas.LinkedText(left + (year - first + .5) * Cell, Head - 8, year.ToString("0000", CultureInfo.InvariantCulture), yearPath(year), "when", "middle");
        }
        foreach (var (i, row) in rows.Index())
        {
            var top = Head + i * Row;
            canvas.Line(0, top, right, top);
            canvas.Text(row.Below ? Indent : 0, top + Row - 6, row.Label, row.Below ? "beside" : "lane");
            for (var year = row.First; year <= row.Last; year++)
                canvas.Cell(yearPath(year), "", row.Class, left + (year - first) * Cell + 1, top + (row.Below ? 7 : 4), Cell - 2, Row - (row.Below ? 12 : 7));
        }
        canvas.Line(0, bottom, right, bottom);
        return canvas.Finish(right + 1, bottom + 1, "strip", label);
    }
}
