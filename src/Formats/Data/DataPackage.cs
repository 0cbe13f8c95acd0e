using System.Buffers;
using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.Data;

/// <summary>Describes the data files: Data Package v2 with a Table Schema for each table (datapackage.org).</summary>
public static class DataPackage
{
    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    /// <summary>A date as exact as it is known.</summary>
    private const string PartialDatePattern = @"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?";

    /// <param name="tables">Each lies beside the package as NAME.csv and NAME.json, as far as the formats are chosen.</param>
    /// <param name="whole">Files that hold more than one table, with their media types.</param>
    public static void Write(SiteSettings site, IReadOnlyList<TableShape> tables, IReadOnlyList<(string Name, string MediaType)> whole, IBufferWriter<byte> to)
    {
        using var json = Json.Writer(to, indented: true);
        Json.Object(
            ("$schema", Profiles + "datapackage.json"),
            ("name", TagUri.Host(site).ToLowerInvariant()),
            ("title", site.Title),
            ("description", site.Description),
            ("homepage", site.Absolute("/data/")),
            ("licenses", site.Licence is null ? null : new JsonArray(Json.Object(("path", site.Licence)))),
            ("resources", new JsonArray(
            [
                .. site.DataFormats.Contains("csv") ? tables.Select(CsvFile) : [],
                .. site.DataFormats.Contains("json") ? tables.Select(JsonFile) : [],
                .. whole.Select(WholeFile),
            ]))).WriteTo(json);
    }

    private static JsonObject CsvFile(TableShape table) => Json.Object(
        ("name", table.Name),
        ("type", "table"),
        ("title", table.Title),
        ("path", table.Name + ".csv"),
        ("format", "csv"),
        ("mediatype", "text/csv"),
        ("encoding", "utf-8"),
        ("schema", Json.Object(
            ("$schema", Profiles + "tableschema.json"),
            ("fields", new JsonArray([.. table.Columns.Select(Field)])),
            ("primaryKey", new JsonArray([.. table.Key.Select(c => JsonValue.Create(c))])),
            ("foreignKeys", table.Links.Count == 0 ? null : new JsonArray([.. table.Links.Select(l => ForeignKey(table, l.Column, l.Table))])))));

    private static JsonObject JsonFile(TableShape table) => Json.Object(
        ("name", table.Name + "-json"),
        ("title", table.Title),
        ("path", table.Name + ".json"),
        ("format", "json"),
        ("mediatype", "application/json"),
        ("encoding", "utf-8"));

    private static JsonObject WholeFile((string Name, string MediaType) file) => Json.Object(
        ("name", file.Name.Replace('.', '-')),
        ("path", file.Name),
        ("format", Path.GetExtension(file.Name)[1..]),
        ("mediatype", file.MediaType));

    private static JsonObject Field(ColumnShape column) => Json.Object(
        ("name", column.Name),
        // The official schema of version 2 does not know the type "list" of its text.
        ("type", column.Type switch { CellType.Integer => "integer", CellType.Number => "number", _ => "string" }),
        ("format", column.Type == CellType.Url ? "uri" : null),
        ("description", column.About),
        ("constraints", column.Required || column.Type == CellType.Date
            ? Json.Object(("required", column.Required ? true : null), ("pattern", column.Type == CellType.Date ? PartialDatePattern : null)) : null));

    private static JsonObject ForeignKey(TableShape table, string column, string other) => Json.Object(
        ("fields", new JsonArray(column)),
        ("reference", Json.Object(("resource", other == table.Name ? null : other), ("fields", new JsonArray("id")))));
}
