using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Files;

namespace Archive.Content.Entries;

/// <summary>A file of <c>input/</c> with an error in it, and what it may hold all the same.</summary>
internal sealed partial class BrokenFile(string root, string path)
{
    public string Path => path;

    /// <summary>The folder of <c>input/</c> in which it lies; its own name where it lies in none.</summary>
    public string Folder { get; } = path.Split('/') is [_, var folder, ..] ? folder : "";

    /// <summary>The id that its name was meant to give, whatever is wrong with the name.</summary>
    public string Id { get; } = Slug.Create(System.IO.Path.GetFileNameWithoutExtension(path));

    public bool IsArticle => Folder == "articles";

    public string Text => field ??= ReadText(root, path);

    /// <summary>The lines in which names and old paths may stand.</summary>
    public string Names => field ??= string.Join('\n',
        Text.Split('\n').Where(l =>
            l.StartsWith("name:", StringComparison.Ordinal)
            || l.StartsWith("aliases:", StringComparison.Ordinal)
            || l.TrimStart().StartsWith("- ", StringComparison.Ordinal)));

    public IReadOnlySet<string> Ids => field ??= IdLines().Matches(Text).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

    /// <param name="steps">A site path, cut at its slashes. An article stands below its year, and may lie in a folder that is none.</param>
    public bool IsPageAt(string[] steps) => steps switch
    {
        ["", "articles", _, var slug, ""] => IsArticle && slug == Id,
        ["", "trails", var id, ""] => Folder == "trails" && id == Id,
        ["", var name, ""] => name == Folder || (Folder == "pages" && name == Id),
        _ => false,
    } || (Folder is "vendors" or "topics" or "publishers" or "people" && steps.Contains(Id));

    /// <returns>Whatever of a broken file is text; empty where nothing can be read.</returns>
    public static string ReadText(string root, string path)
    {
        try
        {
            return PlainFiles.KindOf(root, path) is FileKind.File ? PlainFiles.ReadText(root, path) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"^[ \t-]*id:[ \t]*[""']?(?<id>[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex IdLines();
}
