namespace Archive.Theme;

/// <summary>The theme that the program ships with, overlaid file by file with the <c>theme/</c> of the archive's root.</summary>
public sealed class ThemeFiles
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Lazy<Templates> _templates;
    private readonly Lazy<Assets> _assets;

    public ThemeFiles(params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                _files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = file;
        }
        _templates = new(() => new Templates(this));
        _assets = new(() => new Assets(this));
    }

    public static ThemeFiles For(string root) => new(Path.Combine(AppContext.BaseDirectory, "theme"), Path.Combine(root, "theme"));

    public Templates Templates => _templates.Value;

    public Assets Assets => _assets.Value;

    /// <summary>Reads all of it now: the same theme, for work that can go on beside other work.</summary>
    public ThemeFiles Loaded()
    {
        _ = Templates;
        _ = Assets;
        return this;
    }

    /// <summary>Path within the theme and full path, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string prefix) => _files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal));
}
