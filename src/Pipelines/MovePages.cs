using Archive.Catalog;
using Archive.Formats.Svg;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/moves/ID/</c>: one move, the words that report it, what it answers, and where its actor stood before and after.</summary>
internal static class MovePages
{
    /// <summary>Of other moves between the same two, the page lists those nearest in time.</summary>
    private const int MostBeside = 12;

    private static readonly Comparer<Move> OldestFirst = Comparer<Move>.Create(Move.OldestFirst);

    /// <param name="Target">The other one, where two are its sides.</param>
    /// <param name="Language">Of the article and its quote, where it is not the site's.</param>
    private sealed record Model(
        MoveRow Row,
        string Class,
        string? Quote,
        string? Language,
        EntryLink Actor,
        EntryLink? Target,
        IReadOnlyList<ReportRow> Reports,
        IReadOnlyList<Link> Standings,
        IReadOnlyList<YearRows> Beside,
        int Others);

    public static IEnumerable<Document> Documents(SiteContext site) => site.Catalog.Moves.Where(site.Addresses.HasPage).Select(m => Page(site, m));

    private static Document Page(SiteContext site, Move move)
    {
        var between = Between(site, move);
        Move[] beside = [.. Around(between, move).OrderBy(m => Math.Abs(m.Date.Year - move.Date.Year)).ThenBy(m => m, OldestFirst).Take(MostBeside).OrderBy(m => m, OldestFirst)];
        var others = Math.Max(0, between.Length - 1);
        var standings = Standings(site, move);
        var depends = site.Key
            .Add(site.Fingerprints.Of(move))
            .Add(move.Article.Language)
            .Add(move.Sides)
            .Add(beside, site.Fingerprints.Of)
            .Add(others)
            .Add(standings, s => Fingerprint.FromText(s.Path));
        return site.Page(site.Addresses.Of(move), "move", depends, () => (
            new PageView
            {
                Title = site.Wording.Describe(move),
                TabTitle = site.Wording.DescribeWithDate(move),
                Description = move.Note is null ? site.Words.Say("move.page-description", ("date", move.Date)) : site.Words.Say("move.dated", ("date", move.Date), ("move", move.Note)),
                Path = site.Addresses.Of(move),
                About = move,
                Section = "moves",
                Crumbs = [new Link(site.Words.Say("page.moves"), "/moves/"), new Link(ListPaths.YearText(move.Date.Year), ListPaths.Year(move.Date.Year))],
                Feeds = FeedLinks.ForVendor(site, move.Actor),
            },
            new Model(
                MoveRow.Create(move, site.Links, site.Wording, site.Addresses),
                site.Wording.Class(move.Action.Class),
                move.Article.Rights == Rights.Full ? move.Quote : null,
                move.Article.Language,
                EntryLink.To(move.Actor),
                move.Sides is [_, var other] ? EntryLink.To(other) : null,
                [.. site.Links[move].AlsoReported.Prepend(move).DistinctBy(r => r.Article).Select(ReportRow.Create)],
                standings,
                site.MoveRows.ByYear(beside),
                others - beside.Length)));
    }

    /// <summary>All moves of which the same two are the sides, oldest first.</summary>
    private static Move[] Between(SiteContext site, Move move) => move.Sides is [var actor, var target] ? site.Pairs.MovesOf(actor, target) : [];

    /// <summary>Those before and behind it, as many as may be shown.</summary>
    private static IEnumerable<Move> Around(Move[] between, Move move)
    {
        var at = Array.BinarySearch(between, move, OldestFirst);
        return at < 0 ? [] : between.Skip(Math.Max(0, at - MostBeside)).Take(Math.Min(at, MostBeside) + 1 + MostBeside).Where(m => m != move);
    }

    /// <summary>The pages that say where each side stood when the year before ended, and when the move's own year did.</summary>
    private static IReadOnlyList<Link> Standings(SiteContext site, Move move) =>
    [
        .. from vendor in move.Sides
           from year in new[] { move.Date.Year - 1, move.Date.Year }
           where site.Standings.PathOf(vendor, year) is not null
           select new Link(site.Words.Say("standing.in-year", ("vendor", vendor.Name), ("year", ListPaths.YearText(year))), site.Standings.PathOf(vendor, year)!),
    ];
}
