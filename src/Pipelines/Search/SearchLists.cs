using Archive.Catalog;
using Archive.Formats.Search;
using Archive.Formats.Svg;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines.Search;

/// <summary>Lists that are found by what they list: the moves of an action, the claims of an outcome, a year. No filter counts them among what they list.</summary>
internal static class SearchLists
{
    public static IEnumerable<SearchItem> Create(SiteContext site)
    {
        var byAction = site.Catalog.Moves.CountBy(m => m.Action).ToDictionary();
        foreach (var action in site.Catalog.Actions)
            if (byAction.TryGetValue(action, out var moves) && !action.Id.All(char.IsAsciiDigit) && !MoveClassNames.All.Contains(action.Id))
                yield return List(
                    site.Words.Say("moves.of-action", ("action", action.Label)),
                    $"/moves/{action.Id}/",
                    [action.Label, action.Id, action.Inverse ?? action.Label],
                    site.Wording.Class(action.Class),
                    site.Words.Count("moves", moves));
        foreach (var (outcome, claims) in site.Catalog.Claims.CountBy(c => c.Outcome))
            yield return List(
                site.Words.Say("claims.of-outcome", ("outcome", site.Wording.Outcome(outcome))),
                ListPaths.Claims(outcome),
                [site.Wording.Outcome(outcome)],
                string.Join(' ', Enum.GetValues<ClaimKind>().Select(site.Wording.Kind)),
                site.Words.Count("claims", claims));
        foreach (var (moveClass, moves) in site.Catalog.Moves.CountBy(m => m.Action.Class).OrderBy(c => c.Key))
            yield return List(site.Words.Say("moves.of-action", ("action", site.Wording.Class(moveClass))), ListPaths.Moves(moveClass), [site.Wording.Class(moveClass)],
                string.Join(' ', site.Catalog.Actions.Where(a => a.Class == moveClass).Select(a => a.Label)), site.Words.Count("moves", moves));
        foreach (var (year, articles) in site.Catalog.Articles.CountBy(a => a.Year))
            yield return List(year, $"/{year}/", [year], site.Words.Say("page.articles"), site.Words.Count("articles", articles));
    }

    private static SearchItem List(string title, string path, IReadOnlyList<string> names, string more, string note)
    {
        var depends = Fingerprint.FromText(path).Add(title).Add(names).Add(note);
        return new SearchItem
        {
            Kind = SearchKinds.List,
            Path = path,
            Depends = depends,
            CardDepends = depends,
            Fields = () => [new SearchField($"{title} {string.Join(' ', names)}", 3), new SearchField(more, 1)],
            Card = () => new SearchCard(SearchKinds.List, title, path, "", "", note, null),
            Names = names,
        };
    }
}
