using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Two pages on one path, or an old path that a page has taken, are errors: one of them would vanish.</summary>
internal static class SharedPaths
{
    /// <summary>First segments that belong to the site itself.</summary>
    private static readonly string[] Reserved =
        ["articles", "vendors", "topics", "publishers", "moves", "claims", "feeds", "search", "data", "assets", "404"];

    /// <param name="articles">Each has an address of its own: it is made of the path of its file.</param>
    public static void Report(IReadOnlyList<LinkedFile> articles, IReadOnlyList<StaticPage> pages, Registry registry, Problems problems)
    {
        foreach (var page in pages)
            if (Reserved.Contains(page.Slug)) problems.Error(page.Body, $"The address {page.Path} belongs to the site itself.", "Rename the file.");
        Dictionary<string, string>? taken = null;
        foreach (var (article, file) in articles)
        {
            foreach (var alias in file.FrontMatter.Aliases)
            {
                taken ??= Taken(articles, pages, registry);
                var path = alias.Value.EndsWith('/') || alias.Value.Contains('.') ? alias.Value : alias.Value + "/";
                if (taken.TryAdd(path, article.Text.File)) continue;
                problems.Error(alias.At(article.Text.File), $"The old path {alias.Value} is taken by {taken[path]}.", "Remove it here or there.");
            }
        }
    }

    private static Dictionary<string, string> Taken(IReadOnlyList<LinkedFile> articles, IReadOnlyList<StaticPage> pages, Registry registry)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (article, _) in articles) taken.TryAdd(article.Path, article.Text.File);
        foreach (var page in pages) taken.TryAdd(page.Path, page.Body.File);
        foreach (var (vendor, _) in registry.Vendors) taken.TryAdd(vendor.Path, $"input/vendors/{vendor.Id}.yml");
        foreach (var (topic, _) in registry.Topics) taken.TryAdd(topic.Path, $"input/topics/{topic.Id}.yml");
        foreach (var publisher in registry.Publishers) taken.TryAdd(publisher.Path, $"input/publishers/{publisher.Id}.yml");
        foreach (var section in Reserved) taken.TryAdd($"/{section}/", "the site itself");
        return taken;
    }
}
