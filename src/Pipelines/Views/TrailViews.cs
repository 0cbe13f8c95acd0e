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
/// <param name="Number">Its place, from 1.</param>
internal sealed record TrailPlace(Link Trail, int Number, int Count, ListEntry? Earlier, ListEntry? Later)
{
    public static IReadOnlyList<TrailPlace> Of(SiteContext site, Article article) => [.. site.Links[article].Trails.Select(t => Create(site, t, article))];

    public static Fingerprint Add(Fingerprint depends, SiteContext site, Article article) =>
        Of(site, article).Aggregate(depends, (f, p) => Add(Add(f.Add(p.Trail.Text).Add(p.Trail.Path).Add(p.Number).Add(p.Count), p.Earlier), p.Later));

    private static Fingerprint Add(Fingerprint depends, ListEntry? entry) => entry is null ? depends.Add(0) : depends.Add(entry.ComputeFingerprint().Value);

    private static TrailPlace Create(SiteContext site, Trail trail, Article article)
    {
        Article[] all = [.. trail.Articles];
        var at = Array.IndexOf(all, article);
        return new TrailPlace(new Link(trail.Title, trail.Path), at + 1, all.Length, at > 0 ? site.ListEntries[all[at - 1]] : null, at + 1 < all.Length ? site.ListEntries[all[at + 1]] : null);
    }
}
