using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/moves/</c>: the newest of the record; <c>/moves/2015/</c>, <c>/moves/licence/</c>, <c>/moves/joins/</c>: a year, a class, an action. Filters that need no script.</summary>
internal static class MoveLists
{
    /// <summary>What the page of all moves shows of them.</summary>
    private const int Newest = 60;

    private sealed record ActionLink(string Label, string Path, string Class, int Count);

    private sealed record ClassLink(string Class, string Name, string Path, int Count, IReadOnlyList<ActionLink> Actions);

    private sealed record Ways(IReadOnlyList<Link> Years, IReadOnlyList<ClassLink> Classes);

    private sealed record Model(
        bool Top,
        string? Class,
        string? Label,
        IReadOnlyList<Link> Years,
        IReadOnlyList<ClassLink> Classes,
        FigureView? Figure,
        int Count,
        int Shown,
        IReadOnlyList<YearRows> Rows,
        PagerView Pager);

    /// <param name="Class">Of all moves in the list; null where they are of several.</param>
    /// <param name="Label">What the class or action is called; null for lists of several.</param>
    private sealed record MoveList(string Path, string Title, string? Class, string? Label, IReadOnlyList<Move> Moves, bool NewestFirst)
    {
        /// <summary>Those around it; null for all.</summary>
        public IReadOnlyList<Link>? Years { get; init; }
    }

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var moves = site.Catalog.Moves;
        var byYear = moves.ToLookup(m => m.Date.Year);
        var byClass = moves.ToLookup(m => m.Action.Class);
        var byAction = moves.ToLookup(m => m.Action);
        var ways = FindWays(site, byYear, byClass, byAction);
        var depends = ways.Classes.Aggregate(site.Key.Add(ways.Years, y => Fingerprint.FromText(y.Path)), (f, c) =>
            c.Actions.Aggregate(f.Add(c.Name).Add(c.Count), (g, a) => g.Add(a.Label).Add(a.Path).Add(a.Count)));
        yield return Top(site, moves, ways, depends);
        IEnumerable<MoveList> lists =
        [
            .. byYear.Select((y, i) => new MoveList(
                ListPaths.Moves(y.Key),
                site.Words.Say("moves.of-year", ("year", ListPaths.YearText(y.Key))),
                null,
                null,
                [.. y],
                false) { Years = Nearest.Of(ways.Years, i) }),
            .. byClass.Select(c => new MoveList(
                ListPaths.Moves(c.Key),
                site.Words.Say("moves.of-action", ("action", site.Wording.Class(c.Key))),
                MoveClassNames.Name(c.Key),
                site.Wording.Class(c.Key),
                [.. c],
                true)),
            .. byAction.Where(a => HasPage(a.Key)).Select(a => new MoveList(
                $"/moves/{a.Key.Id}/",
                site.Words.Say("moves.of-action", ("action", a.Key.Label)),
                MoveClassNames.Name(a.Key.Class),
                a.Key.Label,
                [.. a],
                true)),
        ];
        foreach (var list in lists)
            foreach (var page in Pagination.Paginate(list.NewestFirst ? [.. list.Moves.Reverse()] : list.Moves, list.Path, list.NewestFirst ? m => ListPaths.YearText(m.Date.Year) : null))
                yield return Page(site, list, page, ways, depends);
    }

    /// <summary>An action whose id is a year or a class has no list of its own: the address is taken.</summary>
    private static bool HasPage(MoveAction action) => !action.Id.All(char.IsAsciiDigit) && !MoveClassNames.All.Contains(action.Id);

    private static Ways FindWays(SiteContext site, ILookup<int, Move> byYear, ILookup<MoveClass, Move> byClass, ILookup<MoveAction, Move> byAction) => new(
        [.. byYear.Select(y => new Link(ListPaths.YearText(y.Key), ListPaths.Moves(y.Key)))],
        [.. byClass.OrderBy(c => MoveClassNames.Order(c.Key)).Select(c => new ClassLink(MoveClassNames.Name(c.Key), site.Wording.Class(c.Key), ListPaths.Moves(c.Key), c.Count(),
            [.. site.Catalog.Actions.Where(a => a.Class == c.Key && byAction[a].Any() && HasPage(a))
                .Select(a => new ActionLink(a.Label, $"/moves/{a.Id}/", MoveClassNames.Name(a.Class), byAction[a].Count()))]))]);

    private static Document Top(SiteContext site, IReadOnlyList<Move> moves, Ways ways, Fingerprint depends)
    {
        Move[] newest = [.. moves.TakeLast(Newest)];
        return site.Page("/moves/", "moves", depends.Add(moves, site.Fingerprints.Of), () => (
            SectionView.Create(site, "moves"),
            new Model(true, null, null, ways.Years, ways.Classes, Figures.Years(site, moves), moves.Count, newest.Length, site.MoveRows.NewestFirst(newest), new PagerView(1, ["/moves/"]))));
    }

    private static Document Page(SiteContext site, MoveList list, ListPage<Move> page, Ways ways, Fingerprint depends) =>
        site.Page(page.Path, "moves", page.Add(depends.Add(list.Title).Add(list.Moves.Count), site.Fingerprints.Of), () => (
            page.View(site, "moves", list.Title, site.Words.Say("moves.part-description", ("title", list.Title), ("site", site.Site.Title)), FeedLinks.ForSite(site)) with
            {
                Crumbs = [new Link(site.Words.Say("page.moves"), "/moves/")],
            },
            new Model(false, list.Class, list.Label, list.Years ?? ways.Years, ways.Classes, null, list.Moves.Count, page.Items.Count,
                list.NewestFirst ? site.MoveRows.NewestFirst(page.Items.Reverse()) : site.MoveRows.ByYear(page.Items), page.Pager)));
}
