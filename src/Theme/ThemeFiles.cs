using Archive.Catalog;
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
                var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
                if (PlainFiles.KindOf(file) is FileKind.File) _files[path] = file;
            }
        }
        Templates = new Templates(this);
        Assets = new Assets(this);
    }

    /// <summary>Whether a template is another than the one that the program ships with.</summary>
    public bool HasOwnTemplates =>
        Below("templates/").Any(f => !IsShipped(f.File)) && Templates.Hash != new ThemeFiles(_folders[0]).Templates.Hash;

    private bool IsShipped(string file) => file.StartsWith(_folders[0] + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    public static ThemeFiles For(string root) => new(FoldersFor(root));

    private static string[] FoldersFor(string root) => [Path.Combine(AppContext.BaseDirectory, "theme"), Path.Combine(root, "theme")];

    /// <summary>Where the files of a folder of an archive's theme lie, in ordinal order of their paths within it. No template is read.</summary>
    public static IEnumerable<string> FilesBelow(string root, string folder) => FoldersFor(root).Select(f => Path.Combine(f, folder))
        .SelectMany(f => PlainFiles.Walk(f).Where(file => PlainFiles.KindOf(file) is FileKind.File).Select(file => (Path: Path.GetRelativePath(f, file), File: file)))
        .GroupBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Last().File);

    public Templates Templates { get; }

    public Assets Assets { get; }

    /// <summary>The words of a language. Of a file of words, what stands in the theme of the archive lies over what the program ships with.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="root">Of the archive whose own words lie over all; null for the theme's alone.</param>
    public Words LoadWords(string language, string? root = null)
    {
        var problems = new Problems();
        var layers = new WordLayers(Templates.WordsUsed, problems);
        foreach (var (i, file) in WordsOf("en", problems).Index())
        {
            if (i == 0) layers.AddEnglish(file);
            else layers.Overlay(file, isOpen: true);
        }
        var capitals = new Capitals(language, layers.Words.Values);
        WordsFile[] own = [.. Tags(language).SelectMany(tag => WordsOf(tag, problems))];
        // What a variety of English does not say otherwise is not missing.
        if (Tags(language) is [] or [['e' or 'E', 'n' or 'N', '-', ..]]) foreach (var file in own) layers.Overlay(file);
        else if (own.Length > 0) layers.AddLanguage(own);
        else
            problems.Warning(new Position("input/site.yml"),
                $"There are no words for the language '{language}': the site speaks English around its texts.",
                $"Write theme/words/{Tags(language)[0]}.yml; the program's theme/words/en.yml has what it must say.");
        if (root is not null && WordsFile.Read(root, "input/words.yml", "input/words.yml", problems) is { } words) layers.Overlay(words);
        return new Words(layers.Words, layers.Hash, problems.Sorted(), capitals);
    }

    /// <summary>Capitals make no other language: <c>de-at</c> is said by <c>de-AT.yml</c>.</summary>
    private IEnumerable<WordsFile> WordsOf(string tag, Problems problems) =>
        from folder in _folders
        from file in PlainFiles.Walk(Path.Combine(folder, "words"))
        let name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')
        where name.Equals($"words/{tag}.yml", StringComparison.OrdinalIgnoreCase)
        orderby Array.IndexOf(_folders, folder), name
        let words = WordsFile.Read(folder, name, $"theme/{name}", problems)
        where words is not null
        select words;

    /// <summary>The language, then its variety: <c>de</c>, <c>de-AT</c>. English lies under all.</summary>
    private static string[] Tags(string language) =>
        [.. new[] { language.Split('-')[0].ToLowerInvariant(), language }.Distinct(StringComparer.OrdinalIgnoreCase).Where(t => t != "en")];

    /// <summary>Files of the archive's own theme that nothing reads: most often one of ours, misspelled.</summary>
    public IEnumerable<Problem> FindUnread()
    {
        var shipped = PlainFiles.Walk(_folders[0]).Select(f => Path.GetRelativePath(_folders[0], f).Replace(Path.DirectorySeparatorChar, '/')).ToHashSet(StringComparer.Ordinal);
        string[] folders = [.. shipped.Select(f => f.Split('/')[0]).Distinct()];
        foreach (var (path, file) in _files.Where(f => !shipped.Contains(f.Key) && !IsShipped(f.Value)))
        {
            if (path.StartsWith("README", StringComparison.OrdinalIgnoreCase) || (folders.Contains(path.Split('/')[0]) && !IsUnreadTemplate(path) && !IsOfNoLanguage(path))) continue;
            yield return new Problem(Severity.Warning, new Position($"theme/{path}"), "Nothing reads this file.",
                IsOfNoLanguage(path) ? "Words are read from a file that has the code of their language: de.yml, pt-BR.yml."
                : Suggest(path) is { } near ? $"Did you mean theme/{near}?"
                : folders.Contains(path.Split('/')[0]) ? "A template of your own is read where another one includes it."
                : $"What is read stands in {string.Join(", ", folders.Select(f => $"theme/{f}/"))}.");
        }

        string? Suggest(string path) => path.LastIndexOf('/') is > 0 and var slash && folders.Contains(path[..slash])
            ? SuggestIn(path[..(slash + 1)], path[(slash + 1)..])
            : new DidYouMean().Suggest(path, shipped);

        string? SuggestIn(string folder, string name)
        {
            var names = shipped.Where(f => f.StartsWith(folder, StringComparison.Ordinal)).Select(f => f[folder.Length..]);
            return new DidYouMean().Suggest(name, names) is { } near ? folder + near : null;
        }
    }

    private bool IsUnreadTemplate(string path) => path.StartsWith("templates/", StringComparison.Ordinal)
        && (!path.EndsWith(".html", StringComparison.Ordinal) || !Templates.Includes(path["templates/".Length..^".html".Length]));

    private static bool IsOfNoLanguage(string path) => path.StartsWith("words/", StringComparison.Ordinal)
        && (!path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || !LanguageTag.IsValid(path["words/".Length..^".yml".Length]));

    /// <summary>The files of a folder of the theme, in ordinal order.</summary>
    public IEnumerable<ThemeFile> Below(string folder, string ending = "") =>
        from file in _files
        where file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal)
        select new ThemeFile(file.Key, file.Value);
}
