using System.Text;
using System.Text.RegularExpressions;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content.Entries;

/// <summary>
/// Files of <c>input/</c> with an error in them. Something that they hold may be missing in the catalog; whoever names it is right as far as
/// anybody can tell, and is not blamed: a report names causes, not consequences.
/// </summary>
public sealed partial class BrokenFiles
{
    public static readonly BrokenFiles None = new([]);

    private readonly Dictionary<string, Lazy<string>> _texts;

    private BrokenFiles(Dictionary<string, Lazy<string>> texts) => _texts = texts;

    /// <summary>Those that were reported until now.</summary>
    public static BrokenFiles Find(string root, Problems problems) => !problems.HasErrors ? None : new(problems.Sorted()
        .Where(p => p.Severity == Severity.Error).Select(p => p.Position.File).Distinct()
        .ToDictionary(f => f, f => new Lazy<string>(() => ReadText(root, f)), StringComparer.Ordinal));

    /// <summary>Whether names of the registry may be missing.</summary>
    public bool IsRegistryBroken => _texts.Keys.Any(f => !IsArticle(f) && f.EndsWith(".yml", StringComparison.Ordinal));

    public bool Contains(string file) => _texts.ContainsKey(file);

    /// <summary>Whether a folder of the registry may hold an entry of that id, name or alias.</summary>
    public bool MayHoldEntry(string folder, string name) => _texts.Any(t => t.Key.StartsWith($"input/{folder}/", StringComparison.Ordinal)
        && (Path.GetFileNameWithoutExtension(t.Key) == name || NamesOf(t.Value.Value).Contains(name, StringComparison.Ordinal)));

    /// <summary>Whether an article, a move or a claim of that id may stand in one of them.</summary>
    public bool MayHoldId(string id) => _texts.Any(t => IsArticle(t.Key) && Ids().Matches(t.Value.Value).Any(m => m.Groups["id"].Value == id));

    public bool MayHoldAction(string id) => _texts.TryGetValue(RegistryReader.ActionsPath, out var text) && $"\n{text.Value}".Contains($"\n{id}:", StringComparison.Ordinal);

    /// <summary>Whether a page would stand at that site path, if nothing were wrong.</summary>
    public bool MayHoldPage(string sitePath)
    {
        if (_texts.Count == 0) return false;
        if (sitePath.Split('/') is ["", ("vendors" or "topics" or "publishers") and var folder, var id, ..] && _texts.ContainsKey($"input/{folder}/{id}.yml")) return true;
        foreach (var (file, text) in _texts)
        {
            if (file.EndsWith(".md", StringComparison.Ordinal) && PathOf(file) == sitePath) return true;
            // Lists, records and years are made of what articles say; old paths stand in them.
            if (IsArticle(file) && ((sitePath.EndsWith('/') && IsDerived(sitePath)) || NamesOf(text.Value).Contains(sitePath, StringComparison.Ordinal))) return true;
        }
        return Contains(RegistryReader.ActionsPath) && sitePath.StartsWith("/moves/", StringComparison.Ordinal);
    }

    private static bool IsArticle(string file) => file.StartsWith(ArticleFile.Folder, StringComparison.Ordinal);

    private static string PathOf(string file) => IsArticle(file) || file.StartsWith(TrailEntry.Folder, StringComparison.Ordinal) ? $"{file.AsSpan("input".Length..^".md".Length)}/" : $"/{Path.GetFileNameWithoutExtension(file)}/";

    /// <summary>Whether a page is there only as long as something is listed on it.</summary>
    private static bool IsDerived(string sitePath) => sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is not (["articles", _, _] or ["vendors" or "topics" or "publishers", _] or [_]);

    /// <summary>The lines in which names and old paths may stand.</summary>
    private static string NamesOf(string text) => string.Join('\n', text.Split('\n').Where(l => l.StartsWith("name:", StringComparison.Ordinal) || l.StartsWith("aliases:", StringComparison.Ordinal) || l.TrimStart().StartsWith("- ", StringComparison.Ordinal)));

    /// <returns>Whatever of a broken file is text; empty where nothing can be read.</returns>
    public static string ReadText(string root, string file)
    {
        try
        {
            return PlainFiles.KindOf(root, file) is FileKind.File ? Encoding.UTF8.GetString(PlainFiles.Read(root, file)) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"^[ \t-]*id:[ \t]*[""']?(?<id>[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex Ids();
}
