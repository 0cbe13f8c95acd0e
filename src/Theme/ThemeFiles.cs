namespace Archive.Theme;

/// <summary>The theme that the program ships with, overlaid file by file with the <c>theme/</c> of the archive's root.</summary>
public sealed class ThemeFiles
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public ThemeFiles(params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                _files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = file;
        }
    }

    public static ThemeFiles For(string root) => new(Path.Combine(AppContext.BaseDirectory, "theme"), Path.Combine(root, "theme"));

    /// <summary>Path within the theme and full path, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string prefix) => _files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal));
}
