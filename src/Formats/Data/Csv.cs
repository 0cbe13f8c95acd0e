using System.Buffers;
using System.Text;

namespace Archive.Formats.Data;

/// <summary>
/// CSV after RFC 4180: comma, CR LF, quotes doubled, UTF-8, a header line. A cell that a spreadsheet would take for a formula gets an
/// apostrophe before it (OWASP, "CSV injection"); the JSON files hold the same values untouched.
/// </summary>
public static class Csv
{
    /// <summary>Between the entries of a list in one cell.</summary>
    public const char Between = '|';

    public static void Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, IBufferWriter<byte> to)
    {
        for (var i = 0; i < columns.Count; i++) Add(columns[i].Name, isFirst: i == 0, to);
        to.Write("\r\n"u8);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) Add(Cell(columns[i], row), isFirst: i == 0, to);
            to.Write("\r\n"u8);
        }
    }

    private static string Cell<T>(Column<T> column, T row) => column.Type == CellType.List
        ? string.Join(Between, column.Cells(row).Select(c => c.Replace("|", "%7C", StringComparison.Ordinal)))
        : column.Cells(row).FirstOrDefault() ?? "";

    private static void Add(string cell, bool isFirst, IBufferWriter<byte> to)
    {
        if (!isFirst) to.Write(","u8);
        Encoding.UTF8.GetBytes(Quoted(Harmless(cell)), to);
    }

    private static string Harmless(string cell) => cell.Length > 0 && Formula.Contains(cell[0]) ? $"'{cell}" : cell;

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(NeedsQuotes)
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;

    // The four of ASCII, their full-width forms, and what spreadsheets skip before looking.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");
}
