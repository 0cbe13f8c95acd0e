namespace Archive.Formats.Data;

/// <summary>What the cells of a column hold, in the words of Table Schema.</summary>
public enum CellType { String, Integer, Number, List, Date, Url }

/// <summary>One column of a table: its name, and its cells of a row.</summary>
/// <param name="Cells">No cell, one, or, in a list, as many as there are.</param>
public sealed record Column<T>(string Name, CellType Type, Func<T, IEnumerable<string>> Cells, bool Required = false);

/// <summary>A table of the data package, without its rows.</summary>
/// <param name="Links">Columns that hold a key of another table, and that table's name.</param>
public sealed record TableShape(string Name, string Title, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<(string Column, string Table)> Links)
{
    /// <summary>The columns that name a row: its id, or of a table of links all of them.</summary>
    public IEnumerable<string> Key => Columns.Take(Columns[0].Name == "id" ? 1 : Columns.Count).Select(c => c.Name);
}

/// <param name="About">One sentence for readers and for the schema.</param>
public sealed record ColumnShape(string Name, CellType Type, string About, bool Required);

/// <summary>What tables and their columns are called in the language of the site.</summary>
/// <param name="Title">Of a table, by its name.</param>
/// <param name="About">What a column means, by the names of its table and its own.</param>
public sealed record TableTexts(Func<string, string> Title, Func<string, string, string> About);
