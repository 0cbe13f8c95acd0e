using Archive.Catalog;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/trails/</c>; <c>/trails/ID/</c>: an essay, and the articles and moves that it leads through.</summary>
internal static class TrailPages
{
    private sealed record IndexModel(IReadOnlyList<TrailCard> Trails);

    private sealed record Model(Head Trail, Markup Body, IReadOnlyList<Step> Steps);

    /// <summary>Of the trail alone: its stations are articles, of which a page that leads to them shows no more than lists do.</summary>
    private sealed record Head(string Title, string? Summary, PartialDate? Added, PartialDate? Updated);

    /// <param name="Move">The move that is meant, in words; null where the whole article is.</param>
    /// <param name="Date">Of what is meant: an article may tell of a move that is many years older.</param>
    private sealed record Step(ListEntry Article, Link? Move, PartialDate Date, string? Note);

    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Catalog.Trails.Count == 0 ? [] : site.Catalog.Trails.Select(t => Page(site, t)).Prepend(Index(site));

    private static Document Index(SiteContext site) =>
        site.Page("/trails/", "trails", site.Key.Add(site.Catalog.Trails, t => t.Hash), () => (
            SectionView.Create(site, "trails"),
            new IndexModel([.. site.Catalog.Trails.Select(TrailCard.Create)])));

    private static Document Page(SiteContext site, Trail trail)
    {
        var depends = site.Key
            .Add(trail.Hash)
            .Add(trail.Steps, s => site.ListEntries.FingerprintOf(s.At))
            .Add(trail.Steps.Select(s => s.Move).OfType<Move>().ToArray(), site.Fingerprints.Of);
        return site.Page(trail.Path, "trail", depends, () => (
            new PageView
            {
                Title = trail.Title,
                Description = trail.Summary ?? FirstWords.Of(trail.Markdown),
                Path = trail.Path,
                About = trail,
                Section = "trails",
                Type = "article",
                Crumbs = [new Link(site.Words.Say("page.trails"), "/trails/")],
                Feeds = FeedLinks.For(site, Channel.ForTrail(site, trail)),
            },
            new Model(
                new Head(trail.Title, trail.Summary, trail.Added, trail.Updated),
                site.Markdown(trail.Markdown),
                [.. trail.Steps.Select(s => CreateStep(site, s))]))) with { Origin = trail.Body };
    }

    private static Step CreateStep(SiteContext site, TrailStep step) =>
        new(site.ListEntries[step.At], step.Move is { } move ? new Link(site.Wording.Describe(move), Wording.SentencePath(move)) : null, step.Move?.Date ?? step.At.Date, step.Note);
}
