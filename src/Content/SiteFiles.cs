using System.IO.Hashing;
using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content;

/// <summary>
/// Finds the files that are published beside the pages: pictures in <c>input/articles/2015/SLUG/</c>, next to the article <c>SLUG.md</c>, and all of
/// <c>input/files/</c>, which goes to the site's root as it is.
/// </summary>
public static partial class SiteFiles
{
    private const string Folder = "input/files";

    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".webp", ".gif"];

    [GeneratedRegex("^(?:[A-Za-z0-9_-]+[A-Za-z0-9._-]*|\\.well-known)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    [GeneratedRegex("^[a-z0-9]+(?:[._-]+[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PictureName { get; }

    /// <returns>In the order of their paths.</returns>
    public static IReadOnlyList<SiteFile> Read(string root, Problems problems)
    {
        var files = new List<SiteFile>();
        foreach (var path in List(root, ArticleFile.Folder, isOurs: name => !name.EndsWith(".md", StringComparison.Ordinal)))
        {
            var parts = path.Split('/');
            if (parts is [_, _, var year, var slug, var name]) Fault.Contain(path, problems, () => AddPicture(root, path, $"{year}/{slug}", name, files, problems));
            else if (parts.Length > 5)
                problems.Warning(new Position(path),
                    "Nothing reads this file.",
                    $"Pictures of an article lie in {string.Join('/', parts[..4])}/ itself; other files go into input/files/.");
        }
        foreach (var path in List(root, Folder, _ => true))
        {
            var below = path[(Folder.Length + 1)..];
            if (below.Split('/').All(part => Name.IsMatch(part))) Fault.Contain(path, problems, () => AddFile(root, path, below, files, problems));
            else
                problems.Error(new Position(path),
                    "No address can be made of this file's name.",
                    "Give it, and the folders it lies in, names of the letters a to z, digits, dots and hyphens.");
        }
        return files;
    }

    private static void AddFile(string root, string path, string below, List<SiteFile> files, Problems problems)
    {
        if (ActiveFiles.Find(below, () => PlainFiles.Read(root, path)) is var (message, hint)) problems.Error(new Position(path), message, hint);
        else files.Add(new SiteFile($"/{below}", path, null, Hash(root, path)));
    }

    private static void AddPicture(string root, string path, string article, string name, List<SiteFile> files, Problems problems)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (PlainFiles.KindOf(root, $"{ArticleFile.Folder}/{article}.md") is FileKind.Nothing)
            problems.Warning(new Position(path), "Nothing reads this file.", $"There is no article {ArticleFile.Folder}/{article}.md whose picture it could be.");
        else if (ending == ".svg")
            problems.Error(new Position(path), "An SVG can hold scripts and load what it likes, and is not published.", "Save it as PNG.");
        else if (!PictureEndings.Contains(ending))
            problems.Warning(new Position(path), "Nothing reads this file.", "Pictures of an article are JPEG, PNG, WebP or GIF; other files go into input/files/.");
        else if (!PictureName.IsMatch(name))
            problems.Error(new Position(path), "No address can be made of this picture's name.", "Use lower-case letters a to z, digits and hyphens.");
        else files.Add(new SiteFile($"/articles/{article}/{name}", path, $"/articles/{article}/", Hash(root, path)));
    }

    private static IEnumerable<string> List(string root, string folder, Func<string, bool> isOurs) => PlainFiles.KindOf(root, folder) is not FileKind.Folder ? [] :
        PlainFiles.Walk(Path.Combine(root, folder)).Where(f => isOurs(f) && PlainFiles.KindOf(f) is FileKind.File)
            .Select(f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal);

    private static ulong Hash(string root, string path) => XxHash3.HashToUInt64(PlainFiles.Read(root, path));
}
