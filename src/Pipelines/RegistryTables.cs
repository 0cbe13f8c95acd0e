using Archive.Catalog;
using Archive.Formats.Data;
using Archive.Pipelines.Views;
using static Archive.Pipelines.DataColumns;

namespace Archive.Pipelines;

/// <summary>The tables of the registry, and which article and claim names which of its entries.</summary>
internal static class RegistryTables
{
    private sealed record Pair(string From, string To);

    private sealed record RoleRow(string Id, Person Person, Role Role);

    public static IEnumerable<DataTable> All(SiteContext site, TableTexts texts)
    {
        var catalog = site.Catalog;
        yield return DataTable.Create("vendors", texts, Vendors(site), catalog.Vendors, ("part_of", "vendors"));
        yield return DataTable.Create("topics", texts, Topics(site), catalog.Topics, ("broader", "topics"));
        yield return DataTable.Create("publishers", texts, Publishers(site.Site), catalog.Publishers);
        yield return DataTable.Create("people", texts, People(site.Site), catalog.People);
        RoleRow[] roles = [.. catalog.People.SelectMany(p => site.Links[p].Roles.Select((r, i) => new RoleRow($"{p.Id}/role/{i + 1}", p, r)))];
        yield return DataTable.Create("roles", texts, Roles, roles, ("person", "people"), ("vendor", "vendors"));
        yield return DataTable.Create("actions", texts, Actions, catalog.Actions);
    }

    public static IEnumerable<DataTable> Links(SiteContext site, TableTexts texts)
    {
        var (articles, claims) = (site.Catalog.Articles, site.Catalog.Claims);
        yield return Table("article_vendors", "article", "vendor", articles.SelectMany(a => a.Vendors.Select(v => new Pair(a.Id, v.Id))));
        yield return Table("article_topics", "article", "topic", articles.SelectMany(a => a.Topics.Select(t => new Pair(a.Id, t.Id))));
        yield return Table("article_mentions", "article", "vendor", articles.SelectMany(a => a.Mentions.Select(v => new Pair(a.Id, v.Id))));
        yield return Table("claim_vendors", "claim", "vendor", claims.SelectMany(c => c.About.Select(v => new Pair(c.Id, v.Id))));
        yield return Table("relation_rivals", "relation", "vendor", site.Standings.Relations.SelectMany(r => r.Rivals.Select(v => new Pair(RecordTables.IdOf(r), v.Id))));
        yield return OfDeals("deal_buyers", d => d.Buyers);
        yield return OfDeals("deal_sellers", d => d.Sellers);
        yield return OfDeals("deal_parties", d => d.Parties);

        DataTable OfDeals(string name, Func<Deal, IEnumerable<Vendor>> sides) =>
            Table(name, "deal", "vendor", site.Catalog.Deals.SelectMany(d => sides(d).Select(v => new Pair(d.Id, v.Id))));

        DataTable Table(string name, string from, string to, IEnumerable<Pair> pairs) => DataTable.Create(
            name, texts,
            [new Column<Pair>(from, CellType.String, p => [p.From], Required: true), new Column<Pair>(to, CellType.String, p => [p.To], Required: true)],
            [.. pairs.Distinct()], (from, from + "s"), (to, to + "s"));
    }

    private static IReadOnlyList<Column<Vendor>> Vendors(SiteContext site) =>
    [
        new("id", CellType.String, v => [v.Id], Required: true),
        new("name", CellType.String, v => [v.Name], Required: true),
        new("kind", CellType.String, v => [v.Kind.Word()], Required: true),
        new("founded", CellType.Integer, v => Number(v.Founded)),
        new("homepage", CellType.Url, v => One(v.Homepage)),
        new("same_as", CellType.List, v => v.SameAs),
        new("aliases", CellType.List, v => v.Aliases),
        new("part_of", CellType.String, v => One(site.Links[v].PartOf?.Id)),
        new("succeeded_by", CellType.List, v => site.Links[v].SucceededBy.Select(s => s.Id)),
        new("url", CellType.Url, v => [site.Site.Absolute(v.Path)], Required: true),
    ];

    private static IReadOnlyList<Column<Topic>> Topics(SiteContext site) =>
    [
        new("id", CellType.String, t => [t.Id], Required: true),
        new("name", CellType.String, t => [t.Name], Required: true),
        new("aliases", CellType.List, t => t.Aliases),
        new("broader", CellType.String, t => One(site.Links[t].Broader?.Id)),
        new("url", CellType.Url, t => [site.Site.Absolute(t.Path)], Required: true),
    ];

    private static IReadOnlyList<Column<Publisher>> Publishers(SiteSettings site) =>
    [
        new("id", CellType.String, p => [p.Id], Required: true),
        new("name", CellType.String, p => [p.Name], Required: true),
        new("homepage", CellType.Url, p => One(p.Homepage)),
        new("url", CellType.Url, p => [site.Absolute(p.Path)], Required: true),
    ];

    private static IReadOnlyList<Column<Person>> People(SiteSettings site) =>
    [
        new("id", CellType.String, p => [p.Id], Required: true),
        new("name", CellType.String, p => [p.Name], Required: true),
        new("homepage", CellType.Url, p => One(p.Homepage)),
        new("same_as", CellType.List, p => p.SameAs),
        new("aliases", CellType.List, p => p.Aliases),
        new("url", CellType.Url, p => [site.Absolute(p.Path)], Required: true),
    ];

    private static readonly IReadOnlyList<Column<RoleRow>> Roles =
    [
        new("id", CellType.String, r => [r.Id], Required: true),
        new("person", CellType.String, r => [r.Person.Id], Required: true),
        new("vendor", CellType.String, r => [r.Role.Vendor.Id], Required: true),
        new("title", CellType.String, r => One(r.Role.Title)),
        .. Dated<RoleRow>("since", r => r.Role.From),
        .. Dated<RoleRow>("until", r => r.Role.Until),
    ];

    private static readonly IReadOnlyList<Column<MoveAction>> Actions =
    [
        new("id", CellType.String, a => [a.Id], Required: true),
        new("label", CellType.String, a => [a.Label], Required: true),
        new("inverse", CellType.String, a => One(a.Inverse)),
        new("class", CellType.String, a => [a.Class.Word()], Required: true),
        new("opens", CellType.List, a => a.Opens),
        new("closes", CellType.List, a => a.Closes),
        new("symmetric", CellType.Integer, a => [a.Symmetric ? "1" : "0"], Required: true),
        new("stage", CellType.String, a => One(a.Stage?.Word())),
        new("role", CellType.String, a => One((a.StatedRole ?? (a.Stage is null ? null : a.Role))?.Word())),
    ];
}
