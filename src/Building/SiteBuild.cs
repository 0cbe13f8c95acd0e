using Archive.Captures;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

internal sealed record SiteBuildResult(IReadOnlyList<ImportedPage> Imported, int Articles, PublishReport Published);

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

        // Nothing is written into folders of which one may be a link.
        var imported = ImportsSeeds && !before.Irregular.Any() ? SeedImport.Run(root, problems, progress) : ImportResult.Nothing;
        var found = new Problems();
        var built = Publish(imported, before, publisher, found, progress);
        // What leans on a page that goes goes in the next round.
        var kept = imported;
        while (built is null && SeedImport.TakeBack(root, kept, found, problems) is { } fewer)
        {
            (kept, found) = (fewer, new Problems());
            built = Publish(kept, before, publisher, found, progress);
        }
        problems.Add(found);
        if (built is not null) Remember(publisher, imported.Pages.Count == 0 ? new LastBuild(before.Keep(), built.Articles, built.Published.Total, [.. problems.Sorted()]) : null);
        return built;
    }

    private SiteBuildResult? Publish(ImportResult imported, Snapshot before, SitePublisher publisher, Problems problems, Action<BuildProgress>? progress)
    {
        if (Read(imported == ImportResult.Nothing ? before : TakeSnapshot(), publisher, problems, progress) is not { } input) return null;
        if (CheckedSite.Create(input, Drafts, problems, WithBaseUrl, publisher.Kept) is not var (catalog, plan) || problems.HasErrors) return null;
        var published = RenderingFaults.Contain(problems, () => publisher.Publish(plan.Documents, Detection, done => progress?.Invoke(new BuildProgress("Publishing", done, plan.Documents.Count))));
        return published is null ? null : new SiteBuildResult(imported.Pages, catalog.Articles.Count, published);
    }

    /// <returns>The last build's outcome and what it had to say, where neither its input nor its output has changed since.</returns>
    private (SiteBuildResult, Problem[])? FindUnchanged(Snapshot now, SitePublisher publisher)
    {
        if (Detection != ChangeDetection.FileStamps) return null;
        return LastBuild.Load(publisher.StateFile(LastBuildFile), now) is { } last && publisher.CountIfUnchanged() is { } files && files == last.Files
            ? (new SiteBuildResult([], last.Articles, new PublishReport(0, files, 0)), last.Warnings)
            : null;
    }

    private ArchiveInput? Read(Snapshot snapshot, SitePublisher publisher, Problems problems, Action<BuildProgress>? progress)
    {
        _cache ??= Detection == ChangeDetection.None ? new InputCache() : InputCache.Load(publisher.StateFile("input"), Detection == ChangeDetection.FileStamps);
        return ArchiveInput.Read(root, problems, _cache, snapshot, progress);
    }

    private ArchiveCatalog WithBaseUrl(ArchiveCatalog catalog) =>
        BaseUrl is null ? catalog : catalog with { Site = catalog.Site with { BaseUrl = BaseUrl, TagAuthority = TagUri.Authority(catalog.Site) } };

    /// <param name="last">Null where what the build read is no longer what was looked at before it.</param>
    private void Remember(SitePublisher publisher, LastBuild? last)
    {
        try
        {
            if (_cache is { IsChanged: true }) _cache.Save(publisher.StateFile("input"));
            last?.Save(publisher.StateFile(LastBuildFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PublishingInterruptedException($"The site is published, but what spares the next build work could not be kept ({e.Message}).");
        }
    }

    private Snapshot TakeSnapshot() => ArchiveInput.TakeSnapshot(root, $"{BaseUrl} {ImportsSeeds} {Drafts} {root}");
}
