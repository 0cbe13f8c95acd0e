using Archive.Catalog;
using Archive.Markdown;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/people/</c> with counts; <c>/people/ID/</c>: what somebody said and what became of it, and the moves that were aimed at them.</summary>
internal static class PersonPages
{
    /// <summary>The newest that a page shows; the list of what a speaker said has all claims.</summary>
    private const int MostClaims = 50, MostMoves = 60;

    private sealed record IndexModel(IReadOnlyList<Row> People);

    private sealed record Row(string Name, string Path, IReadOnlyList<RoleRow> Roles, int Claims, PredictionScoreView Ledger);

    private sealed record RoleRow(EntryLink Vendor, string? Title, PartialDate? From, PartialDate? Until);

    private sealed record Model(
        Person Person,
        Markup? About,
        IReadOnlyList<RoleRow> Roles,
        IReadOnlyList<ClaimRow> Claims,
        int ClaimCount,
        string ClaimsPath,
        PredictionScoreView Ledger,
        IReadOnlyList<YearRows> Years,
        int ShownMoves,
        int MoveCount);

    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Catalog.People.Count == 0 ? [] : site.Catalog.People.Select(p => Page(site, p)).Prepend(Index(site));

    private static Document Index(SiteContext site) =>
        site.Page("/people/", "people", site.Key.Add(site.Catalog.People, p => FingerprintOf(site, p)), () => (
            SectionView.Create(site, "people"),
            new IndexModel([.. site.Catalog.People.Select(p => new Row(
                p.Name,
                p.Path,
                Roles(site.Links[p]),
                site.Links[p].Claims.Count,
                PredictionScoreView.Create(site.Links[p].Claims, site.Wording)))])));

    private static Document Page(SiteContext site, Person person) => site.Page(person.Path, "person", site.Key.Add(FingerprintOf(site, person)), () =>
    {
        var links = site.Links[person];
        Move[] moves = [.. links.Moves.TakeLast(MostMoves)];
        return (
            new PageView
            {
                Title = person.Name,
                Description = person.About is null ? site.Words.Say("person.description", ("person", person.Name), ("site", site.Site.Title)) : PlainText.Extract(person.About),
                Path = person.Path,
                About = person,
                Section = "people",
                Crumbs = [new Link(site.Words.Say("page.people"), "/people/")],
                Feeds = FeedLinks.ForSite(site),
            },
            new Model(
                person,
                person.About is null ? null : site.Markdown(person.About),
                Roles(links),
                [.. links.Claims.TakeLast(MostClaims).Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
                links.Claims.Count,
                ListOfClaims(site, links),
                PredictionScoreView.Create(links.Claims, site.Wording),
                site.MoveRows.ByYear(moves),
                moves.Length,
                links.Moves.Count));
    });

    /// <summary>Where all that a person said is listed: who has which of these addresses hangs on who else speaks.</summary>
    private static string ListOfClaims(SiteContext site, PersonLinks links) => links.Claims.Count == 0 ? "" : site.Addresses.ListOf(links.Claims[0].Speaker);

    private static ulong FingerprintOf(SiteContext site, Person person)
    {
        var links = site.Links[person];
        return links.Roles.Aggregate(new Fingerprint(person.Hash), (f, r) => f.Add(r.Vendor.Hash))
            .Add(links.Claims, site.Fingerprints.Of)
            .Add(links.Moves, site.Fingerprints.Of)
            .Add(ListOfClaims(site, links))
            .Value;
    }

    private static IReadOnlyList<RoleRow> Roles(PersonLinks links) => [.. links.Roles.Select(r => new RoleRow(EntryLink.To(r.Vendor), r.Title, r.From, r.Until))];
}
