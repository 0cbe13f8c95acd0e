using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Pipelines.Views;
using static Archive.Pipelines.DataColumns;

namespace Archive.Pipelines;

/// <summary>The tables of the registry, and which article and claim names which of its entries.</summary>
internal static class RegistryTables
{
    private sealed record Pair(string From, string To);

    public static IEnumerable<DataTable> All(SiteContext site, Func<string, string> title)
    {
        var catalog = site.Catalog;
        yield return DataTable.Create("vendors", title("vendors"), Vendors(site), catalog.Vendors, ("part_of", "vendors"));
        yield return DataTable.Create("topics", title("topics"), Topics(site), catalog.Topics, ("broader", "topics"));
        yield return DataTable.Create("publishers", title("publishers"), Publishers(site.Site), catalog.Publishers);
        yield return DataTable.Create("people", title("people"), People(site.Site), catalog.People);
        yield return DataTable.Create("actions", title("actions"), Actions, catalog.Actions);
    }

    public static IEnumerable<DataTable> Links(SiteContext site, Func<string, string> title)
    {
        var (articles, claims) = (site.Catalog.Articles, site.Catalog.Claims);
        yield return Table("article_vendors", "article", "vendor", articles.SelectMany(a => a.Vendors.Select(v => new Pair(a.Id, v.Id))));
        yield return Table("article_topics", "article", "topic", articles.SelectMany(a => a.Topics.Select(t => new Pair(a.Id, t.Id))));
        yield return Table("article_mentions", "article", "vendor", articles.SelectMany(a => a.Mentions.Select(v => new Pair(a.Id, v.Id))));
        yield return Table("claim_vendors", "claim", "vendor", claims.SelectMany(c => c.About.Select(v => new Pair(c.Id, v.Id))));
        yield return Table("deal_buyers", "deal", "vendor", site.Catalog.Deals.SelectMany(d => d.Buyers.Select(v => new Pair(d.Id, v.Id))));

        DataTable Table(string name, string from, string to, IEnumerable<Pair> pairs) => DataTable.Create(
            name, title(name),
            [new Column<Pair>(from, CellType.String, $"Id of the {from}.", p => [p.From], Required: true), new Column<Pair>(to, CellType.String, $"Id of the {to}.", p => [p.To], Required: true)],
            [.. pairs], (from, from + "s"), (to, to + "s"));
    }

    private static IReadOnlyList<Column<Vendor>> Vendors(SiteContext site) =>
    [
        new("id", CellType.String, "Never changes.", v => [v.Id], Required: true),
        new("name", CellType.String, "As readers see it.", v => [v.Name], Required: true),
        new("kind", CellType.String, "What it is: company, foundation, project, agency or product.", v => [v.Kind.ToString().ToLowerInvariant()], Required: true),
        new("founded", CellType.Integer, "Year.", v => Number(v.Founded)),
        new("homepage", CellType.Url, "Its own site.", v => One(v.Homepage)),
        new("same_as", CellType.List, "Other addresses that name the same body.", v => v.SameAs),
        new("aliases", CellType.List, "Other names that texts use.", v => v.Aliases),
        new("part_of", CellType.String, "Id of the vendor that it belongs to.", v => One(site.Links[v].PartOf?.Id)),
        new("succeeded_by", CellType.List, "Ids of the vendors that took its place.", v => site.Links[v].SucceededBy.Select(s => s.Id)),
        new("url", CellType.Url, "Address of its page.", v => [site.Site.Absolute(v.Path)], Required: true),
    ];

    private static IReadOnlyList<Column<Topic>> Topics(SiteContext site) =>
    [
        new("id", CellType.String, "Never changes.", t => [t.Id], Required: true),
        new("name", CellType.String, "As readers see it.", t => [t.Name], Required: true),
        new("aliases", CellType.List, "Other names that texts use.", t => t.Aliases),
        new("broader", CellType.String, "Id of the topic above it.", t => One(site.Links[t].Broader?.Id)),
        new("url", CellType.Url, "Address of its page.", t => [site.Site.Absolute(t.Path)], Required: true),
    ];

    private static IReadOnlyList<Column<Publisher>> Publishers(SiteSettings site) =>
    [
        new("id", CellType.String, "Never changes.", p => [p.Id], Required: true),
        new("name", CellType.String, "As readers see it.", p => [p.Name], Required: true),
        new("homepage", CellType.Url, "Its own site.", p => One(p.Homepage)),
        new("url", CellType.Url, "Address of its page.", p => [site.Absolute(p.Path)], Required: true),
    ];

    private static IReadOnlyList<Column<Person>> People(SiteSettings site) =>
    [
        new("id", CellType.String, "Never changes.", p => [p.Id], Required: true),
        new("name", CellType.String, "As readers see it.", p => [p.Name], Required: true),
        new("homepage", CellType.Url, "The person's own site.", p => One(p.Homepage)),
        new("same_as", CellType.List, "Other addresses that name the same person.", p => p.SameAs),
        new("url", CellType.Url, "Address of the page.", p => [site.Absolute(p.Path)], Required: true),
    ];

    private static readonly IReadOnlyList<Column<MoveAction>> Actions =
    [
        new("id", CellType.String, "The word that moves use.", a => [a.Id], Required: true),
        new("label", CellType.String, "As seen from the actor.", a => [a.Label], Required: true),
        new("inverse", CellType.String, "As seen from the target.", a => One(a.Inverse)),
        new("class", CellType.String, "Alliance, rivalry, ownership, product, licence, law or other.", a => [a.Class.ToString().ToLowerInvariant()], Required: true),
        new("opens", CellType.List, "Kinds of relation that it opens.", a => a.Opens),
        new("closes", CellType.List, "Kinds of relation that it closes.", a => a.Closes),
        new("symmetric", CellType.Integer, "1 where both sides do it.", a => [a.Symmetric ? "1" : "0"], Required: true),
        new("stage", CellType.String, "How far it brings a deal.", a => One(a.Stage?.ToString().ToLowerInvariant())),
    ];
}
