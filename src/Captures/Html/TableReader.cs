using System.Text.RegularExpressions;
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
        var hasHeader = rows.Count > 0 && rows[0].TrueForAll(cell => cell is null || cell.TagName.Equals("TH", StringComparison.OrdinalIgnoreCase));
        var columns = rows.Count > 0 ? rows.Max(cells => cells.Count) : 0;
        if (columns < 2
            || rows.Exists(cells =>
                cells.Count != columns
                || cells.Exists(cell => cell is not null && (hasHeader ? cell.QuerySelector(Complex) is not null : IsComplex(cell)))))
        {
            return null;
        }

        var extents = new List<Extent>();
        var words = new List<string>();
        var lines = new List<string>();
        var title = table.Caption is { } caption ? ReadCell(caption, extents, words) : "";
        if (!hasHeader) lines.Add(Row(Enumerable.Repeat("", columns)));
        lines.AddRange(rows.Select(cells => Row(cells.Select(cell => cell is null ? "" : Bar.Replace(ReadCell(cell, extents, words), @"\|")))));
        lines.Insert(1, Row(Enumerable.Repeat("---", columns)));
        return new Block(extents, string.Join('\n', words), (title.Length > 0 ? title + "\n\n" : "") + string.Join('\n', lines));
    }

    private string ReadCell(IElement cell, List<Extent> extents, List<string> words)
    {
        if (cell.QuerySelector("ul, ol, p, div") is not null) return ReadBlocks(cell, extents, words);
        var (runs, where) = blocks.ReadInline(cell.ChildNodes);
        extents.AddRange(where);
        words.Add(InlineMarkdown.Words(runs));
        return InlineMarkdown.Write(runs, oneLine: true);
    }

    // A row has one line: what is listed in a cell is parted by semicolons.
    private string ReadBlocks(IElement cell, List<Extent> extents, List<string> words)
    {
        var inner = blocks.ReadChildren(cell);
        extents.AddRange(inner.SelectMany(block => block.Extents));
        words.AddRange(inner.Select(block => block.Text));
        return string.Join(' ', inner.Select(block => string.Join(
            ListReader.IsList(block) ? "; " : " ",
            block.Markdown.Split('\n').Select(line => Marker.Replace(line.Trim().TrimEnd('\\'), "")))));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    // A table without headings may be there for its layout alone.
    private static bool IsComplex(IHtmlTableCellElement cell) => cell.QuerySelector(Complex + ", ul, ol") is not null || cell.QuerySelectorAll("p").Length > 1;

    private const string Complex = "table, pre, blockquote, hr, h1, h2, h3, h4, h5, h6, iframe, video, audio";

    // In a row a bar ends its cell even within code (GFM 4.10).
    private static readonly Regex Bar = new(@"(?<!\\)\|");

    private static readonly Regex Marker = new(@"^(?:- |[0-9]{1,9}[.)] )");
}
