using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>The pictures of the record as markup for pages. Each says in words where the same stands as a list.</summary>
internal static class Figures
{
    /// <summary>Beyond so many years a picture would be mostly empty: the list says it better.</summary>
    private const int MostYears = 100;

    /// <summary>The lanes of one vendor: wide and tall, of which the style sheet shows one.</summary>
    public static Markup? Lanes(Vendor vendor, IReadOnlyList<Move> moves)
    {
        if (!Fits(moves)) return null;
        Mark[] marks = [.. moves.Select(m => Mark(m, m.IsOwn(vendor)))];
        var label = $"Moves of {vendor.Name} in time, one lane for each class; the list below says the same";
        return new Markup(Formats.Svg.Lanes.Wide(marks, label) + Formats.Svg.Lanes.Tall(marks, label));
    }

    /// <summary>All moves by year, stacked by class.</summary>
    public static Markup? Years(IReadOnlyList<Move> moves)
    {
        if (!Fits(moves)) return null;
        Mark[] marks = [.. moves.Select(m => Mark(m, true))];
        const string label = "Moves per year, stacked by class; each year leads to its list";
        return new Markup(Stacks.Wide(marks, YearPath, label) + Stacks.Tall(marks, YearPath, label));
    }

    /// <summary>Who moved on whom; null where no two vendors meet.</summary>
    public static Markup? Meetings(IReadOnlyList<Move> moves, string where)
    {
        if (moves.Count(m => Against(m) is not null) < 2) return null;
        MatrixMark[] marks = [.. moves.Select(m => new MatrixMark(m.Actor.Name, Against(m)?.Name ?? "", Mark(m, true)))];
        return new Markup(Matrix.Draw(marks, "products and itself", $"Who moved on whom in {where}; the list below says the same"));
    }

    public static string YearPath(int year) => $"/moves/{YearText(year)}/";

    public static string YearText(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Fits(IReadOnlyList<Move> moves) => moves.Count > 0 && moves[^1].Date.Year - moves[0].Date.Year < MostYears;

    private static Vendor? Against(Move move) => move.Target?.Vendor is { } target && target != move.Actor ? target : null;

    private static Mark Mark(Move move, bool own) => new(move.Date, move.Action.Class, Wording.SentencePath(move), Wording.DescribeWithDate(move), own);
}
