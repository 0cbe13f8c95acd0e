using System.Text;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/pages/*.md</c>: static pages with a title, a summary and a text.</summary>
internal static class PageFiles
{
    public static IReadOnlyList<StaticPage> Read(string root, Problems problems)
    {
        var pages = new List<StaticPage>();
        foreach (var path in InputFile.List(root, "input/pages", ".md"))
        {
            var slug = Path.GetFileNameWithoutExtension(path);
            if (!Ids.IsId(slug)) problems.Error(new Position(path), $"The file name '{slug}' cannot be an address.", Ids.Hint);
            else if (Fault.Contain(path, problems, () => InputFile.Read(root, path, problems) is { } file ? ReadPage(slug, file, problems) : null) is { } page) pages.Add(page);
        }
        return pages;
    }

    private static StaticPage? ReadPage(string slug, InputFile file, Problems problems)
    {
        if (MarkdownPage.Read(file, problems) is not { } read) return null;
        var page = RegistryKeys.Page.Read(new StaticPage(slug, "", null, read.Body, read.BodyPosition, file.Hash), read.Fields);
        return page.Title.Length == 0 ? null : page;
    }
}
