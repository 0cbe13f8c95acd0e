using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Reads a table of plain cells into a pipe table (GFM 4.10). Markdown has no cells that span or nest: what a spanning cell covers besides its first place stays empty.</summary>
internal sealed class TableReader(BlockReader blocks)
{
    /// <returns>Null where the table must be read cell by cell instead.</returns>
    public Block? Read(IElement element)
    {
        if (element is not IHtmlTableElement table || table.Rows.Length == 0) return null;
        var rows = TableGrid.Create(table);
        var columns = rows.Count > 0 ? rows.Max(cells => cells.Count) : 0;
        if (columns < 2 || rows.Exists(cells => cells.Count != columns || cells.Exists(cell => cell is not null && IsComplex(cell)))) return null;

        var extents = new List<Extent>();
        var words = new List<string>();
        var lines = new List<string>();
        var title = table.Caption is { } caption ? ReadCell(caption, extents, words) : "";
        var hasHeader = rows[0].TrueForAll(cell => cell is null || cell.TagName.Equals("TH", StringComparison.OrdinalIgnoreCase));
        if (!hasHeader) lines.Add(Row(Enumerable.Repeat("", columns)));
        lines.AddRange(rows.Select(cells => Row(cells.Select(cell => cell is null ? "" : ReadCell(cell, extents, words)))));
        lines.Insert(1, Row(Enumerable.Repeat("---", columns)));
        return new Block(extents, string.Join('\n', words), (title.Length > 0 ? title + "\n\n" : "") + string.Join('\n', lines));
    }

    private string ReadCell(IElement cell, List<Extent> extents, List<string> words)
    {
        var (runs, where) = blocks.ReadInline(cell.ChildNodes);
        extents.AddRange(where);
        words.Add(InlineMarkdown.Words(runs));
        return InlineMarkdown.Write(runs, oneLine: true);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static bool IsComplex(IHtmlTableCellElement cell) =>
        cell.QuerySelector("table, ul, ol, pre, blockquote, h1, h2, h3, h4, h5, h6") is not null || cell.QuerySelectorAll("p").Length > 1;
}
