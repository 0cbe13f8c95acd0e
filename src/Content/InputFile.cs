using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>One file of <c>input/</c>: its path relative to the root, its text as UTF-8 without a byte order mark, the hash of all its bytes.</summary>
internal sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes, ulong Hash)
{
    public string Text => field ??= Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Bytes of the byte order mark that precedes the text; 0 as it should be.</summary>
    public int MarkBytes { get; private init; }

    /// <returns>Null where the file is no UTF-8 text, which is reported.</returns>
    public static InputFile? Read(string root, string path, Problems problems)
    {
        var memory = File.ReadAllBytes(System.IO.Path.Combine(root, path));
        ReadOnlySpan<byte> bytes = memory;
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (mark > 0)
        {
            problems.Warning(new Position(path, 1, 1), "The file starts with a byte order mark, which is ignored.", "Save it as UTF-8 without BOM.");
        }
        if (!Utf8.IsValid(bytes))
        {
            problems.Error(FirstFault(path, bytes), "From here on the file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
        return new InputFile(path, memory.AsMemory(mark), XxHash3.HashToUInt64(bytes)) { MarkBytes = mark };
    }

    private static Position FirstFault(string path, ReadOnlySpan<byte> bytes)
    {
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            bytes = bytes[length..];
        }
        return new Position(path, line, column);
    }

    /// <summary>Paths of the files in a folder below the root, relative to the root and in ordinal order.</summary>
    public static IReadOnlyList<string> List(string root, string folder, string pattern, SearchOption depth = SearchOption.TopDirectoryOnly)
    {
        var full = System.IO.Path.Combine(root, folder);
        if (!Directory.Exists(full)) return [];
        var files = Directory.EnumerateFiles(full, pattern, depth)
            .Select(f => System.IO.Path.GetRelativePath(root, f).Replace('\\', '/'))
            .ToList();
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
