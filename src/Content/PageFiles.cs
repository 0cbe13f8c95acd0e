using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads <c>input/pages/*.md</c>: static pages with a title, a summary and a text.</summary>
internal static class PageFiles
{
    /// <summary>Each stands at the foot of every page.</summary>
    private const int Most = 100;

    public static IReadOnlyList<StaticPage> Read(string root, Problems problems)
    {
        var pages = MarkdownPage.ReadAll(root, "input/pages", "an address", problems, Create);
        if (pages.Count <= Most) return pages;
        problems.Error(pages[Most].Body, $"There are more than {Most} standing pages, and each of them stands at the foot of every page.", "Write articles or a trail instead.");
        return [.. pages.Take(Most)];
    }

    private static StaticPage Create(string slug, MarkdownPage read)
    {
        var page = RegistryKeys.Page.Read(new StaticPage(slug, slug, null, read.Body, read.BodyPosition, read.File.Hash), read.Fields);
        if (page.Lists is null && !read.HasText) read.Fields.Warning(read.BodyPosition, "The page has no text.", "Write it below the front matter, or remove the page.");
        return page;
    }
}
