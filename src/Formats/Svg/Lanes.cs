using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>
/// A vendor's moves in time, one lane for each class that occurs. Wide: years run to the right. Tall, for narrow screens:
/// years run down. Marks of one lane that would touch are set side by side across it, so that none hides another.
/// </summary>
public static class Lanes
{
    private const double Radius = 5.5;
    private const double Step = 2 * Radius + 2;
    private const double Widest = 1000;
    /// <summary>The style sheet ends labels from right to left 10 before it.</summary>
    private const double LabelWidth = 92;
    private const double WidestYear = 110;
    private const double YearHeight = 28;
    private const double NarrowestColumn = 76;
    private const double NarrowestStaggered = 50;
    private const int MostInOneLine = 4;

    private sealed record Placed(Mark Mark, double At, int Row);

    private sealed record Lane(MoveClass Class, IReadOnlyList<Placed> Marks)
    {
        public int Rows { get; } = Marks.Max(m => m.Row) + 1;
    }

    /// <param name="marks">At least one; oldest first.</param>
    public static string Wide(IReadOnlyList<Mark> marks, FigureWords words)
    {
        var (first, years) = Span(marks);
        var perYear = Math.Min(WidestYear, (Widest - LabelWidth - 8) / years);
        var lanes = Place(marks, first, perYear);
        var right = LabelWidth + years * perYear;
        var bottom = lanes.Sum(Height);
        var canvas = new Canvas();
        for (var year = 0; year <= years; year++) canvas.Line(LabelWidth + year * perYear, 0, LabelWidth + year * perYear, bottom + 4);
        for (var year = 0; year < years; year++)
            if (YearLabel.Text(first + year, perYear) is { } label) canvas.Text(LabelWidth + (year + .5) * perYear, bottom + 18, label, "when", "middle");
        var top = 0d;
        foreach (var lane in lanes)
        {
            var middle = top + Height(lane) / 2;
            var line = middle + Aside(lane, 0);
            canvas.Line(LabelWidth, line, right, line);
            canvas.Text(0, line + 4, words.Class(lane.Class), "lane " + MoveClassNames.Name(lane.Class));
            foreach (var mark in lane.Marks) canvas.Dot(mark.Mark, LabelWidth + mark.At, middle + Aside(lane, mark.Row), Radius);
            top += Height(lane);
        }
        return canvas.Finish(right + 8, bottom + 24, "wide", words.Label);
    }

    /// <param name="marks">At least one; oldest first.</param>
    public static string Tall(IReadOnlyList<Mark> marks, FigureWords words)
    {
        const double left = 38, heading = 14;
        var (first, years) = Span(marks);
        var lanes = Place(marks, first, YearHeight);
        // Many headings would touch: every second one stands a line lower.
        var staggered = lanes.Count > MostInOneLine;
        var top = staggered ? 2 * heading + 10 : heading + 10;
        double Width(Lane lane) => Math.Max(staggered ? NarrowestStaggered : NarrowestColumn, lane.Rows * Step + 8);
        var right = left + lanes.Sum(Width);
        var bottom = top + years * YearHeight;
        var canvas = new Canvas();
        for (var year = 0; year <= years; year++) canvas.Line(0, top + year * YearHeight, right, top + year * YearHeight);
        for (var year = 0; year < years; year++)
            canvas.Text(0, top + (year + .5) * YearHeight + 4, YearLabel.Long(first + year), "when");
        var at = left;
        foreach (var (i, lane) in lanes.Index())
        {
            var middle = at + Width(lane) / 2;
            canvas.Text(middle, staggered && i % 2 == 1 ? 2 * heading : heading, words.Class(lane.Class), "lane " + MoveClassNames.Name(lane.Class), "middle");
            canvas.Line(middle + Aside(lane, 0), top, middle + Aside(lane, 0), bottom);
            foreach (var mark in lane.Marks) canvas.Dot(mark.Mark, middle + Aside(lane, mark.Row), top + mark.At, Radius);
            at += Width(lane);
        }
        return canvas.Finish(right, bottom + 1, "tall", words.Label);
    }

    private static double Height(Lane lane) => lane.Rows * Step + 14;

    /// <summary>The first stands on the lane's line, the next ones beside it in turn: 0, 1, -1, 2, -2.</summary>
    private static double Aside(Lane lane, int row) =>
        ((row % 2 == 1 ? (row + 1) / 2 : -row / 2) - (lane.Rows % 2 == 0 ? .5 : 0)) * Step;

    private static (int First, int Years) Span(IReadOnlyList<Mark> marks)
    {
        var first = marks.Min(m => m.Date.Year);
        return (first, marks.Max(m => m.Date.Year) - first + 1);
    }

    private static List<Lane> Place(IReadOnlyList<Mark> marks, int first, double perYear) =>
        [.. marks.GroupBy(m => m.Class).OrderBy(g => MoveClassNames.Order(g.Key)).Select(g => new Lane(g.Key, Apart(g, first, perYear)))];

    private static List<Placed> Apart(IEnumerable<Mark> marks, int first, double perYear)
    {
        var placed = new List<Placed>();
        var ends = new List<double>();
        foreach (var (mark, at) in marks.Select(m => (Mark: m, At: (InYears(m.Date) - first) * perYear)).OrderBy(m => m.At))
        {
            var row = ends.FindIndex(end => at - end >= Step);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(at);
            }
            ends[row] = at;
            placed.Add(new Placed(mark, at, row));
        }
        return placed;
    }

    /// <summary>The middle of the period that is known: a year without a month stands in its middle, not on its first day.</summary>
    private static double InYears(PartialDate date)
    {
        var middle = date.Start.AddTicks((date.End - date.Start).Ticks / 2);
        return middle.Year + (middle.DayOfYear - 1) / 366d;
    }
}
