using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>The moves that a topic's articles report: the vendors that meet there, and the list.</summary>
/// <param name="Figure">Null where no two vendors meet.</param>
internal sealed record TopicRecord(FigureView? Figure, IReadOnlyList<YearRows> Years, int Shown, int Count)
{
    /// <summary>What a matrix can still be read with.</summary>
    private const int MostShown = 60;

    /// <summary>Each move once, oldest first.</summary>
    public static IReadOnlyList<Move> Moves(Topic topic, CatalogLinks links)
    {
        Move[] moves = [.. links[topic].Articles.SelectMany(a => links[a].Moves).Select(links.FirstReportOf).Distinct()];
        Array.Sort(moves, Move.OldestFirst);
        return moves;
    }

    public static TopicRecord Create(SiteContext site, Topic topic, IReadOnlyList<Move> moves)
    {
        Move[] shown = [.. moves.TakeLast(MostShown)];
        return new(Figures.Meetings(site, shown, topic.Name), site.MoveRows.ByYear(shown), shown.Length, moves.Count);
    }
}
