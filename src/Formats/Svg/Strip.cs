using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>The first and the last year at whose end a relation stood.</summary>
public readonly record struct YearSpan(int First, int Last);

/// <summary>One relation in a strip, which may have stood more than once.</summary>
/// <param name="Below">Part of the row before it: who stands beside the vendor in a house.</param>
public sealed record StripRow(string Label, bool Below, MoveClass Class, IReadOnlyList<YearSpan> Spans);

/// <summary>
/// Relations by years: a row for each, a cell for each year at whose end it stood, and each cell a door to that year.
/// Never scaled: a narrow screen scrolls it.
/// </summary>
public static class Strip
{
    private const double Row = 21;
    private const double Cell = 34;
    private const double Head = 22;
    private const double Indent = 12;

    /// <param name="rows">At least one, each with a span.</param>
    /// <param name="yearPath">Site path of what a year's cells lead to.</param>
    public static RowDrawing Draw(IReadOnlyList<StripRow> rows, Func<int, string> yearPath, string label)
    {
        var first = rows.Min(r => r.Spans.Min(s => s.First));
        var years = rows.Max(r => r.Spans.Max(s => s.Last)) - first + 1;
        var bottom = Head + rows.Count * Row;
        return new RowDrawing(Names(rows, bottom), Cells(rows, first, years, yearPath, bottom, label));
    }

    private static string Names(IReadOnlyList<StripRow> rows, double bottom)
    {
        var width = Math.Ceiling(rows.Max(r => TextWidth.Of(r.Label) + (r.Below ? Indent : 0))) + 10;
        var canvas = new Canvas();
        foreach (var (i, row) in rows.Index())
        {
            canvas.Line(0, Head + i * Row, width, Head + i * Row);
            canvas.Text(row.Below ? Indent : 0, Head + (i + 1) * Row - 6, row.Label, row.Below ? "beside" : "lane");
        }
        canvas.Line(0, bottom, width, bottom);
        return canvas.FinishNames(width, bottom + 1, "strip");
    }

    private static string Cells(IReadOnlyList<StripRow> rows, int first, int years, Func<int, string> yearPath, double bottom, string label)
    {
        var canvas = new Canvas();
        for (var year = 0; year < years; year++)
        {
            canvas.Line(year * Cell, Head - 4, year * Cell, bottom);
            canvas.LinkedText((year + .5) * Cell, Head - 8, YearLabel.Long(first + year), yearPath(first + year), "when", "middle");
        }
        foreach (var (i, row) in rows.Index())
        {
            var top = Head + i * Row;
            canvas.Line(0, top, years * Cell, top);
            foreach (var span in row.Spans)
                for (var year = span.First; year <= span.Last; year++)
                    canvas.Cell(yearPath(year), "", row.Class, (year - first) * Cell + 1, top + (row.Below ? 7 : 4), Cell - 2, Row - (row.Below ? 12 : 7));
        }
        canvas.Line(0, bottom, years * Cell, bottom);
        return canvas.Finish(years * Cell + 1, bottom + 1, "strip", label);
    }
}
