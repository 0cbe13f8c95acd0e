using Archive.Catalog;
using Archive.Markdown;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/</c>: what this is, where to start, what was added lately, the years at a glance, what aged badly.</summary>
internal static class Home
{
    private const int Newest = 6;
    private const int Starts = 4;
    private const int Trails = 6;
    private const int Aged = 4;
    private const int Subjects = 12;

    private sealed record Start(Vendor Vendor, string? About, int Moves, int Articles);

    private sealed record Subject(Topic Topic, int Articles);

    private sealed record Model(
        string Headline,
        string? Lede,
        PartialDate? Latest,
        FigureView? Figure,
        string? Finding,
        Markup Cards,
        IReadOnlyList<TrailCard> Trails,
        IReadOnlyList<Start> Start,
        IReadOnlyList<ClaimRow> Aged,
        IReadOnlyList<Subject> Topics,
        int Articles,
        int Vendors,
        int Moves,
        int Claims);

    public static IEnumerable<Document> Documents(SiteContext site)
    {
        var catalog = site.Catalog;
        Article[] newest = [.. catalog.Articles.OrderByDescending(a => a.NewsDate).ThenBy(a => a.Place).Take(Newest)];
        var latest = catalog.Articles.Max(a => a.Added);
        Vendor[] start = [.. catalog.Vendors
            .Where(v => site.Links[v].Moves.Count > 1)
            .OrderByDescending(v => site.Links[v].Moves.Count)
            .ThenBy(v => v.Id, StringComparer.Ordinal)
            .Take(Starts)];
        Trail[] trails = [.. catalog.Trails.OrderByDescending(t => t.Added).ThenBy(t => t.Id, StringComparer.Ordinal).Take(Trails)];
        Claim[] aged = [.. catalog.Claims
            .Where(c => c is { Outcome: Outcome.Refuted, Kind: ClaimKind.Prediction })
            .OrderByDescending(c => c.Date)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(Aged)];
        Topic[] topics = [.. catalog.Topics
            .Where(t => site.Links[t].Articles.Count > 0)
            .OrderByDescending(t => site.Links[t].Articles.Count)
            .ThenBy(t => t.Id, StringComparer.Ordinal)
            .Take(Subjects)];
        var depends = site.Key.Add(newest, site.ListEntries.FingerprintOf).Add(latest?.ToString() ?? "")
            .Add(start, v => new Fingerprint(v.Hash).Add(site.Links[v].Moves.Count).Add(site.Links[v].Articles.Count))
            .Add(trails, t => t.Hash)
            .Add(aged, site.Fingerprints.Of)
            .Add(topics, t => new Fingerprint(t.Hash).Add(site.Links[t].Articles.Count))
            .Add(catalog.Moves, site.Fingerprints.Of)
            .Add(catalog.Articles.Count).Add(catalog.Moves.Count).Add(catalog.Claims.Count).Add(catalog.Vendors.Count);
        yield return site.Page("/", "home", depends, () => (
            new PageView
            {
                Title = site.Site.Title,
                Description = site.Site.Description ?? (site.Catalog.Moves.Count + site.Catalog.Claims.Count > 0 ? site.Words.Say("home.what") : null),
                Path = "/",
                Feeds = FeedLinks.ForSite(site),
            },
            new Model(
                Headline(site.Site),
                Lede(site.Site),
                latest,
                Figures.Years(site, catalog.Moves),
                Finding(site),
                site.ListEntries.Render(newest),
                [.. trails.Select(TrailCard.Create)],
                [.. start.Select(v => new Start(v, v.About is null ? null : Sentences.First(PlainText.Extract(v.About)), site.Links[v].Moves.Count, site.Links[v].Articles.Count))],
                [.. aged.Select(c => ClaimRow.Create(c, site.Wording, site.Addresses))],
                [.. topics.Select(t => new Subject(t, site.Links[t].Articles.Count))],
                catalog.Articles.Count,
                catalog.Vendors.Count,
                catalog.Moves.Count,
                catalog.Claims.Count)));
    }

    /// <summary>What the picture of the years shows, in words.</summary>
    private static string? Finding(SiteContext site)
    {
        var moves = site.Catalog.Moves;
        if (moves.Count == 0) return null;
        var (years, count) = Leading(moves.GroupBy(m => ListPaths.YearText(m.Date.Year)));
        var (classes, most) = Leading(moves.OrderBy(m => m.Action.Class).GroupBy(m => site.Wording.Class(m.Action.Class)));
        // Where many have as many moves, none stands out.
        if (years.Length > 2 || classes.Length > 2) return null;
        return site.Words.Say(
            classes.Length > 1 ? "home.finding-tie" : "home.finding",
            ("year", Both(years)),
            ("count", count),
            ("class", Both(classes)),
            ("most", most),
            ("all", moves.Count));

        string Both(string[] names) => names is [var one, var other] ? site.Words.Say("home.finding-years", ("one", one), ("other", other)) : names[0];
    }

    private static (string[] Names, int Count) Leading(IEnumerable<IGrouping<string, Move>> groups)
    {
        var most = groups.Max(g => g.Count());
        return ([.. groups.Where(g => g.Count() == most).Select(g => g.Key)], most);
    }

    /// <summary>A description of two sentences or more gives the page its headline and its lead; a shorter one leads under the site's title.</summary>
    internal static string Headline(SiteSettings site) => Split(site) is { } at ? site.Description![..at].TrimEnd('.') : site.Title;

    private static string? Lede(SiteSettings site) => Split(site) is { } at ? site.Description![at..].TrimStart() : site.Description;

    private static int? Split(SiteSettings site) =>
        site.Description is { } text && Sentences.First(text).Length is var end && end < text.TrimEnd().Length ? end : null;
}
