using System.Text;
using Archive.Bench.Corpus;
using Archive.Building;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Pipelines.Views;
using Archive.Theme;

namespace Archive.Bench.Micro;

/// <summary>A few hundred articles with moves and claims, read once for all benchmarks of a run.</summary>
internal static class SmallArchive
{
    private const int Count = 300;

    private static readonly Lazy<string> s_root = new(Write);
    private static readonly Lazy<ArchiveCatalog> s_catalog = new(() => ArchiveInput.Read(Root, new Problems())!.Link(drafts: false, new Problems()));

    public static string Root => s_root.Value;

    public static ArchiveCatalog Catalog => s_catalog.Value;

    public static SiteContext Site => SitePlan.Create(Root, Catalog, ThemeFiles.For(Root)).Site;

    /// <summary>The article whose text has the median length.</summary>
    public static Article Usual => Catalog.Articles.OrderBy(a => a.Text.Length).ElementAt(Count / 2);

    public static string BodyOf(Article article) => Encoding.UTF8.GetString(ArticleBody.Read(Root, article).Span);

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
