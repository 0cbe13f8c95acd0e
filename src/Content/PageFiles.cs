using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads <c>input/pages/*.md</c>: static pages with a title, a summary and a text.</summary>
internal static class PageFiles
{
    public static IReadOnlyList<StaticPage> Read(string root, Problems problems) => MarkdownPage.ReadAll(root, "input/pages", "an address", problems, Create);

    private static StaticPage Create(string slug, MarkdownPage read) =>
        RegistryKeys.Page.Read(new StaticPage(slug, slug, null, read.Body, read.BodyPosition, read.File.Hash), read.Fields);
}
