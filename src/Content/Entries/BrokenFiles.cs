using Archive.Diagnostics;

namespace Archive.Content.Entries;

/// <summary>
/// Files of <c>input/</c> with an error in them. Something that they hold may be missing in the catalog; whoever names it is right as far as
/// anybody can tell, and is not blamed: a report names causes, not consequences.
/// </summary>
public sealed class BrokenFiles
{
    public static readonly BrokenFiles None = new([]);

    private const string DataPath = "/data/";

    /// <summary>In more files nothing is looked for: whatever is missing may stand in one of them.</summary>
    private const int Most = 200;

    private readonly Dictionary<string, BrokenFile> _files;

    private BrokenFiles(IEnumerable<BrokenFile> files) => _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>Those that were reported until now.</summary>
    public static BrokenFiles Find(string root, Problems problems) => !problems.HasErrors ? None : new(problems.Sorted()
        .Where(p => p.Severity == Severity.Error).Select(p => p.Position.File).Distinct().Select(f => new BrokenFile(root, f)));

    /// <summary>Whether names of the registry may be missing.</summary>
    public bool IsRegistryBroken => _files.Values.Any(f => !f.IsArticle && f.Path.EndsWith(".yml", StringComparison.Ordinal));

    private bool AreTooMany => _files.Count > Most;

    private IEnumerable<BrokenFile> Articles => _files.Values.Where(f => f.IsArticle);

    public bool Contains(string file) => _files.ContainsKey(file);

    /// <summary>Whether a folder of the registry may hold an entry of that id, name or alias.</summary>
    public bool MayHoldEntry(string folder, string name) => AreTooMany || _files.Values.Any(f => f.Folder == folder && (f.Id == name || f.Names.Contains(name, StringComparison.Ordinal)));

    /// <summary>Whether an article, a move or a claim of that id may stand in one of them: an article that has lost its id was mostly called as its file is.</summary>
    public bool MayHoldId(string id) => AreTooMany || Articles.Any(f => $"{id}-".StartsWith($"{f.Id}-", StringComparison.Ordinal) || f.Ids.Contains(id));

    /// <summary>Whether one of the articles among them has a line of that key and value.</summary>
    public bool MayHoldLine(string key, string value) => AreTooMany || Articles.Any(f => f.Text.Contains($"{key}: {value}", StringComparison.Ordinal));

    public bool MayHoldAction(string id) =>
        _files.TryGetValue(RegistryReader.ActionsPath, out var file)
        && file.Text.Split('\n').Any(l => $"{l.Trim()}:".Split(':')[0].Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a page would stand at that site path, if nothing were wrong.</summary>
    public bool MayHoldPage(string sitePath)
    {
        // What is no address of a page is none whatever is wrong.
        if (_files.Count == 0 || sitePath.Length == 0) return false;
        if (AreTooMany) return true;
        if (Contains(RegistryReader.SitePath) && (IsDerived(sitePath) || sitePath == DataPath)) return true;
        if (Contains(RegistryReader.ActionsPath) && sitePath.StartsWith("/moves/", StringComparison.Ordinal)) return true;
        var steps = sitePath.Split('/');
        // Lists, records and years are made of what articles say; old paths stand in them.
        return _files.Values.Any(f => f.IsPageAt(steps) || (f.IsArticle && (IsDerived(sitePath) || f.Names.Contains(sitePath, StringComparison.Ordinal))));
    }

    /// <summary>Whether a page is there only as long as something is listed on it, rather than by a file of its own.</summary>
    public static bool IsDerived(string sitePath) =>
        sitePath.EndsWith('/')
        && sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is not
            (["articles", _, _]
                or ["vendors" or "topics" or "publishers" or "people" or "trails", _]
                or [_]);
}
