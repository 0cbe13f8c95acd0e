using Archive.Files;

namespace Archive.Theme;

/// <param name="Path">Within the theme, with forward slashes.</param>
/// <param name="File">Where it lies.</param>
public sealed record ThemeFile(string Path, string File);

/// <summary>The theme that the program ships with, overlaid file by file with the <c>theme/</c> of the archive's root.</summary>
public sealed class ThemeFiles
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <param name="folders">Of two files at one place within the theme, the one in the later folder counts.</param>
    /// <exception cref="ThemeException">Two files want one name.</exception>
    public ThemeFiles(params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var file in PlainFiles.Walk(folder))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (PlainFiles.KindOf(file) is FileKind.File) _files[path] = file;
            }
        }
        Templates = new Templates(this);
        Assets = new Assets(this);
    }

    public static ThemeFiles For(string root) => new(Path.Combine(AppContext.BaseDirectory, "theme"), Path.Combine(root, "theme"));

    public Templates Templates { get; }

    public Assets Assets { get; }

    /// <summary>The files of a folder of the theme, in ordinal order.</summary>
    public IEnumerable<ThemeFile> Below(string folder, string ending = "") =>
        from file in _files
        where file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal)
        select new ThemeFile(file.Key, file.Value);
}
