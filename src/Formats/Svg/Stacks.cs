using System.Globalization;
using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>
/// Moves per year, stacked by class: a cell for each move, or one for each class where the years are full.
/// Wide: columns that grow upward. Tall, for narrow screens: rows that grow to the right. A year's number leads to its list.
/// </summary>
public static class Stacks
{
    private const int MostCells = 30;

    /// <summary>Of more moves altogether, each year shows sums.</summary>
    private const int MostMarks = 250;

    private const double Widest = 1000;
    private const double WidestYear = 58;

    private sealed record Cell(string Path, string Title, MoveClass Class, double Size);

    /// <param name="marks">At least one.</param>
    /// <param name="yearPath">Site path of a year's list.</param>
    public static string Wide(IReadOnlyList<Mark> marks, Func<int, string> yearPath, FigureWords words)
    {
        const double tallest = 190, head = 18;
        var years = Years(marks);
        var perYear = Math.Min(WidestYear, Widest / years.Count);
        var side = Math.Min(3, perYear / 4);
        var unit = Math.Min(9, tallest / years.Max(y => y.Marks.Count));
        var bottom = head + unit * years.Max(y => y.Marks.Count);
        var canvas = new Canvas();
        canvas.Line(0, bottom + .5, years.Count * perYear, bottom + .5);
        for (var i = 0; i < years.Count; i++)
        {
            var (year, inYear) = years[i];
            var (left, at) = (i * perYear, bottom);
            foreach (var cell in Cells(year, inYear, marks.Count, yearPath, words))
            {
                at -= cell.Size * unit;
                canvas.Cell(cell.Path, cell.Title, cell.Class, left + side, at, perYear - 2 * side, Thickness(cell, unit));
            }
            if (inYear.Count > 0) canvas.Text(left + perYear / 2, at - 5, Number(inYear.Count), "when", "middle");
            if (YearLabel.Text(year, perYear) is { } label) Label(canvas, left + perYear / 2, bottom + 17, label, inYear.Count > 0 ? yearPath(year) : null, "middle");
        }
        return canvas.Finish(years.Count * perYear, bottom + 24, "wide", words.Label);
    }

    /// <param name="marks">At least one.</param>
    public static string Tall(IReadOnlyList<Mark> marks, Func<int, string> yearPath, FigureWords words)
    {
        const double left = 44, widest = 270, row = 25;
        var years = Years(marks);
        var unit = Math.Min(14, widest / years.Max(y => y.Marks.Count));
        var canvas = new Canvas();
        for (var i = 0; i < years.Count; i++)
        {
            var (year, inYear) = years[i];
            var at = left;
            foreach (var cell in Cells(year, inYear, marks.Count, yearPath, words))
            {
                canvas.Cell(cell.Path, cell.Title, cell.Class, at, i * row + 5, Thickness(cell, unit), row - 10);
                at += cell.Size * unit;
            }
            if (inYear.Count > 0) canvas.Text(at + 5, i * row + 17, Number(inYear.Count), "when");
            Label(canvas, 0, i * row + 17, YearLabel.Long(year), inYear.Count > 0 ? yearPath(year) : null, "start");
        }
        return canvas.Finish(left + widest + 30, years.Count * row, "tall", words.Label);
    }

    /// <summary>As long as its moves are many, but for the gap to the next; where they are few among very many, what can still be seen.</summary>
    private static double Thickness(Cell cell, double unit) => Math.Max(.5, cell.Size * unit - 1);

    /// <param name="path">Null where a year has no list.</param>
    private static void Label(Canvas canvas, double x, double y, string text, string? path, string anchor)
    {
        if (path is not null) canvas.LinkedText(x, y, text, path, "when", anchor);
        else canvas.Text(x, y, text, "when", anchor);
    }

    private static IEnumerable<Cell> Cells(int year, IReadOnlyList<Mark> marks, int all, Func<int, string> yearPath, FigureWords words)
    {
        var classes = marks.GroupBy(m => m.Class).OrderBy(g => MoveClassNames.Order(g.Key));
        return marks.Count <= MostCells && all <= MostMarks
            ? classes.SelectMany(c => c.Select(m => new Cell(m.Path, m.Title, m.Class, 1)))
            : classes.Select(c => new Cell(yearPath(year), words.Sum(year, c.Count(), c.Key), c.Key, c.Count()));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static List<(int Year, IReadOnlyList<Mark> Marks)> Years(IReadOnlyList<Mark> marks)
    {
        var byYear = marks.ToLookup(m => m.Date.Year);
        var first = marks.Min(m => m.Date.Year);
        return [.. Enumerable.Range(first, marks.Max(m => m.Date.Year) - first + 1).Select(y => (y, (IReadOnlyList<Mark>)[.. byYear[y]]))];
    }
}
