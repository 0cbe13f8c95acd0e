using System.Collections.Concurrent;
using Archive.Captures.Writing;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Duplicates;

/// <summary>A page that exists already, as far as an import must know it.</summary>
/// <param name="IsUntouchedDraft">Whether it is a draft with questions just as an import wrote it.</param>
internal sealed record ExistingPage(string Path, string? Id = null, string? CaptureFile = null, string? Sha256 = null, string? Url = null, bool IsUntouchedDraft = false);

/// <summary>The pages that exist already, by id and capture.</summary>
internal sealed class ExistingPages
{
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _paths;

    private ExistingPages(IReadOnlyList<ExistingPage> pages)
    {
        All = pages;
        _ids = [.. pages.Select(p => p.Id).OfType<string>()];
        _paths = [.. pages.Select(p => p.Path)];
        ByHash = pages.Where(p => p.Sha256 is not null).ToLookup(p => p.Sha256!);
        ByCapture = pages.Where(p => p.CaptureFile is not null).ToLookup(p => p.CaptureFile!);
    }

    public IReadOnlyList<ExistingPage> All { get; }
    public ILookup<string, ExistingPage> ByHash { get; }
    public ILookup<string, ExistingPage> ByCapture { get; }

    /// <summary>Those that are not among these.</summary>
    public ExistingPages Except(IReadOnlyCollection<ExistingPage> pages) => new([.. All.Except(pages)]);

    public bool HasId(string id) => _ids.Contains(id);

    public bool HasPath(string path) => _paths.Contains(path);

    public void Add(string id, string path)
    {
        _ids.Add(id);
        _paths.Add(path);
    }

    /// <summary>Reads front matter alone. What is wrong in it, reading the articles reports.</summary>
    public static ExistingPages Read(string root)
    {
        var pages = new ConcurrentBag<ExistingPage>();
        Parallel.ForEach(InputFile.List(root, ArticleFile.Folder, ".md", SearchOption.AllDirectories), path =>
            pages.Add(Fault.Contain(path, new Problems(), () => ReadPage(root, path)) ?? new ExistingPage(path)));
        return new ExistingPages([.. pages.OrderBy(p => p.Path, StringComparer.Ordinal)]);
    }

    private static ExistingPage ReadPage(string root, string path)
    {
        var ignored = new Problems();
        if (InputFile.Read(root, path, ignored) is not { } file
            || FrontMatterBlock.Find(file.Text) is not { } block
            || YamlTree.Parse(file.Text[block.YamlStart..block.YamlEnd], path, 0, ignored) is not { } map)
        {
            return new ExistingPage(path);
        }
        var f = new YamlFields(map, path, ignored);
        var capture = f.GetObject("capture");
        return new ExistingPage(
            path,
            f.GetText("id")?.Value,
            capture?.GetText("file")?.Value,
            capture?.GetText("sha256")?.Value,
            f.GetObject("source")?.GetText("url")?.Value,
            UntouchedDraft.IsUntouched(file.Text));
    }
}
