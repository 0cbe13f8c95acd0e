namespace Archive.Formats.Data;

/// <summary>What the cells of a column hold, in the words of Table Schema.</summary>
public enum CellType { String, Integer, Number, List, Date, Url }

/// <summary>One column of a table: its name and meaning, and its cells of a row.</summary>
/// <param name="About">One sentence for readers and for the schema.</param>
/// <param name="Cells">No cell, one, or, in a list, as many as there are.</param>
public sealed record Column<T>(string Name, CellType Type, string About, Func<T, IEnumerable<string>> Cells, bool Required = false);

/// <summary>A table of the data package, without its rows.</summary>
/// <param name="Links">Columns that hold a key of another table, and that table's name.</param>
public sealed record TableShape(string Name, string Title, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<(string Column, string Table)> Links)
{
    /// <summary>Whether its first column names each row; a table of links has none.</summary>
    public bool HasKey => Columns[0].Name == "id";
}

public sealed record ColumnShape(string Name, CellType Type, string About, bool Required)
{
    public static IReadOnlyList<ColumnShape> Describe<T>(IEnumerable<Column<T>> columns) => [.. columns.Select(c => new ColumnShape(c.Name, c.Type, c.About, c.Required))];
}
