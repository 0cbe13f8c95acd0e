namespace Archive.Theme;

/// <param name="Path">Within the theme, with forward slashes.</param>
/// <param name="File">Where it lies.</param>
public sealed record ThemeFile(string Path, string File);

/// <summary>The theme that the program ships with, overlaid file by file with the <c>theme/</c> of the archive's root.</summary>
public sealed class ThemeFiles
{
    private readonly List<ThemeFile> _files = [];
    private readonly Lazy<Templates> _templates;
    private readonly Lazy<Assets> _assets;

    public ThemeFiles(params IEnumerable<string> folders)
    {
        // The later folder wins: of two files at one place within the theme, only its own stays.
        foreach (var folder in folders.Reverse())
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (!_files.Exists(f => f.Path == path)) _files.Add(new ThemeFile(path, file));
            }
        }
        _files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        _templates = new(() => new Templates(this));
        _assets = new(() => new Assets(this));
    }

    public static ThemeFiles For(string root) => new(Path.Combine(AppContext.BaseDirectory, "theme"), Path.Combine(root, "theme"));

    public Templates Templates => _templates.Value;

    public Assets Assets => _assets.Value;

    /// <summary>Reads all of it now and parses what most pages need: the same theme, for work that can go on beside other work.</summary>
    public ThemeFiles Loaded()
    {
        _ = Assets;
        Templates.Find("layout");
        Templates.Find("article");
        return this;
    }

    /// <summary>The files whose path starts so, in ordinal order.</summary>
    public IEnumerable<ThemeFile> Below(string prefix) => _files.Where(f => f.Path.StartsWith(prefix, StringComparison.Ordinal));
}
