using System.Buffers;
using System.Text;
using Archive.Diagnostics;

namespace Archive.Formats.Data;

/// <summary>
/// CSV after RFC 4180: comma, CR LF, quotes doubled, UTF-8, a header line. What a spreadsheet would take for a formula gets an
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

    /// <summary>
    /// No cell may begin as a formula, for readers that part cells by commas, by semicolons (as most of Europe does) or by tabs: such a reader
    /// sees a cell begin behind each of these and behind each line end, quotes or not. What spreadsheets skip before they look counts as nothing.
    /// </summary>
    private static string Harmless(string cell)
    {
        cell = ControlCharacters.Remove(cell);
        if (!cell.AsSpan().ContainsAny(Formula)) return cell;
        var harmless = new StringBuilder(cell.Length + 4);
        var start = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            if (start >= 0 && Formula.Contains(cell[i]))
            {
                harmless.Insert(start, '\'');
                start = -1;
            }
            harmless.Append(cell[i]);
            if (Parts.Contains(cell[i])) start = harmless.Length;
            else if (!Skipped.Contains(cell[i])) start = -1;
        }
        return harmless.ToString();
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(NeedsQuotes)
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;

    // The four of ASCII and their full-width forms.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@＝＋－＠");

    private static readonly SearchValues<char> Parts = SearchValues.Create(";\t\r\n");

    private static readonly SearchValues<char> Skipped = SearchValues.Create(" \u00A0\uFEFF\u200B\"");

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\t\"\r\n");
}
