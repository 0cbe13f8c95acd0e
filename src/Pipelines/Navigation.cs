using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary>The ways in that stand on every page: those alone that lead somewhere.</summary>
/// <param name="Sections">In the masthead.</param>
/// <param name="Foot">At the end of the page.</param>
public sealed record Navigation(IReadOnlyList<Link> Sections, IReadOnlyList<Link> Foot)
{
    internal static Navigation Of(ArchiveCatalog catalog) => new(
        Present([
            (true, "Articles", "/articles/"),
            (true, "Vendors", "/vendors/"),
            (true, "Topics", "/topics/"),
            (catalog.Moves.Count > 0, "Moves", "/moves/"),
            (catalog.Claims.Count > 0, "Claims", "/claims/"),
            (catalog.Site.Search, "Search", "/search/"),
        ]),
        Present([
            .. catalog.Pages.Select(p => (true, p.Title, p.Path)),
            (catalog.Publishers.Count > 0, "Publishers", "/publishers/"),
            (catalog.Site.Feeds.Count > 0, "Feeds", "/feeds/"),
            (catalog.Site.Data, "Data", "/data/"),
        ]));

    internal bool Holds(string path) => Sections.Any(l => l.Path == path) || Foot.Any(l => l.Path == path);

    internal Fingerprint AddTo(Fingerprint key) =>
        key.Add(Sections, l => Fingerprint.Of(l.Path).Value).Add(Foot, l => Fingerprint.Of(l.Path).Add(l.Text).Value);

    private static IReadOnlyList<Link> Present((bool There, string Text, string Path)[] links) =>
        [.. links.Where(l => l.There).Select(l => new Link(l.Text, l.Path))];
}
