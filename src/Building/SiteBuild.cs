using Archive.Captures;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

internal sealed record SiteBuildResult(IReadOnlyList<ImportedPage> Imported, int Articles, PublishReport Published)
{
    /// <summary>Hash of what cards are drawn with, zero where this machine cannot draw; null where only the site's own is drawn, or none.</summary>
    public ulong? Fonts { get; init; }
}

/// <summary>
/// One build from beginning to end: import, read, link, check, publish, remember. Run again, it reads again only what changed.
/// </summary>
internal sealed class SiteBuild(string root, string output)
{
    private const string LastBuildFile = "last-build";

    private InputCache? _cache;

    public string Output => output;

    /// <summary>In place of the one in <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    public bool ImportsSeeds { get; init; } = true;
    public bool Drafts { get; init; }
    public ChangeDetection Detection { get; init; } = ChangeDetection.FileStamps;

    /// <summary>Whether to take over what an earlier version of this program published.</summary>
    public bool Adopts { get; init; }

    /// <summary>Whether files are brought to the disk itself before the site changes.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Called where another build of the same output is at work, with who it is.</summary>
    public Action<string>? Waiting { get; init; }

    /// <returns>Null where a problem forbids to publish; the last published site stands as it was.</returns>
    public SiteBuildResult? Run(Problems problems, Action<BuildProgress>? progress = null)
    {
        using var publisher = SitePublisher.Open(output, Adopts, IsDurable, Waiting);
        var before = TakeSnapshot();
        if (FindUnchanged(before, publisher) is var (unchanged, warnings))
        {
            problems.Add(warnings);
            return unchanged;
        }

        var read = new Problems();
        if (Read(before, publisher, read, progress) is not { } input)
        {
            problems.Add(read.Sorted());
            return null;
        }
        // What was read is kept while the site is made, and before another build may begin.
        var keeping = Task.Run(() => KeepInput(publisher));
        try
        {
            return Publish(before, input, publisher, keeping, read, problems, progress);
        }
        finally
        {
            Task.WhenAny(keeping).Wait();
        }
    }

    private SiteBuildResult? Publish(Snapshot before, ArchiveInput input, SitePublisher publisher, Task keeping, Problems read, Problems problems, Action<BuildProgress>? progress)
    {
        // Nothing is written into folders of which one may be a link.
        var waiting = ImportsSeeds && !before.Irregular.Any() && !input.Broken.IsRegistryBroken ? SeedImport.Try(input, problems, progress) : ImportResult.Nothing;
        var (built, found) = Publish(input, waiting, publisher, read, progress);
        // What leans on a page that goes goes in the next round.
        while (built is null && SeedImport.Refuse(root, waiting, found, problems) is { } fewer)
        {
            waiting = fewer;
            (built, found) = Publish(input, waiting, publisher, read, progress);
        }
        var imported = SeedImport.Write(root, waiting, problems);
        problems.Add(found.Sorted());
        if (built is null) return null;
        Remember(publisher, keeping, waiting.Pages.Count == 0 ? new LastBuild(before.Keep(), built.Articles, built.Published.Total, [.. problems.Sorted()]) { Fonts = built.Fonts } : null);
        return built with { Imported = imported };
    }

    /// <param name="waiting">Pages that are written once the site stands.</param>
    /// <param name="read">What reading the input found.</param>
    private (SiteBuildResult? Built, Problems Found) Publish(ArchiveInput input, ImportResult waiting, SitePublisher publisher, Problems read, Action<BuildProgress>? progress)
    {
        var found = new Problems();
        found.Add(read.Sorted());
        var with = waiting.Pages.Count == 0 ? input : input.With(waiting.Pages.Select(p => (p.Page, p.Text!)), found);
        if (CheckedSite.Create(with, Drafts, found, WithBaseUrl, publisher.Kept) is not var (catalog, plan) || found.HasErrors) return (null, found);
        var published = RenderingFaults.Contain(found,
            () => publisher.Publish(
                plan.Documents,
                Detection,
                done => progress?.Invoke(new BuildProgress("Publishing", done, plan.Documents.Count))));
        if (published is null) return (null, found);
        var result = new SiteBuildResult(waiting.Pages, catalog.Articles.Count, published)
        {
            Fonts = plan.Site.DrawsCards ? plan.Site.CardFonts?.Hash ?? 0 : null,
        };
        return (result, found);
    }

    /// <returns>The last build's outcome and what it had to say, where neither its input nor its output has changed since.</returns>
    private (SiteBuildResult, Problem[])? FindUnchanged(Snapshot now, SitePublisher publisher)
    {
        if (Detection != ChangeDetection.FileStamps) return null;
        return LastBuild.Load(publisher.StateFile(LastBuildFile), now) is { } last
            && last.Fonts is var fonts
            && (fonts is null || fonts == (CardFiles.FindFonts(root, forMany: true)?.Hash ?? 0))
            && publisher.CountIfUnchanged() is { } files
            && files == last.Files
                ? (new SiteBuildResult([], last.Articles, new PublishReport(0, files, 0)), last.Warnings)
                : null;
    }

    private ArchiveInput? Read(Snapshot snapshot, SitePublisher publisher, Problems problems, Action<BuildProgress>? progress)
    {
        _cache ??= Detection == ChangeDetection.None ? new InputCache() : new InputCache(publisher.StateFile("input")) { TrustsStamps = Detection == ChangeDetection.FileStamps };
        return ArchiveInput.Read(root, problems, _cache, snapshot, progress);
    }

    private ArchiveCatalog WithBaseUrl(ArchiveCatalog catalog) =>
        BaseUrl is null ? catalog : catalog with { Site = catalog.Site with { BaseUrl = BaseUrl, TagAuthority = TagUri.Authority(catalog.Site) } };

    private void KeepInput(SitePublisher publisher)
    {
        if (_cache is { IsChanged: true }) _cache.Save(publisher.StateFile("input"));
    }

    /// <param name="last">Null where what the build read is no longer what was looked at before it.</param>
    private static void Remember(SitePublisher publisher, Task keeping, LastBuild? last)
    {
        try
        {
            keeping.GetAwaiter().GetResult();
            last?.Save(publisher.StateFile(LastBuildFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PublishingInterruptedException($"The site is published, but what spares the next build work could not be kept ({e.Message}).");
        }
    }

    private Snapshot TakeSnapshot() => ArchiveInput.TakeSnapshot(root, $"{BaseUrl} {ImportsSeeds} {Drafts} {UndoFile.Find(root)} {root}");
}
