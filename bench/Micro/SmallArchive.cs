using Archive.Bench.Corpus;
using Archive.Building;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;

namespace Archive.Bench.Micro;

/// <summary>A few hundred articles with moves and claims, read once for all benchmarks of a run.</summary>
internal static class SmallArchive
{
    private const int Count = 300;

    private static readonly Lazy<string> s_root = new(Write);
    private static readonly Lazy<ArchiveCatalog> s_catalog = new(() => ArchiveInput.Read(Root, new Problems())!.Link(drafts: false, new Problems()));

    public static string Root => s_root.Value;

    public static ArchiveCatalog Catalog => s_catalog.Value;

    /// <summary>The article whose text has the median length.</summary>
    public static Article Usual => Catalog.Articles.OrderBy(a => a.Text.Length).ElementAt(Count / 2);

    public static string FileOf(Article article) => File.ReadAllText(Path.Combine(Root, article.Text.File));

    public static string BodyOf(Article article) => ArticleBody.Read(Root, article);

    public static void Remove()
    {
        if (s_root.IsValueCreated) Directory.Delete(Root, recursive: true);
    }

    private static string Write()
    {
        var root = Directory.CreateTempSubdirectory("archive-micro").FullName;
        CorpusFolder.Write(Path.Combine(root, "input"), Count, seed: 1, record: true);
        return root;
    }
}
