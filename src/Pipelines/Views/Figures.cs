using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>The pictures of the record as markup for pages. Each says in words where the same stands as a list.</summary>
internal static class Figures
{
    /// <summary>Beyond so many years a picture would be mostly empty: the list says it better.</summary>
    private const int MostYears = 100;

    /// <summary>Of more moves, a vendor's picture shows sums.</summary>
    private const int MostDots = 150;

    /// <summary>The lanes of one vendor: wide and tall, of which the style sheet shows one.</summary>
    /// <param name="listed">How many of the moves, the newest, the page lists below.</param>
    public static FigureView? Lanes(SiteContext site, Vendor vendor, IReadOnlyList<Move> moves, int listed)
    {
        if (!Fits(moves)) return null;
        Mark[] marks = [.. moves.Select(m => Mark(site, m, m.Actor == vendor))];
        var words = Words(site, site.Words.Say(listed < moves.Count ? "figure.lanes-newest" : "figure.lanes", ("vendor", vendor.Name)));
        return marks.Length > MostDots
            ? View(site, marks, Stacks.Wide(marks, Path, words) + Stacks.Tall(Untitled(marks), Path, words)) with { IsSums = true }
            : View(site, marks, Formats.Svg.Lanes.Wide(marks, words) + Formats.Svg.Lanes.Tall(Untitled(marks), words)) with { More = moves.Count - listed };

        string Path(int year) => Standings.Path(vendor, year);
    }

    /// <summary>All moves by year, stacked by class.</summary>
    public static FigureView? Years(SiteContext site, IReadOnlyList<Move> moves)
    {
        if (!Fits(moves)) return null;
        Mark[] marks = [.. moves.Select(m => Mark(site, m, true))];
        var words = Words(site, site.Words.Say("figure.years"));
        return View(site, marks, Stacks.Wide(marks, ListPaths.Year, words) + Stacks.Tall(Untitled(marks), ListPaths.Year, words));
    }

    /// <summary>Who moved on whom; null where no two vendors meet.</summary>
    public static FigureView? Meetings(SiteContext site, IReadOnlyList<Move> moves, string where)
    {
        if (moves.Count(m => Against(m) is not null) < 2) return null;
        MatrixMark[] marks = [.. moves.Select(m => new MatrixMark(m.Actor.Name, Against(m)?.Name ?? "", Mark(site, m, true)))];
        return View(site, marks.Select(m => m.Mark), Matrix.Draw(marks, site.Words.Say("figure.alone"), site.Words.Say("figure.matrix", ("topic", where))).ToString());
    }

    /// <summary>A drawing with the classes that occur in it, each of which leads to its list.</summary>
    public static FigureView View(SiteContext site, IEnumerable<MoveClass> classes, string drawing) => new(new Markup(drawing),
        [.. classes.Distinct().OrderBy(MoveClassNames.Order).Select(c => new LegendEntry(MoveClassNames.Name(c), site.Wording.Class(c), ListPaths.Moves(c)))]);

    private static FigureView View(SiteContext site, IEnumerable<Mark> marks, string drawing) => View(site, marks.Select(m => m.Class), drawing);

    private static FigureWords Words(SiteContext site, string label) => new(label, site.Wording.Class, (year, count, ofClass) =>
        site.Words.Say("figure.sum", ("year", ListPaths.YearText(year)), ("count", count), ("class", site.Wording.Class(ofClass))));

    /// <summary>For phones, where nobody points at a mark to read what it says.</summary>
    private static Mark[] Untitled(Mark[] marks) => [.. marks.Select(m => m with { Title = "" })];

    private static bool Fits(IReadOnlyList<Move> moves) => moves.Count > 0 && moves[^1].Date.Year - moves[0].Date.Year < MostYears;

    private static Vendor? Against(Move move) => move.Target?.Vendor is { } target && target != move.Actor ? target : null;

    private static Mark Mark(SiteContext site, Move move, bool own) => new(move.Date, move.Action.Class, Wording.SentencePath(move), site.Wording.DescribeWithDate(move), own);
}

/// <summary>A picture as a page shows it.</summary>
/// <param name="IsSums">It shows how many there are of each class, not each move.</param>
/// <param name="More">Of lanes, how many moves are not listed below; of a strip, how many rows are left out.</param>
internal sealed record FigureView(Markup Drawing, IReadOnlyList<LegendEntry> Legend, bool IsSums = false, int More = 0);

/// <summary>What a colour of a picture means.</summary>
internal sealed record LegendEntry(string Class, string Name, string Path);
