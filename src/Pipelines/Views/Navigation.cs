using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>The ways in that stand on every page: those alone that lead somewhere.</summary>
/// <param name="Sections">In the masthead.</param>
/// <param name="Foot">At the end of the page.</param>
public sealed record Navigation(IReadOnlyList<Link> Sections, IReadOnlyList<Link> Foot)
{
    internal static Navigation Create(ArchiveCatalog catalog) => new(
        Present(
            new Link("Articles", "/articles/"),
            new Link("Vendors", "/vendors/"),
            new Link("Topics", "/topics/"),
            catalog.Moves.Count > 0 ? new Link("Moves", "/moves/") : null,
            catalog.Claims.Count > 0 ? new Link("Claims", "/claims/") : null,
            catalog.Site.Search ? new Link("Search", "/search/") : null),
        Present(
        [
            .. catalog.Pages.Select(p => new Link(p.Title, p.Path)),
            catalog.Publishers.Count > 0 ? new Link("Publishers", "/publishers/") : null,
            catalog.Site.Feeds.Count > 0 ? new Link("Feeds", "/feeds/") : null,
            catalog.Site.Data ? new Link("Data", "/data/") : null,
        ]));

    internal bool Holds(string path) => Sections.Any(l => l.Path == path) || Foot.Any(l => l.Path == path);

    internal Fingerprint AddTo(Fingerprint key) =>
        key.Add(Sections, l => Fingerprint.FromText(l.Path).Value).Add(Foot, l => Fingerprint.FromText(l.Path).Add(l.Text).Value);

    private static IReadOnlyList<Link> Present(params Link?[] links) => [.. links.OfType<Link>()];
}
