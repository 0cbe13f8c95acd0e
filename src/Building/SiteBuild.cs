using Archive.Captures;
using Archive.Catalog;
using Archive.Commands;
using Archive.Content.Caching;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Markdown;
using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

/// <summary>
/// The way from input to output, the same for <c>build</c> and <c>preview</c>: seeds imported, everything checked, the site published
/// where nothing is wrong. Run again, it reads again only what changed.
/// </summary>
internal sealed class SiteBuild(string root, string output)
{
    private InputCache? _read;

    public string Root => root;
    public string Output => output;

    /// <summary>In place of the one in <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    public bool Import { get; init; } = true;
    public bool Drafts { get; init; }

    public ChangeDetection Trust { get; init; } = ChangeDetection.FileStamps;

    /// <returns>Null where a problem forbids to publish; the last published site stands as it was.</returns>
    public SiteBuildResult? Run(Problems problems)
    {
        var publisher = new SitePublisher(Output);
        publisher.Recover();
        // Begun while there is next to nothing to collect. Measured: a build of one edit allocates eleven to sixty times what it keeps packed.
        if (_read is null && Trust != ChangeDetection.None) Uncollected.Begin(64 * FileStamp.Read(publisher.StateFile("input")).Length);
        publisher.BeginScan(Trust);
        var before = TakeSnapshot();
        if (Trust == ChangeDetection.FileStamps && before.LoadCountIfUnchanged(publisher.StateFile("snapshot")) is { } articles && publisher.CountIfUnchanged() is { } files)
            return new SiteBuildResult([], articles, new PublishReport(0, files, 0));

        // Ready when the first page is rendered.
        var theme = Task.Run(() => ThemeFiles.For(Root).Loaded());
        _ = Task.Run(SafeMarkdown.WarmUp);
        var imported = Import ? Seeds.Import(Root, problems) : ImportResult.Nothing;
        var cache = _read ??= Trust == ChangeDetection.None ? new InputCache() : InputCache.Load(publisher.StateFile("input"), Trust == ChangeDetection.FileStamps);
        var catalog = ArchiveReader.Read(Root, Drafts, problems, cache, imported.Pages.Count == 0 ? before : TakeSnapshot());
        if (catalog is null || problems.HasErrors) return null;
        if (BaseUrl is not null) catalog = catalog with { Site = catalog.Site with { BaseUrl = BaseUrl, TagAuthority = TagUri.Authority(catalog.Site) } };
        var site = new SiteContext(catalog, Root, theme.GetAwaiter().GetResult()) { Kept = publisher.Kept };
        var links = new LinkCheck(site);
        var documents = Site.Documents(site);
        SiteCheck.Run(site, documents, links, problems);
        if (problems.HasErrors) return null;
        // With something left to say, the next build must say it again.
        var isAllSaid = !problems.Any && imported.Pages.Count == 0;
        var (snapshot, nextSnapshot) = (publisher.StateFile("snapshot"), publisher.StateFile("snapshot.next"));
        var saving = Task.Run(() =>
        {
            // What was read is good whatever becomes of the publishing; that all is as it was holds only after it.
            if (cache.IsChanged) cache.Save(publisher.StateFile("input"));
            if (isAllSaid) before.Save(nextSnapshot, catalog.Articles.Count);
        });
        PublishReport report;
        try
        {
            report = Progress.Show("Publishing", documents.Count, tick => publisher.Publish(documents, Trust, tick));
        }
        finally
        {
            saving.GetAwaiter().GetResult();
        }
        if (isAllSaid) File.Move(nextSnapshot, snapshot, overwrite: true);
        return new SiteBuildResult(imported.Pages, catalog.Articles.Count, report);
    }

    private Snapshot TakeSnapshot() => Snapshot.Take(
        $"{BaseUrl} {Import} {Drafts} {Root}",
        [.. ((string[])["input", "seeds", "theme"]).Select(f => Path.Combine(Root, f)), Path.Combine(AppContext.BaseDirectory, "theme")]);
}

internal sealed record SiteBuildResult(IReadOnlyList<ImportedPage> Imported, int Articles, PublishReport Published);
