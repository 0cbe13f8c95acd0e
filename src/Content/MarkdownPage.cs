using System.Text;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>A page of front matter and Markdown whose text is kept, because such pages are few.</summary>
internal sealed record MarkdownPage(YamlFields Fields, string Body, Position BodyPosition)
{
    /// <returns>Null where the front matter cannot be used, which is reported; what is wrong in the text is reported either way.</returns>
    public static MarkdownPage? Read(InputFile file, Problems problems)
    {
        if (FrontMatterBlock.Find(file.Text) is not { } block)
        {
            FrontMatterBlock.ReportNone(file.Text, file.Path, problems);
            return null;
        }
        if (YamlTree.Parse(file.Text[block.YamlStart..block.YamlEnd], file.Path, block.LinesBeforeYaml, problems) is not { } map) return null;
        var body = file.Text[block.BodyStart..];
        BodyCheck.Passes(Encoding.UTF8.GetBytes(body), file.Path, block.BodyLine, problems);
        return new MarkdownPage(new YamlFields(map, file.Path, problems), body, new Position(file.Path, block.BodyLine, 1));
    }
}
