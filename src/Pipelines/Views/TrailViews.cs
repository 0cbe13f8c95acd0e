using Archive.Catalog;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>A trail as lists show it.</summary>
internal sealed record TrailCard(string Title, string Path, string? Summary, int Steps)
{
    public static TrailCard Create(Trail trail) => new(trail.Title, trail.Path, trail.Summary, trail.Steps.Count);
}

/// <summary>Where an article lies on a trail.</summary>
/// <param name="Number">Its place among the stations, from 1.</param>
internal sealed record TrailPlace(Link Trail, int Number, int Count, ListEntry? Earlier, ListEntry? Later)
{
    public static IReadOnlyList<TrailPlace> Of(SiteContext site, Article article) => [.. site.Links[article].Trails.Select(t => Create(site, t, article))];

    public static Fingerprint Add(Fingerprint depends, SiteContext site, Article article) =>
        Of(site, article).Aggregate(depends, (f, p) => Add(Add(f.Add(p.Trail.Text).Add(p.Trail.Path).Add(p.Number).Add(p.Count), p.Earlier), p.Later));

    private static Fingerprint Add(Fingerprint depends, ListEntry? entry) => entry is null ? depends.Add(0L) : depends.Add(entry.ComputeFingerprint());

    private static TrailPlace Create(SiteContext site, Trail trail, Article article)
    {
        // Where an article is a station and so is a move that it reports, its place is its own.
        var at = trail.Steps.Index().Where(s => s.Item.At == article).MinBy(s => s.Item.Move is null ? 0 : 1).Index;
        return new TrailPlace(
            new Link(trail.Title, trail.Path), at + 1, trail.Steps.Count, Entry(trail.Steps.Take(at).LastOrDefault(Elsewhere)), Entry(trail.Steps.Skip(at + 1).FirstOrDefault(Elsewhere)));

        bool Elsewhere(TrailStep step) => step.At != article;
        ListEntry? Entry(TrailStep? step) => step is null ? null : site.ListEntries[step.At];
    }
}
