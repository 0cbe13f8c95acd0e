using Archive.Catalog;
using Archive.Content;
using Archive.Content.Caching;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Linking;

namespace Archive.Building;

/// <summary>Reads the whole of <c>input/</c> into the catalog. One bad file never hides another.</summary>
public static class ArchiveReader
{
    /// <param name="drafts">Whether pages marked as drafts are taken in.</param>
    /// <param name="cache">What an earlier build read; null reads everything anew.</param>
    /// <param name="snapshot">The files as they are, where the caller has looked at them already.</param>
    /// <returns>What could be linked, or null where <c>site.yml</c> is unusable. Publish it only where no error was reported.</returns>
    public static ArchiveCatalog? Read(string root, bool drafts, Problems problems, InputCache? cache = null, Snapshot? snapshot = null)
    {
        snapshot ??= Snapshot.Take("", Path.Combine(root, ArticleReader.Folder));
        var reading = Task.Run(() => RegistryReader.Read(root, problems));
        var files = (cache ?? new InputCache()).Read(root, snapshot, drafts, problems);
        if (reading.GetAwaiter().GetResult() is not { } registry) return null;
        var pages = PageFiles.Read(root, problems);
        UnreadFiles.Report(root, problems);
        return CatalogBuilder.Build(registry, files, pages, problems);
    }
}
