using System.Buffers;
using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/data/</c>: the archive as tables to take away, their description, and a page that explains them.</summary>
internal static class DataFiles
{
    /// <param name="Rows">How many; the page tells.</param>
    private sealed record Table(string Path, int Rows, IReadOnlyList<Field> Fields)
    {
        internal required TableShape Shape { get; init; }

        public string Title => Shape.Title;
    }

    private sealed record Model(IReadOnlyList<Table> Tables, string Between);

    private sealed record Field(string Name, string Type, string About);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        if (!site.Site.Data) return [];
        var catalog = site.Catalog;
        var articles = DataColumns.Articles(site.Site);
        var moves = DataColumns.Moves(site.Site, catalog.Links);
        var claims = DataColumns.Claims(site.Site);
        IReadOnlyList<Table> tables =
        [
            CreateTable("articles", site.Words.Say("page.articles"), articles, catalog.Articles.Count, []),
            CreateTable("moves", site.Words.Say("page.moves"), moves, catalog.Moves.Count, [("article", "articles"), ("answers", "moves")]),
            CreateTable("claims", site.Words.Say("page.claims"), claims, catalog.Claims.Count, [("article", "articles")]),
        ];
        var depends = site.Key.Add(catalog.Articles, a => a.Text.FrontMatterHash).Add(catalog.Articles, site.ListEntries.FingerprintOf).Add(catalog.ActionsHash)
            .Add(catalog.Vendors, v => v.Hash).Add(catalog.Topics, t => t.Hash).Add(catalog.Publishers, p => p.Hash);
        return
        [
            File("articles.json", to => JsonTable.Write(articles, catalog.Articles, to)),
            File("articles.csv", to => Csv.Write(articles, catalog.Articles, to)),
            File("moves.csv", to => Csv.Write(moves, catalog.Moves, to)),
            File("claims.csv", to => Csv.Write(claims, catalog.Claims, to)),
            File("datapackage.json", to => DataPackage.Write(site.Site, [.. tables.Select(t => t.Shape)], to)),
            Page(site, tables),
        ];

        Document File(string name, Action<IBufferWriter<byte>> write) => new($"data/{name}", depends.Add(name), write);
    }

    private static Document Page(SiteContext site, IReadOnlyList<Table> tables) =>
        site.Page("/data/", "data", site.Key.Add(tables, t => (ulong)t.Rows), () => (
            new PageView
            {
                Title = site.Words.Say("page.data"),
                Description = site.Words.Say("data.description", ("site", site.Site.Title)),
                Path = "/data/",
                Section = "data",
                Feeds = FeedLinks.ForSite(site),
                Alternates = [new Alternate("Data Package", "application/json", "/data/datapackage.json")],
            },
            new Model(tables, Csv.Between.ToString())));

    private static Table CreateTable<T>(string name, string title, IReadOnlyList<Column<T>> columns, int rows, IReadOnlyList<(string, string)> links) => new(
        $"/data/{name}.csv",
        rows,
        [.. columns.Select(c => new Field(c.Name, c.Type == CellType.List ? "list" : c.Type == CellType.Integer ? "number" : c.Type.ToString().ToLowerInvariant(), c.About))])
    {
        Shape = new TableShape(name, title, ColumnShape.Describe(columns), links),
    };
}
