using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Captures.Model;

/// <summary>A capture's file with its bytes, before anything is read out of them.</summary>
/// <param name="Name">Path relative to the root, with forward slashes; the bare name for a file outside it.</param>
public sealed record CaptureFile(string FullPath, string Name, byte[] Bytes, string Sha256)
{
    public const string Folder = "seeds";

    /// <summary>What lies beside it and is most likely meant as its sidecar, though it is not called so.</summary>
    public string? Misspelled { get; init; }

    /// <summary>Bytes.</summary>
    private const long LargestNote = 1 << 20;

    private static readonly string[] SavedFolders = ["_files", "-Dateien", "_fichiers", "_archivos", "_file", ".files"];
    private static readonly string[] PageTypes = [".html", ".htm", ".xhtml"];
    private static readonly string[] NoteTypes = [".md", ".mdx", ".markdown"];
    private static readonly string[] PictureTypes = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif"];

    /// <returns>Null where it is no regular file, which is reported.</returns>
    public static CaptureFile? Read(string root, string path, Problems problems)
    {
        var full = Path.GetFullPath(path);
        var name = NameOf(root, full);
        if (IrregularFiles.IsReported(FolderOf(full, name), name, problems)) return null;
        var bytes = PlainFiles.ReadRegular(full);
        return new CaptureFile(full, name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>What a command calls it: a bare name would be looked for in the archive.</summary>
    public string Argument => Name.Contains('/') ? Name : FullPath;

    /// <summary>What its name is relative to: the root, or the folder that it lies in outside the root.</summary>
    public string Base => FolderOf(FullPath, Name);

    private static string FolderOf(string full, string name) => full[..^(name.Length + 1)];

    public static string NameOf(string root, string fullPath)
    {
        var relative = Path.GetRelativePath(root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(fullPath) : relative;
    }

    /// <summary>The captures of a folder in ordinal order: every file but sidecars, hidden files, the README and pictures that a note in Markdown names.</summary>
    private static IReadOnlyList<string> ListFolder(string folder)
    {
        var captures = PlainFiles.Walk(folder)
            .Where(path =>
                !IsSidecar(path)
                && !IsOfSavedPage(path, folder)
                && !IsOfSystem(path)
                && !Path.GetFileNameWithoutExtension(path).Equals("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        if (!captures.Exists(path => IsOf(PictureTypes, path))) return captures;
        var named = captures.Where(path => IsOf(NoteTypes, path)).SelectMany(PicturesIn).ToHashSet();
        return captures.FindAll(path => !IsOf(PictureTypes, path) || !named.Contains(Path.GetFileName(path)));
    }

    // A file that is not read here is told of where it is imported.
    private static IEnumerable<string> PicturesIn(string note)
    {
        if (PlainFiles.KindOf(note) is not FileKind.File || new FileInfo(note).Length > LargestNote) return [];
        return PictureName.Matches(Encoding.UTF8.GetString(PlainFiles.ReadRegular(note))).Select(name => Uri.UnescapeDataString(name.Value.Trim()));
    }

    private static readonly Regex PictureName = new(@"[^/\\()\[\]|<>""'\n]{1,200}\.(?:jpe?g|png|webp|gif|svg|avif)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static bool IsOf(string[] types, string path) => types.Contains(Path.GetExtension(path).ToLowerInvariant());

    // Browsers save a page's pictures and scripts beside it, in a folder that is called like it.
    private static bool IsOfSavedPage(string path, string folder)
    {
        for (var at = Path.GetDirectoryName(path); at is not null && at.Length > folder.Length; at = Path.GetDirectoryName(at))
            foreach (var suffix in SavedFolders)
                if (at.EndsWith(suffix, StringComparison.Ordinal) && PageTypes.Any(type => File.Exists(at[..^suffix.Length] + type))) return true;
        return false;
    }

    /// <summary>
    /// The path of a file that a browser saved beside a page and that the page names by this address, relative to what the page's own is, or of a picture
    /// that lies where a note in Markdown says; null for any other address.
    /// </summary>
    public static string? FindBeside(string page, string address)
    {
        if (address.Contains(':')) return null;
        if (IsOf(NoteTypes, page)) return FindPicture(page, address);
        if (!IsOf(PageTypes, page)) return null;
        var parts = Uri.UnescapeDataString(address.Split('?', '#')[0]).Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part == ".").ToList();
        return parts is [var folder, var name] && name is not ".." && !name.Contains('\\') && SavedFolders.Any(suffix => folder == Path.GetFileNameWithoutExtension(page) + suffix)
            ? page[..^Path.GetFileName(page).Length] + $"{folder}/{name}" : null;
    }

    // Nothing outside the folder of captures, or that of a note that lies elsewhere.
    private static string? FindPicture(string note, string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (path.StartsWith('/') || path.Contains('\\') || !IsOf(PictureTypes, path)) return null;
        var folders = new Stack<string>(note.Split('/')[..^1]);
        var outermost = Math.Min(folders.Count, 1);
        foreach (var part in path.Split('/').Where(part => part is not ("." or "")))
        {
            if (part != "..") folders.Push(part);
            else if (folders.Count > outermost) folders.Pop();
            else return null;
        }
        return string.Join('/', folders.Reverse());
    }

    private static bool IsOfSystem(string path) => Path.GetFileName(path).ToLowerInvariant() is "thumbs.db" or "desktop.ini";

    /// <summary>The captures to import: files, those in folders, or all of <c>seeds/</c>.</summary>
    public static IReadOnlyList<string> List(string root, IReadOnlyList<string>? files) =>
        [.. (files ?? [Path.Combine(root, Folder)])
            .SelectMany(file => PlainFiles.KindOf(file) is FileKind.Folder or FileKind.Nothing ? ListFolder(file) : [file])
            .Select(Path.GetFullPath)
            .Distinct()];

    /// <summary>A sidecar has the name of its capture with <c>.yml</c> appended.</summary>
    public static bool IsSidecar(string path) =>
        path.EndsWith(CaptureOverrides.SidecarSuffix, StringComparison.Ordinal)
        && PlainFiles.KindOf(path[..^CaptureOverrides.SidecarSuffix.Length]) is not (FileKind.Nothing or FileKind.Folder);

    public CaptureKind? Kind(Problems problems)
    {
        var type = Bytes.AsSpan().StartsWith(@"{\rtf"u8) ? ".rtf" : Path.GetExtension(Name).ToLowerInvariant();
        switch (type)
        {
            case ".html" or ".htm" or ".xhtml": return CaptureKind.Html;
            case var note when NoteTypes.Contains(note): return CaptureKind.Markdown;
            case ".txt" or ".text" or "": return SniffText();
            default:
                problems.Error(new Position(Name), $"'{type}' is no kind of file that can be imported.", HintFor(type));
                return null;
        }
    }

    // In a PDF nothing but letters and their places is left of a text.
    private static string HintFor(string type) => type switch
    {
        ".doc" or ".dot" or ".odt" or ".fodt" or ".rtf" or ".pages" or ".docm" or ".dotx" or ".wps" or ".wpd" => "Open it in a word processor and save it as .docx.",
        ".msg" or ".mbox" or ".pst" or ".emlx" => "Save each message as .eml, in a file of its own.",
        ".webarchive" => "Open it in a browser and save the page as HTML or MHTML.",
        ".epub" => "Save the chapter as HTML.",
        _ => "Save the page as HTML or MHTML, a document as .docx, or the text as .txt; as PDF if nothing else can be done.",
    };

    private const int SniffedBytes = 600;

    private CaptureKind SniffText()
    {
        var start = Encoding.Latin1.GetString(Bytes, 0, Math.Min(Bytes.Length, SniffedBytes)).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return CaptureKind.Html;
        var hasFrontMatter = start.Length > 3 && start[..3] is "---" or "+++" && start[3] is '\r' or '\n';
        var isMarkdown = hasFrontMatter || start.StartsWith("Title: ", StringComparison.Ordinal) && start.Contains("\nURL Source: ", StringComparison.Ordinal);
        return isMarkdown ? CaptureKind.Markdown : CaptureKind.Text;
    }
}
