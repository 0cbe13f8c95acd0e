using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/moves/</c>: the record by year; <c>/moves/2015/</c>; <c>/moves/joins/</c>: one action. Filters that need no script.</summary>
internal static class MovePages
{
    /// <summary>Up to so many moves stand on one page; of more, the newest year does.</summary>
    private const int OnOnePage = 300;

    private sealed record ActionLink(string Label, string Path, string Class, int Count);

    private sealed record Model(
        bool Top, ActionLink? Action, IReadOnlyList<Link> Years, IReadOnlyList<ActionLink> Actions, Markup? Figure, int Count, int Shown, IReadOnlyList<YearRows> Rows);

    private sealed record Ways(IReadOnlyList<Link> Years, IReadOnlyList<ActionLink> Actions);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var moves = site.Catalog.Moves;
        if (moves.Count == 0) return [Page(site, "/moves/", site.Words.Say("page.moves"), null, [], new Ways([], []), site.Key)];
        var byYear = moves.ToLookup(m => m.Date.Year);
        var byAction = moves.ToLookup(m => m.Action);
        var ways = new Ways(
            [.. byYear.Select(y => new Link(Figures.YearText(y.Key), Figures.YearPath(y.Key)))],
            [.. site.Catalog.Actions.Where(a => byAction[a].Any() && !a.Id.All(char.IsAsciiDigit))
                .Select(a => new ActionLink(a.Label, $"/moves/{a.Id}/", MoveClassNames.Name(a.Class), byAction[a].Count()))
                .OrderBy(a => a.Class, StringComparer.Ordinal)]);
        var depends = ways.Actions.Aggregate(site.Key.Add(ways.Years, y => Fingerprint.FromText(y.Path)), (f, a) => f.Add(a.Label).Add(a.Path).Add(a.Class).Add(a.Count));
        IReadOnlyList<Move> shown = moves.Count <= OnOnePage ? moves : [.. byYear[moves[^1].Date.Year]];
        return byYear.Select(y => Page(site, Figures.YearPath(y.Key), site.Words.Say("moves.of-year", ("year", Figures.YearText(y.Key))), null, [.. y], ways, depends))
            .Concat(byAction.Where(a => !a.Key.Id.All(char.IsAsciiDigit)).Select(a => Page(site, $"/moves/{a.Key.Id}/", site.Words.Say("moves.of-action", ("action", a.Key.Label)), a.Key, [.. a], ways, depends)))
            .Prepend(Page(site, "/moves/", site.Words.Say("page.moves"), null, shown, ways, depends.Add(moves, site.Fingerprints.Of), moves));
    }

    /// <param name="all">Every move, where the page draws them all.</param>
    private static Document Page(SiteContext site, string path, string title, MoveAction? action, IReadOnlyList<Move> moves, Ways ways, Fingerprint depends, IReadOnlyList<Move>? all = null)
    {
        var top = path == "/moves/";
        var newestFirst = top || action is not null;
        depends = depends.Add(title).Add(moves, site.Fingerprints.Of);
        return site.Page(path, "moves", depends, () => (
            new PageView
            {
                Title = title,
                Description = top ? site.Words.Say("moves.description", ("site", site.Site.Title)) : site.Words.Say("moves.part-description", ("title", title), ("site", site.Site.Title)),
                Path = path,
                Section = "moves",
                Crumbs = top ? [] : [new Link(site.Words.Say("page.moves"), "/moves/")],
                Feeds = FeedLinks.ForSite(site),
            },
            new Model(
                top,
                action is null ? null : new ActionLink(action.Label, path, MoveClassNames.Name(action.Class), moves.Count),
                ways.Years,
                ways.Actions,
                all is null ? null : Figures.Years(site, all),
                all?.Count ?? moves.Count,
                moves.Count,
                newestFirst ? site.MoveRows.NewestFirst(moves) : site.MoveRows.ByYear(moves))));
    }
}
