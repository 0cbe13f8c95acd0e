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
    public static Markup? Lanes(SiteContext site, Vendor vendor, IReadOnlyList<Move> moves)
    {
        if (!Fits(moves)) return null;
        Mark[] marks = [.. moves.Select(m => Mark(site, m, m.IsOwn(vendor)))];
        var words = Words(site, site.Words.Say("figure.lanes", ("vendor", vendor.Name)));
        return new Markup(Formats.Svg.Lanes.Wide(marks, words) + Formats.Svg.Lanes.Tall(marks, words));
    }

    /// <summary>All moves by year, stacked by class.</summary>
    public static Markup? Years(SiteContext site, IReadOnlyList<Move> moves)
    {
        if (!Fits(moves)) return null;
        Mark[] marks = [.. moves.Select(m => Mark(site, m, true))];
        var words = Words(site, site.Words.Say("figure.years"));
        return new Markup(Stacks.Wide(marks, YearPath, words) + Stacks.Tall(marks, YearPath, words));
    }

    /// <summary>Who moved on whom; null where no two vendors meet.</summary>
    public static Markup? Meetings(SiteContext site, IReadOnlyList<Move> moves, string where)
    {
        if (moves.Count(m => Against(m) is not null) < 2) return null;
        MatrixMark[] marks = [.. moves.Select(m => new MatrixMark(m.Actor.Name, Against(m)?.Name ?? "", Mark(site, m, true)))];
        return new Markup(Matrix.Draw(marks, site.Words.Say("figure.alone"), site.Words.Say("figure.matrix", ("topic", where))));
    }

    private static FigureWords Words(SiteContext site, string label) => new(label, site.Wording.Class, (year, count, ofClass) =>
        site.Words.Say("figure.sum", ("year", YearText(year)), ("count", count), ("class", site.Wording.Class(ofClass))));

    public static string YearPath(int year) => $"/moves/{YearText(year)}/";

    public static string YearText(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Fits(IReadOnlyList<Move> moves) => moves.Count > 0 && moves[^1].Date.Year - moves[0].Date.Year < MostYears;

    private static Vendor? Against(Move move) => move.Target?.Vendor is { } target && target != move.Actor ? target : null;

    private static Mark Mark(SiteContext site, Move move, bool own) => new(move.Date, move.Action.Class, Wording.SentencePath(move), site.Wording.DescribeWithDate(move), own);
}
