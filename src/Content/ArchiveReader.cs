using Archive.Catalog;
using Archive.Content.Linking;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads the whole of <c>input/</c> into the catalog. One bad file never hides another.</summary>
public static class ArchiveReader
{
    /// <param name="drafts">Whether pages marked as drafts are taken in.</param>
    /// <returns>What could be linked, or null where <c>site.yml</c> is unusable. Publish it only where no error was reported.</returns>
    public static ArchiveCatalog? Read(string root, bool drafts, Problems problems)
    {
        if (RegistryReader.Read(root, problems) is not { } registry) return null;
        var pages = PageFiles.Read(root, problems);
        var files = Articles(root, problems).Where(f => drafts || !f.FrontMatter.Draft).ToList();
        var catalog = CatalogBuilder.Build(registry, files, pages, problems);
        return catalog;
    }

    /// <summary>Every article's file that can be read, in the order of paths.</summary>
    public static IReadOnlyList<ArticleFile> Articles(string root, Problems problems)
    {
        var paths = InputFile.List(root, ArticleReader.Folder, "*.md", SearchOption.AllDirectories);
        var files = new ArticleFile?[paths.Count];
        Parallel.For(0, paths.Count, i => files[i] = ArticleReader.Read(root, paths[i], problems));
        return [.. files.OfType<ArticleFile>()];
    }
}
