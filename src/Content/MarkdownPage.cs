using System.Text;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>A page of front matter and Markdown whose text is kept, because such pages are few.</summary>
internal sealed record MarkdownPage(InputFile File, YamlFields Fields, string Body, Position BodyPosition)
{
    public required bool HasText { get; init; }

    /// <param name="name">What the name of a file is to be: an id, an address.</param>
    /// <param name="create">Makes of a file's name and page what it is; null where that cannot be used, which it reports.</param>
    public static IReadOnlyList<T> ReadAll<T>(string root, string folder, string name, Problems problems, Func<string, MarkdownPage, T?> create) where T : class
    {
        var pages = new List<T>();
        foreach (var path in InputFile.List(root, folder, ".md"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (!Ids.IsId(id)) problems.Error(new Position(path), $"The file name '{id}' cannot be {name}.", Ids.HintFor(id));
            else if (Fault.Contain(path, problems, () => ReadOne(path, id)) is { } created) pages.Add(created);
        }
        return pages;

        T? ReadOne(string path, string id) => InputFile.Read(root, path, problems) is { } file && Read(file, problems) is { } page ? create(id, page) : null;
    }

    /// <returns>Null where there is no front matter, which is reported; what is wrong in the text is reported either way.</returns>
    private static MarkdownPage? Read(InputFile file, Problems problems)
    {
        if (FrontMatterBlock.Find(file.Text) is not { } found)
        {
            FrontMatterBlock.ReportNone(file.Text, file.Path, problems);
            return null;
        }
        var (block, yaml) = StrayLine.ReadAcross(file, found, problems);
        var (map, isSound) = YamlFile.Parse(yaml, file.Path, block.LinesBeforeYaml, problems);
        var body = file.Text[block.BodyStart..];
        // What no parser should be asked to read is read by none of those to come.
        var isShown = BodyCheck.Passes(Encoding.UTF8.GetBytes(body), file.Path, block.BodyLine, problems);
        return new MarkdownPage(
            file,
            new YamlFields(map, file.Path, isSound ? problems : new Problems()),
            isShown ? body : "",
            new Position(file.Path, block.BodyLine, 1)) { HasText = !string.IsNullOrWhiteSpace(body) };
    }
}
