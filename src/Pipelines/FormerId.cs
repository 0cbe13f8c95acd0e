using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Pipelines;

/// <summary>An id that an entry of the registry had before it was renamed.</summary>
internal sealed record FormerId(RegistryEntry Entry, PlacedText Id)
{
    /// <summary>Where such entries stand, below input/ and below the site: vendors, topics, publishers, people.</summary>
    public string Folder => Entry.Path.Split('/')[1];

    public string OldPath => Entry.PathUnder(Id.Value);

    public static IEnumerable<FormerId> FindAll(ArchiveCatalog catalog) => catalog.Registry.SelectMany(e => e.LeftIds.Select(id => new FormerId(e, id)));
}
