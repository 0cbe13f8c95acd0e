using System.Text;
using Archive.Catalog;
using Archive.Content.Markdown;
using Archive.Content.Yaml;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads <c>input/pages/*.md</c>: standing pages with a title, a summary and a text.</summary>
internal static class PageFiles
{
    public static IReadOnlyList<StandingPage> Read(string root, Problems problems)
    {
        var pages = new List<StandingPage>();
        foreach (var path in InputFile.List(root, "input/pages", "*.md"))
        {
            var slug = Path.GetFileNameWithoutExtension(path);
            if (!Ids.IsId(slug)) problems.Error(new Position(path), $"The file name '{slug}' cannot be an address.", Ids.Mend);
            else if (InputFile.Read(root, path, problems) is { } file && Page(slug, file, problems) is { } page) pages.Add(page);
        }
        return pages;
    }

    private static StandingPage? Page(string slug, InputFile file, Problems problems)
    {
        if (FrontMatterBlock.Find(file.Text) is not { } block)
        {
            FrontMatterBlock.ReportNone(file.Text, file.Path, problems);
            return null;
        }
        if (YamlTree.Read(file.Text[block.YamlStart..block.YamlEnd], file.Path, block.LinesBeforeYaml, problems) is not { } map) return null;
        var f = new Fields(map, file.Path, problems);
        var title = f.Required("title");
        var summary = f.Text("summary");
        f.RejectUnknown();
        var body = file.Text[block.BodyStart..];
        if (Nesting.Find(Encoding.UTF8.GetBytes(body)) is { } deep)
            problems.Error(new Position(file.Path, block.BodyLine + deep, 1), Nesting.TooDeep, Nesting.Mend);
        return title is null ? null : new StandingPage(slug, title.Value.Value, summary?.Value, body, new Position(file.Path, block.BodyLine, 1), file.Hash);
    }
}
