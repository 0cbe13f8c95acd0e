using System.Buffers;
using System.IO.Enumeration;
using System.Text;
using System.Text.Unicode;

namespace Archive.Files;

/// <summary>
/// The way to files that anybody may have sent: whatever they are called, only regular files are opened, and no link is followed, neither
/// to a file nor on the way to one. So nothing outside the archive can be reached through it, and nothing is read that has no end.
/// </summary>
public static class PlainFiles
{
    private const long Largest = 16 << 20;

    /// <summary>Addresses of half a million pages.</summary>
    public const long LargestLedger = 32 << 20;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = true };

    public static FileKind KindOf(string path) => Statx.Read(path) is var (kind, _) ? kind : AskFramework(path);

    /// <summary>What stands at a path below a folder that is trusted: a link among the folders on the way makes a link of it.</summary>
    public static FileKind KindOf(string root, string path)
    {
        var full = Path.Combine(root, path);
        for (var end = root.Length + 1; end < full.Length; end++)
        {
            if (full[end] != Path.DirectorySeparatorChar && full[end] != Path.AltDirectorySeparatorChar) continue;
            if (KindOf(full[..end]) is not FileKind.Folder and var onTheWay) return onTheWay is FileKind.Link ? FileKind.Link : FileKind.Nothing;
        }
        return KindOf(full);
    }

    /// <param name="largest">Bytes; what grows with the archive may have more than the usual limit.</param>
    /// <exception cref="IOException">It is no regular file, is larger than that, or cannot be read.</exception>
    public static byte[] Read(string root, string path, long largest = Largest)
    {
        Refuse(KindOf(root, path), path);
        return ReadRegular(Path.Combine(root, path), largest);
    }

    /// <summary>The same for a file of which this build has asked already what it is.</summary>
    public static byte[] ReadRegular(string file, long largest = Largest) => new FileInfo(file).Length is var length && length <= largest
        ? File.ReadAllBytes(file)
        : throw new IOException($"it has {Math.Ceiling(length * 10m / (1 << 20)) / 10:#,0.0} MB, and no more than {largest >> 20} are read.");

    /// <summary>The same as text: UTF-8, if no mark at its beginning says otherwise.</summary>
    public static string ReadText(string root, string path, long largest = Largest)
    {
        using var reader = new StreamReader(new MemoryStream(Read(root, path, largest)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <returns>The text without a byte order mark; null where the bytes are not UTF-8.</returns>
    public static string? TryDecode(ReadOnlySpan<byte> bytes) =>
        !Utf8.IsValid(bytes) ? null : Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);

    /// <returns>Line and column, in units of UTF-16 as in all places, from which on it is not UTF-8; null where all of it is.</returns>
    public static (int Line, int Column)? FindFault(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        var (line, column) = (1, 1);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            bytes = bytes[length..];
        }
        return (line, column);
    }

    public static IOException NoText(string path) => new($"{path} is not UTF-8 text, and is left as it is. Save it as UTF-8.");

    private static void Refuse(FileKind kind, string path)
    {
        if (kind is FileKind.Link or FileKind.Device) throw new IOException($"{path} is no regular file, and is not opened.");
    }

    /// <summary>Before something is written there: a link could let it land outside of the archive.</summary>
    /// <exception cref="IOException">A link leads elsewhere on the way to the path, or stands there.</exception>
    public static void RefuseLink(string root, string path) => Refuse(KindOf(root, path), path);

    /// <summary>
    /// Everything below a folder that is no folder: files, and whatever stands in the place of one, such as a link or a folder called
    /// <c>x.md</c>. What is the editor's or the system's is left out. If the folder itself is a link, that alone.
    /// </summary>
    public static IEnumerable<string> Walk(string folder) => KindOf(folder) switch
    {
        FileKind.Folder => new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !IsLeftover(entry.FileName) && !IsEntered(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLeftover(entry.FileName) && IsEntered(ref entry),
        },
        FileKind.Nothing => [],
        _ => [folder],
    };

    /// <summary>The one name of those with a dot before them that hosts and services look for in a site (RFC 8615).</summary>
    public const string WellKnown = ".well-known";

    /// <summary>Whether editors and systems leave files of such a name beside those that people write: <c>.#one.md</c>, <c>#one.md#</c>, <c>one.md~</c>, <c>.DS_Store</c>.</summary>
    public static bool IsLeftover(ReadOnlySpan<char> name) => (name[0] == '.' && name is not WellKnown) || name[^1] == '~' || (name[0] == '#' && name[^1] == '#') || name is "Thumbs.db" or "desktop.ini";

    private static bool IsEntered(ref FileSystemEntry entry) =>
        entry.IsDirectory && !IsNameOfPage(entry.FileName) && KindOf(entry.ToSpecifiedFullPath()) is FileKind.Folder;

    private static bool IsNameOfPage(ReadOnlySpan<char> name) => name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal);

    // Where the system has no statx, a pipe cannot be told from a file.
    private static FileKind AskFramework(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is not null ? FileKind.Link : file.Exists ? FileKind.File : Directory.Exists(path) ? FileKind.Folder : FileKind.Nothing;
    }
}
