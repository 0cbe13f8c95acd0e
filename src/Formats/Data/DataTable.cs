using System.Buffers;

namespace Archive.Formats.Data;

/// <summary>A table with its rows, for every format that it is written in.</summary>
/// <param name="Count">How many rows it has.</param>
public sealed record DataTable(
    TableShape Shape,
    int Count,
    Func<IEnumerable<IReadOnlyList<IReadOnlyList<string>>>> Rows,
    Action<IBufferWriter<byte>> WriteCsv,
    Action<IBufferWriter<byte>> WriteJson)
{
    public string Name => Shape.Name;

    /// <param name="links">Columns that hold a key of another table, and that table's name.</param>
    public static DataTable Create<T>(string name, TableTexts texts, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, params (string Column, string Table)[] links) => new(
        new TableShape(name, texts.Title(name), [.. columns.Select(c => new ColumnShape(c.Name, c.Type, texts.About(name, c.Name), c.Required))], links),
        rows.Count,
        () => rows.Select(r => columns.Select(c => (IReadOnlyList<string>)[.. c.Cells(r)]).ToArray()),
        to => Csv.Write(columns, rows, to),
        to => JsonTable.Write(columns, rows, to));
}
