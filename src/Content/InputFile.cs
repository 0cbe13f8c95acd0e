using System.IO.Hashing;
using System.Text;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content;

/// <summary>One file of <c>input/</c>: its path relative to the root, its text as UTF-8 without a byte order mark, the hash of all its bytes.</summary>
internal sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes, ulong Hash)
{
    public string Text => field ??= Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Bytes of the byte order mark that precedes the text; 0 as it should be.</summary>
    public int MarkBytes { get; private init; }

    /// <returns>Null where it is no regular file, no UTF-8 text or the rest of a merge, which is reported.</returns>
    public static InputFile? Read(string root, string path, Problems problems) =>
        IrregularFiles.IsReported(root, path, problems) ? null : Create(path, PlainFiles.ReadRegular(System.IO.Path.Combine(root, path)), problems);

    /// <summary>The same for what stands at a path, or is to stand there.</summary>
    public static InputFile? Create(string path, byte[] memory, Problems problems)
    {
        ReadOnlySpan<byte> bytes = memory;
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (mark > 0)
        {
            problems.Warning(new Position(path, 1, 1), "The file starts with a byte order mark, which is ignored.", "Save it as UTF-8 without BOM.");
        }
        if (PlainFiles.FindFault(bytes) is var (row, column))
        {
            problems.Error(new Position(path, row, column), "From here on the file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
        if (ConflictMarkers.FindLine(bytes) is { } line)
        {
            problems.Error(new Position(path, line, 1), ConflictMarkers.Message, ConflictMarkers.Hint);
            return null;
        }
        return new InputFile(path, memory.AsMemory(mark), XxHash3.HashToUInt64(bytes)) { MarkBytes = mark };
    }

    /// <summary>Paths of the files in a folder below the root, relative to the root and in ordinal order.</summary>
    /// <param name="ending">What their names end in.</param>
    public static IReadOnlyList<string> List(string root, string folder, string ending, SearchOption depth = SearchOption.TopDirectoryOnly)
    {
        if (PlainFiles.KindOf(root, folder) is not FileKind.Folder) return [];
        var full = System.IO.Path.Combine(root, folder);
        var files = PlainFiles.Walk(full)
            .Where(f => f.EndsWith(ending, StringComparison.Ordinal) && (depth is SearchOption.AllDirectories || System.IO.Path.GetDirectoryName(f.AsSpan()).Length == full.Length))
            .Select(f => System.IO.Path.GetRelativePath(root, f).Replace(System.IO.Path.DirectorySeparatorChar, '/'))
            .ToList();
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
