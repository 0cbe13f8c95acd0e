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
        if (FrontMatterBlock.Find(file.Text) is not { } block)
        {
            FrontMatterBlock.ReportNone(file.Text, file.Path, problems);
            return null;
        }
        if (YamlTree.Parse(file.Text[block.YamlStart..block.YamlEnd], file.Path, block.LinesBeforeYaml, problems) is not { } map) return null;
        var body = file.Text[block.BodyStart..];
        if (TextLimits.FindFault(Encoding.UTF8.GetBytes(body)) is { } fault) problems.Error(new Position(file.Path, block.BodyLine + fault.Line, 1), fault.Message, fault.Hint);
        var page = RegistryKeys.Page.Read(new StaticPage(slug, "", null, body, new Position(file.Path, block.BodyLine, 1), file.Hash), new YamlFields(map, file.Path, problems));
        return page.Title.Length == 0 ? null : page;
    }
}
