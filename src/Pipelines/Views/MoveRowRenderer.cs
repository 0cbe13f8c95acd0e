using System.Collections.Concurrent;
using Archive.Catalog;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>What lists show of each move, rendered once and spliced into every list that shows it alike. Two threads may both render one, and come to the same.</summary>
internal sealed class MoveRowRenderer(CatalogLinks links, Templates templates, Wording wording, RecordAddresses addresses)
{
    private readonly ConcurrentDictionary<Move, byte[]> _rows = new();

    /// <param name="of">The vendor whose page it is, if it is one's: no other page shows the row so.</param>
    public Markup Render(Move move, Vendor? of = null)
    {
        if (of is not null) return RenderUncached(move, of);
        if (!_rows.TryGetValue(move, out var row)) _rows[move] = row = RenderUncached(move, null).ToBytes();
        return new Markup(row);
    }

    private Markup RenderUncached(Move move, Vendor? of) => new(to => templates.Render("move-row", to, ("row", MoveRow.Create(move, links, wording, addresses, of))));

    /// <summary>Year by year, oldest first.</summary>
    /// <param name="moves">Oldest first.</param>
    public IReadOnlyList<YearRows> ByYear(IEnumerable<Move> moves, Vendor? of = null) => [.. moves.GroupBy(m => m.Date.Year).Select(y => Year(y.Key, y, of))];

    /// <summary>Year by year, newest first.</summary>
    /// <param name="moves">Oldest first.</param>
    public IReadOnlyList<YearRows> NewestFirst(IEnumerable<Move> moves) => [.. moves.GroupBy(m => m.Date.Year).Reverse().Select(y => Year(y.Key, y.Reverse(), null))];

    private YearRows Year(int year, IEnumerable<Move> moves, Vendor? of) => new(year, Markup.Join(moves.Select(m => Render(m, of)).ToArray()));
}

/// <summary>The rows of one year.</summary>
internal sealed record YearRows(int Year, Markup Rows);
