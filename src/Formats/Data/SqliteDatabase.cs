using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Archive.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Formats.Data;

/// <summary>
/// All tables as one SQLite database, made in memory: keys and foreign keys as the data package states them, views for common questions, and an index
/// of words. The same tables give the same bytes.
/// </summary>
public static class SqliteDatabase
{
    /// <param name="views">SQL that makes views over the tables.</param>
    /// <param name="words">SELECT that yields kind, id and words of what can be searched.</param>
    public static void Write(IReadOnlyList<DataTable> tables, string views, string words, IBufferWriter<byte> to)
    {
        Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "PRAGMA page_size = 4096; PRAGMA foreign_keys = OFF; BEGIN");
        foreach (var table in tables) Run(connection, Definition(table.Shape));
        foreach (var table in tables) Fill(connection, table);
        Run(connection, views);
        Run(connection, $"CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, words); INSERT INTO search {words}; COMMIT; VACUUM");
        var pages = raw.sqlite3_serialize(connection.Handle!, "main", out var size, 0);
        try
        {
            var bytes = new byte[checked((int)size)];
            Marshal.Copy(pages, bytes, 0, bytes.Length);
            to.Write(bytes);
        }
        finally
        {
            raw.sqlite3_free(pages);
        }
    }

    private static string Definition(TableShape table)
    {
        var sql = new StringBuilder($"CREATE TABLE {Name(table.Name)} (");
        foreach (var (i, column) in table.Columns.Index())
        {
            if (i > 0) sql.Append(", ");
            sql.Append(Name(column.Name)).Append(column.Type switch { CellType.Integer => " INTEGER", CellType.Number => " REAL", _ => " TEXT" });
            if (column.Required) sql.Append(" NOT NULL");
        }
        // With a key over both their columns links would be read in its order, not in that of the record.
        if (table.Key.ToList() is [var id]) sql.Append($", PRIMARY KEY ({Name(id)})");
        foreach (var (column, other) in table.Links) sql.Append($", FOREIGN KEY ({Name(column)}) REFERENCES {Name(other)} (\"id\")");
        return sql.Append(')').ToString();
    }

    private static void Fill(SqliteConnection connection, DataTable table)
    {
        using var insert = connection.CreateCommand();
        var columns = table.Shape.Columns;
        insert.CommandText = $"INSERT INTO {Name(table.Name)} VALUES ({string.Join(", ", columns.Select((_, i) => $"$c{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add($"$c{i}", SqliteType.Text)).ToArray();
        foreach (var row in table.Rows())
        {
            foreach (var (i, cells) in row.Index()) parameters[i].Value = Value(columns[i].Type, cells);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>An empty list is no value; the CSV has an empty cell for both.</summary>
    private static object Value(CellType type, IReadOnlyList<string> cells) => cells.Count == 0 ? DBNull.Value : type switch
    {
        CellType.Integer => long.Parse(cells[0], CultureInfo.InvariantCulture),
        CellType.Number => double.Parse(cells[0], CultureInfo.InvariantCulture),
        CellType.List => ControlCharacters.Remove(string.Join(Csv.Between, cells.Select(c => c.Replace("|", "%7C", StringComparison.Ordinal)))),
        _ => ControlCharacters.Remove(cells[0]),
    };

    private static string Name(string name) => $"\"{name}\"";

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
