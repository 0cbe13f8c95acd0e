using Archive.Diagnostics;
using Archive.Files;
using Archive.Theme.Language;

namespace Archive.Theme;

/// <param name="Path">Within the theme, with forward slashes.</param>
/// <param name="File">Where it lies.</param>
public sealed record ThemeFile(string Path, string File);

/// <summary>The theme that the program ships with, overlaid file by file with the <c>theme/</c> of the archive's root.</summary>
public sealed class ThemeFiles
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly string[] _folders;

    /// <param name="folders">Of two files at one place within the theme, the one in the later folder counts.</param>
    /// <exception cref="ThemeException">Two files want one name.</exception>
    public ThemeFiles(params IEnumerable<string> folders)
    {
        _folders = [.. folders];
        foreach (var folder in _folders)
        {
            foreach (var file in PlainFiles.Walk(folder))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (PlainFiles.KindOf(file) is FileKind.File) _files[path] = file;
            }
        }
        Templates = new Templates(this, LoadWords("en"));
        Assets = new Assets(this);
    }

    /// <summary>Whether a template is another than the one that the program ships with.</summary>
    public bool HasOwnTemplates =>
        Below("templates/").Any(f => !f.File.StartsWith(_folders[0], StringComparison.Ordinal)) && Templates.Hash != new ThemeFiles(_folders[0]).Templates.Hash;

    public static ThemeFiles For(string root) => new(Path.Combine(AppContext.BaseDirectory, "theme"), Path.Combine(root, "theme"));

    public Templates Templates { get; }

    public Assets Assets { get; }

    /// <summary>The words of a language. Of a file of words, what stands in the theme of the archive lies over what the program ships with.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="root">Of the archive whose own words lie over all; null for the theme's alone.</param>
    public Words LoadWords(string language, string? root = null)
    {
        var problems = new Problems();
        var layers = new WordLayers(Templates?.WordsUsed ?? new HashSet<string>(), problems);
        foreach (var file in WordsOf("en", problems)) layers.AddEnglish(file);
        WordsFile[] own = [.. Tags(language).SelectMany(tag => WordsOf(tag, problems))];
        if (own.Length > 0) layers.AddLanguage(own);
        else if (Tags(language).Any()) problems.Warning(new Position("input/site.yml"), $"There are no words for the language '{language}': the site speaks English around its texts.", $"Write theme/words/{Tags(language).First()}.yml; theme/words/en.yml has what it must say.");
        if (root is not null && WordsFile.Read(root, "input/words.yml", "input/words.yml", problems) is { } words) layers.Overlay(words);
        return new Words(layers.Words, layers.Hash, problems.Sorted());
    }

    private IEnumerable<WordsFile> WordsOf(string tag, Problems problems) =>
        _folders.Select(f => WordsFile.Read(f, $"words/{tag}.yml", $"theme/words/{tag}.yml", problems)).OfType<WordsFile>();

    /// <summary>The language, then its variety: <c>de</c>, <c>de-AT</c>. English lies under all.</summary>
    private static IEnumerable<string> Tags(string language) =>
        new[] { language.Split('-')[0].ToLowerInvariant(), language }.Distinct().Where(t => t != "en");

    /// <summary>The files of a folder of the theme, in ordinal order.</summary>
    public IEnumerable<ThemeFile> Below(string folder, string ending = "") =>
        from file in _files
        where file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal)
        select new ThemeFile(file.Key, file.Value);
}
