namespace Archive.Formats.Svg;

/// <summary>A move in a matrix: who did it, and to whom; an empty target is a product or nobody.</summary>
public sealed record MatrixMark(string Actor, string Target, Mark Mark);

/// <summary>
/// Who moved on whom: a row for each actor, a column for each vendor that a move was aimed at and one for what is no vendor.
/// The marks of one cell stand beside and below each other, none on another. Never scaled: a narrow screen scrolls it.
/// </summary>
public static class Matrix
{
    private const int Across = 2;
    private const double Radius = 5;
    private const double Step = 2 * Radius + 3;
    private const double Column = Across * Step + 5;

    /// <param name="marks">In the order of their dates.</param>
    /// <param name="alone">Heading of the column for moves without a vendor as target.</param>
    public static RowDrawing Draw(IReadOnlyList<MatrixMark> marks, string alone, string label)
    {
        string[] actors = [.. ByCount(marks.Select(m => m.Actor))];
        string[] targets = [.. ByCount(marks.Select(m => m.Target))];
        var cells = marks.ToLookup(m => (m.Actor, m.Target), m => m.Mark);
        var left = Math.Ceiling(actors.Max(TextWidth.Of)) + 10;
        string[] headings = [.. targets.Select(t => t.Length == 0 ? alone : t)];
        var head = Math.Ceiling(headings.Max(TextWidth.Of) * .82) + 14;
        var right = Math.Ceiling(headings.Index().Max(h => (h.Index + .5) * Column + TextWidth.Of(h.Item) * .58)) + 8;
        var (names, canvas) = (new Canvas(), new Canvas());
        var top = head;
        foreach (var actor in actors)
        {
            var deepest = targets.Max(t => (cells[(actor, t)].Count() + Across - 1) / Across);
            var height = Math.Max(1, deepest) * Step + 9;
            names.Line(0, top, left, top);
            names.Text(0, top + height / 2 + 4, actor, "lane");
            canvas.Line(0, top, targets.Length * Column, top);
            for (var column = 0; column < targets.Length; column++)
                Fill(canvas, [.. cells[(actor, targets[column])]], column * Column, top, height);
            top += height;
        }
        names.Line(0, top, left, top);
        canvas.Line(0, top, targets.Length * Column, top);
        for (var column = 0; column <= targets.Length; column++)
        {
            canvas.Line(column * Column, head, column * Column, top);
            if (column < targets.Length) canvas.TurnedText((column + .5) * Column, head - 8, -55, headings[column], "lane");
        }
        return new RowDrawing(names.FinishNames(left, top + 1, "matrix"), canvas.Finish(Math.Max(targets.Length * Column + 1, right), top + 1, "matrix", label));
    }

    private static void Fill(Canvas canvas, IReadOnlyList<Mark> marks, double left, double top, double height)
    {
        var rows = (marks.Count + Across - 1) / Across;
        for (var i = 0; i < marks.Count; i++)
        {
            var inRow = Math.Min(Across, marks.Count - i / Across * Across);
            var x = left + Column / 2 + (i % Across - (inRow - 1) / 2d) * Step;
            canvas.Dot(marks[i], x, top + height / 2 + (i / Across - (rows - 1) / 2d) * Step, Radius);
        }
    }

    private static IEnumerable<string> ByCount(IEnumerable<string> names) =>
        names.CountBy(n => n).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key);
}
