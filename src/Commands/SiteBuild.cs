using Archive.Captures;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Pipelines;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Commands;

/// <summary>One build, the same for <c>build</c> and <c>preview</c>: seeds imported, everything checked, the site published where nothing is wrong.</summary>
internal sealed record SiteBuild(string Root, string Output)
{
    /// <summary>In place of the one in <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    public bool Import { get; init; } = true;
    public bool Drafts { get; init; }
    public bool Clean { get; init; }

    /// <returns>Null where a problem forbids to publish; the last published site stands as it was.</returns>
    public SiteBuildResult? Run(Problems problems)
    {
        var publisher = new SitePublisher(Output);
        publisher.Recover();
        var imported = Import ? Seeds.Import(Root, problems) : ImportResult.Nothing;
        var catalog = ArchiveReader.Read(Root, Drafts, problems);
        if (catalog is null || problems.HasErrors) return null;
        if (BaseUrl is not null) catalog = catalog with { Site = catalog.Site with { BaseUrl = BaseUrl, TagAuthority = TagUri.Authority(catalog.Site) } };
        var documents = Site.Documents(new SiteContext(catalog, Root, ThemeFiles.For(Root)) { Kept = publisher.Kept });
        var report = Progress.Show("Publishing", documents.Count, tick => publisher.Publish(documents, Clean, tick));
        return new SiteBuildResult(imported.Pages, catalog.Articles.Count, report);
    }
}

internal sealed record SiteBuildResult(IReadOnlyList<ImportedPage> Imported, int Articles, PublishReport Published);
