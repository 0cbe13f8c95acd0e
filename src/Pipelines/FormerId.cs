using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Pipelines;

/// <summary>An id that an entry of the registry had before it was renamed.</summary>
/// <param name="Folder">Where such entries stand, below input/ and below the site: vendors, topics, publishers, people.</param>
/// <param name="Name">What the entry is called.</param>
internal sealed record FormerId(string Folder, PlacedText Id, string NewId, string Name)
{
    public string OldPath => $"/{Folder}/{Id.Value}/";

    public string Path => $"/{Folder}/{NewId}/";

    public string File => $"input/{Folder}/{NewId}.yml";

    public static IEnumerable<FormerId> FindAll(ArchiveCatalog catalog) =>
        catalog.Vendors.SelectMany(v => v.FormerIds.Select(f => new FormerId("vendors", f, v.Id, v.Name)))
            .Concat(catalog.Topics.SelectMany(t => t.FormerIds.Select(f => new FormerId("topics", f, t.Id, t.Name))))
            .Concat(catalog.Publishers.SelectMany(p => p.FormerIds.Select(f => new FormerId("publishers", f, p.Id, p.Name))))
            .Concat(catalog.People.SelectMany(p => p.FormerIds.Select(f => new FormerId("people", f, p.Id, p.Name))));
}
