using System.Diagnostics;
using Archive.Building;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Linking;
using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Bench.Runs;

/// <summary>A full build within this process, stage by stage, compiled by the first of two passes and timed in the second.</summary>
internal static class Stages
{
    public static IReadOnlyList<(string Stage, double Milliseconds)> Measure(Workplace place)
    {
        Pass(place);
        return Pass(place);
    }

    /// <exception cref="InvalidOperationException">The corpus has problems.</exception>
    private static IReadOnlyList<(string, double)> Pass(Workplace place)
    {
        place.RemoveSite();
        var problems = new Problems();
        var times = new List<(string, double)>();
        var registry = Timed("registry", () => RegistryReader.Read(place.Root, problems)!);
        var files = Timed("read", () => new InputCache().Read(place.Root, Snapshot.Take("", Path.Combine(place.Root, ArticleFile.Folder)), problems));
        var catalog = Timed("link", () => CatalogBuilder.Build(registry, files, [], problems));
        var plan = Timed("documents", () => SitePlan.Create(place.Root, catalog, ThemeFiles.For(place.Root)));
        Timed("check links", () => { SiteCheck.Run(plan, problems); return 0; });
        if (problems.Any) throw new InvalidOperationException($"The corpus has problems: {problems.Sorted()[0]}");
        Timed("publish", () => new SitePublisher(place.Site).Publish(plan.Documents, ChangeDetection.None));
        return times;

        T Timed<T>(string stage, Func<T> work)
        {
            var clock = Stopwatch.StartNew();
            var result = work();
            times.Add((stage, clock.Elapsed.TotalMilliseconds));
            return result;
        }
    }
}
