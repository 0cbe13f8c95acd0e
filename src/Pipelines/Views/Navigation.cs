using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>The ways in that stand on every page: those alone that lead somewhere.</summary>
/// <param name="Sections">In the masthead.</param>
/// <param name="Foot">At the end of the page.</param>
public sealed record Navigation(IReadOnlyList<Link> Sections, IReadOnlyList<Link> Foot)
{
    internal static Navigation Create(ArchiveCatalog catalog, Words words) => new(
        Present(
            new Link(words.Say("page.articles"), "/articles/"),
            new Link(words.Say("page.vendors"), "/vendors/"),
            new Link(words.Say("page.topics"), "/topics/"),
            catalog.Moves.Count > 0 ? new Link(words.Say("page.moves"), "/moves/") : null,
            catalog.Claims.Count > 0 ? new Link(words.Say("page.claims"), "/claims/") : null,
            catalog.Site.Search ? new Link(words.Say("page.search"), "/search/") : null),
        Present(
        [
            .. catalog.Pages.Select(p => new Link(p.Title, p.Path)),
            catalog.Trails.Count > 0 ? new Link(words.Say("page.trails"), "/trails/") : null,
            catalog.People.Count > 0 ? new Link(words.Say("page.people"), "/people/") : null,
            catalog.Publishers.Count > 0 ? new Link(words.Say("page.publishers"), "/publishers/") : null,
            catalog.Site.Feeds.Count > 0 ? new Link(words.Say("page.feeds"), "/feeds/") : null,
            catalog.Site.Data ? new Link(words.Say("page.data"), "/data/") : null,
        ]));

    internal bool Holds(string path) => Sections.Any(l => l.Path == path) || Foot.Any(l => l.Path == path);

    internal Fingerprint AddTo(Fingerprint key) =>
        key.Add(Sections, l => Fingerprint.FromText(l.Path).Value).Add(Foot, l => Fingerprint.FromText(l.Path).Add(l.Text).Value);

    private static IReadOnlyList<Link> Present(params Link?[] links) => [.. links.OfType<Link>()];
}
