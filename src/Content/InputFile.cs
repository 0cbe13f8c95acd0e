using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content;

/// <summary>One file of <c>input/</c>: its path relative to the root, its text as UTF-8 without a byte order mark, the hash of all its bytes.</summary>
internal sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes, ulong Hash)
{
    public string Text => field ??= Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Bytes of the byte order mark that precedes the text; 0 as it should be.</summary>
    public int MarkBytes { get; private init; }

    /// <summary>The whole file where it stays in memory; else empty.</summary>
    public ReadOnlyMemory<byte> Kept { get; private init; }

    /// <param name="room">Where the bytes may stay; null keeps none.</param>
    /// <returns>Null where the file is no UTF-8 text, which is reported.</returns>
    public static InputFile? Read(string root, string path, Problems problems, TextRoom? room = null)
    {
        var memory = ReadBytes(System.IO.Path.Combine(root, path), room, out var isKept);
        var bytes = memory.Span;
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
        return new InputFile(path, memory[mark..], XxHash3.HashToUInt64(bytes)) { MarkBytes = mark, Kept = isKept ? memory : default };
    }

    private static ReadOnlyMemory<byte> ReadBytes(string file, TextRoom? room, out bool isKept)
    {
        isKept = false;
        if (room is null) return File.ReadAllBytes(file);
        using var opened = OpenedFile.Open(file);
        var bytes = room.Take((int)Math.Min(opened.Length, Array.MaxLength), out isKept);
        return bytes[..opened.Read(bytes.Span)];
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
