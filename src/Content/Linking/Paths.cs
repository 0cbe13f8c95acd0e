using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Content.Linking;

/// <summary>Two pages on one path, or an old path that a page has taken, are errors: one of them would vanish.</summary>
internal static class Paths
{
    /// <summary>First segments that belong to the site itself.</summary>
    private static readonly string[] Reserved =
        ["articles", "vendors", "topics", "publishers", "moves", "claims", "feeds", "search", "data", "assets", "404"];

    public static void RefuseShared(IReadOnlyList<Article> articles, IReadOnlyList<StandingPage> pages, Dictionary<Article, ArticleFile> files, Problems problems)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
            if (!taken.TryAdd(article.Path, article.Text.File)) problems.Error(article.Position, $"This page would stand at {article.Path}, where {taken[article.Path]} stands.", "Rename one of the two files.");
        foreach (var page in pages)
        {
            if (Reserved.Contains(page.Slug)) problems.Error(page.Body, $"The address {page.Path} belongs to the site itself.", "Rename the file.");
            taken.TryAdd(page.Path, page.Body.File);
        }
        foreach (var article in articles)
        {
            if (article.Aliases.Count == 0) continue;
            foreach (var alias in files[article].FrontMatter.Aliases)
            {
                var path = alias.Value.EndsWith('/') || alias.Value.Contains('.') ? alias.Value : alias.Value + "/";
                if (taken.TryAdd(path, article.Text.File)) continue;
                problems.Error(alias.At(article.Text.File), $"The old path {alias.Value} is taken by {taken[path]}.", "Remove it here or there.");
            }
        }
    }
}
