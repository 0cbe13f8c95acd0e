using System.Buffers;
using System.Globalization;
using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Formats.LinkedData;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Pipelines;

/// <summary><c>/data/</c>: the archive as tables to take away, their description, and a page that explains them.</summary>
internal static class DataFiles
{
    private sealed record Table(string Title, string Name, string Question, int Rows, IReadOnlyList<Link> Files, IReadOnlyList<Field> Fields);

    private sealed record Model(IReadOnlyList<Table> Tables, IReadOnlyList<Link> Whole, string Between);

    private sealed record Field(string Name, string Type, string About);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        if (!site.Site.Data) return [];
        var catalog = site.Catalog;
        DataTable[] tables = [.. Tables(site)];
        var depends = site.Key.Add(site.Fingerprints.OfAll());
        var files = new List<Document>
        {
            File("datapackage.json", to => DataPackage.Write(site.Site, [.. tables.Select(t => t.Shape)], [.. Whole(site).Select(n => (n, MediaTypes[Path.GetExtension(n)]))], to)),
            File(Graph, to => WriteGraph(site, to)),
        };
        foreach (var table in tables)
        {
            if (Has("csv")) files.Add(File($"{table.Name}.csv", table.WriteCsv));
            if (Has("json")) files.Add(File($"{table.Name}.json", table.WriteJson));
        }
        if (Has("sqlite")) files.Add(File(Database, to => SqliteDatabase.Write(tables, DataViews.Sql, DataViews.Words, to)));
        return files.Append(Page(site, tables, DataSetOf(catalog, files)));

        bool Has(string format) => site.Site.DataFormats.Contains(format);

        Document File(string name, Action<IBufferWriter<byte>> write) => new($"data/{name}", depends.Add(name), write);
    }

    private const string Database = "archive.sqlite";
    private const string Graph = "relations.graphml";

    private static IEnumerable<DataTable> Tables(SiteContext site)
    {
        var (catalog, texts) = (site.Catalog, Texts(site.Words));
        DataTable[] first =
        [
            DataTable.Create("articles", texts, DataColumns.Articles(site.Site), catalog.Articles),
            DataTable.Create("moves", texts, DataColumns.Moves(site.Site, catalog.Links), catalog.Moves,
                ("article", "articles"), ("answers", "moves"), ("actor", "vendors"), ("target", "vendors"), ("object_id", "vendors"), ("person", "people"), ("action", "actions"), ("deal", "deals")),
            DataTable.Create("claims", texts, DataColumns.Claims(site.Site), catalog.Claims, ("article", "articles"), ("person", "people"), ("organisation", "vendors")),
        ];
        return [.. first, .. RecordTables.All(site, texts), .. RegistryTables.All(site, texts), .. TrailTables.All(site, texts), .. RegistryTables.Links(site, texts)];
    }

    private static TableTexts Texts(Words words)
    {
        return new TableTexts(table => words.Say($"data.table-{Word(table)}"), About);

        string About(string table, string column)
        {
            // What follows from another date is said once for all of them.
            if (column.EndsWith("_earliest", StringComparison.Ordinal)) return words.Say("column.any.earliest");
            if (column.EndsWith("_latest", StringComparison.Ordinal)) return words.Say("column.any.latest");
            var own = $"column.{Word(table)}.{Word(column)}";
            return words.Say(words.Find(own, null) is null ? $"column.any.{Word(column)}" : own);
        }

        static string Word(string name) => name.Replace('_', '-');
    }

    private static void WriteGraph(SiteContext site, IBufferWriter<byte> to)
    {
        var relations = site.Standings.Relations;
        var edges = relations.SelectMany(r => r.Rivals.Select(v => Edge(r, $"{RecordTables.IdOf(r)}/{v.Id}", v.Id)).Prepend(Edge(r, RecordTables.IdOf(r), IdOf(r.With)))).ToArray();
        var nodes = relations.SelectMany(r => r.Rivals.Prepend(r.Holder).Select(v => new Party(v, v.Name)).Append(r.With)).DistinctBy(IdOf)
            .Select(p => new GraphNode(IdOf(p), p.Name, p.Vendor?.Kind.Word())).OrderBy(n => n.Id, StringComparer.Ordinal).ToArray();
        GraphMl.Write(nodes, edges, to);

        static GraphEdge Edge(Relation relation, string id, string with) => new(
            id, RecordTables.IdOf(relation), relation.Holder.Id, with, relation.Kind, relation.Opened.Action.Class.Word(),
            relation.Opened.Date.ToString(), relation.Closed?.Date.ToString(), relation.Lapses?.ToString(CultureInfo.InvariantCulture));
    }

    private static string IdOf(Party party) => party.Vendor?.Id ?? (party.Person is { } person ? $"person:{person.Id}" : $"name:{party.Name}");

    private static DataSet DataSetOf(ArchiveCatalog catalog, IEnumerable<Document> files)
    {
        PartialDate[] dates = [.. catalog.Articles.Select(a => a.Date).Concat(catalog.Moves.Select(m => m.Date)).Order()];
        return new DataSet(
            [.. files.Select(f => new DataFile(f.SitePath, MediaTypes[Path.GetExtension(f.Path)]))],
            dates.Length == 0 ? null : dates[0],
            dates.Length == 0 ? null : dates[^1]);
    }

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".csv"] = "text/csv", [".json"] = "application/json", [".sqlite"] = "application/vnd.sqlite3", [".graphml"] = "application/graphml+xml",
    };

    private static Document Page(SiteContext site, IReadOnlyList<DataTable> tables, DataSet data) =>
        site.Page("/data/", "data", site.Key.Add(tables, t => (ulong)t.Count).Add(data.From).Add(data.Until), () => (
            SectionView.Create(site, "data") with { About = data, Alternates = [new Alternate("Data Package", "application/json", "/data/datapackage.json")] },
            new Model([.. tables.Select(t => Row(site, t))], [.. Whole(site).Select(n => new Link(n, $"/data/{n}"))], Csv.Between.ToString())));

    private static IEnumerable<string> Whole(SiteContext site) => site.Site.DataFormats.Contains("sqlite") ? [Database, Graph] : [Graph];

    private static Table Row(SiteContext site, DataTable table) => new(
        table.Shape.Title, table.Name, site.Words.Say($"data.ask-{table.Name.Replace('_', '-')}"), table.Count,
        [.. site.Site.DataFormats.Where(f => f != "sqlite").Select(f => new Link($"{table.Name}.{f}", $"/data/{table.Name}.{f}"))],
        [.. table.Shape.Columns.Select(c => new Field(c.Name, site.Words.Say($"data.type-{(c.Type == CellType.Integer ? "number" : c.Type.Word())}"), c.About))]);
}
