using System.Buffers;
using System.Text.Json;
using Archive.Catalog;

namespace Archive.Formats.Data;

/// <summary>Describes the data files: Data Package v2 with a Table Schema for each table (datapackage.org).</summary>
public static class DataPackage
{
    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    /// <summary>A date as exact as it is known.</summary>
    private const string PartialDatePattern = @"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?";

    /// <param name="tables">Each lies beside the package as NAME.csv and NAME.json, as far as the formats are chosen.</param>
    public static void Write(SiteSettings site, IReadOnlyList<TableShape> tables, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to, indented: true);
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "datapackage.json");
        json.WriteString("name", TagUri.Host(site).ToLowerInvariant());
        json.WriteString("title", site.Title);
        if (site.Description is not null) json.WriteString("description", site.Description);
        json.WriteString("homepage", site.Absolute("/data/"));
        if (site.Licence is not null) Licence(json, site.Licence);
        json.WriteStartArray("resources");
        if (site.DataFormats.Contains("csv")) foreach (var table in tables) Table(json, table);
        if (site.DataFormats.Contains("json")) foreach (var table in tables) JsonFile(json, table);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Licence(Utf8JsonWriter json, string address)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("path", address);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter json, TableShape table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("title", table.Title);
        json.WriteString("path", table.Name + ".csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteString("$schema", Profiles + "tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns) Field(json, column);
        json.WriteEndArray();
        if (table.HasKey)
        {
            json.WriteStartArray("primaryKey");
            json.WriteStringValue(table.Columns[0].Name);
            json.WriteEndArray();
        }
        ForeignKeys(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void JsonFile(Utf8JsonWriter json, TableShape table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name + "-json");
        json.WriteString("title", table.Title);
        json.WriteString("path", table.Name + ".json");
        json.WriteString("format", "json");
        json.WriteString("mediatype", "application/json");
        json.WriteString("encoding", "utf-8");
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, ColumnShape column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        // The official schema of version 2 does not know the type "list" of its text.
        json.WriteString("type", column.Type switch { CellType.Integer => "integer", CellType.Number => "number", _ => "string" });
        if (column.Type == CellType.Url) json.WriteString("format", "uri");
        json.WriteString("description", column.About);
        if (column.Required || column.Type == CellType.Date)
        {
            json.WriteStartObject("constraints");
            if (column.Required) json.WriteBoolean("required", true);
            if (column.Type == CellType.Date) json.WriteString("pattern", PartialDatePattern);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void ForeignKeys(Utf8JsonWriter json, TableShape table)
    {
        if (table.Links.Count == 0) return;
        json.WriteStartArray("foreignKeys");
        foreach (var (column, other) in table.Links)
        {
            json.WriteStartObject();
            json.WriteStartArray("fields");
            json.WriteStringValue(column);
            json.WriteEndArray();
            json.WriteStartObject("reference");
            if (other != table.Name) json.WriteString("resource", other);
            json.WriteStartArray("fields");
            json.WriteStringValue("id");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
