using System.Buffers;
using System.Globalization;

namespace Archive.Formats.Data;

/// <summary>The rows of a table as a JSON list of objects; a cell without a value is left out, a list is a list.</summary>
public static class JsonTable
{
    public static void Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to, indented: true);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var column in columns)
            {
                if (column.Type == CellType.List)
                {
                    json.WriteStartArray(column.Name);
                    foreach (var cell in column.Cells(row)) json.WriteStringValue(cell);
                    json.WriteEndArray();
                }
                else if (column.Cells(row).FirstOrDefault() is { } cell)
                {
                    if (column.Type is CellType.Integer or CellType.Number) json.WriteNumber(column.Name, decimal.Parse(cell, CultureInfo.InvariantCulture));
                    else json.WriteString(column.Name, cell);
                }
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
