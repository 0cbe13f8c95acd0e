using System.IO.Hashing;
using MemoryPack;

namespace Archive.Files;

/// <summary>A file that is changed together with others.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Bytes">What it held; null where nothing stood.</param>
/// <param name="Next">Hash of what it is to hold; null where it is to go.</param>
[MemoryPackable]
public sealed partial record EarlierFile(string Path, byte[]? Bytes, ulong? Next)
{
    public static EarlierFile Create(string path, byte[]? bytes, byte[]? next) => new(path, bytes, next is null ? null : XxHash3.HashToUInt64(next));

    /// <summary>What stands there now; null where nothing does.</summary>
    public byte[]? Read(string root) => PlainFiles.KindOf(root, Path) is FileKind.File ? PlainFiles.Read(root, Path, PlainFiles.LargestLedger) : null;

    public bool IsAsBefore(byte[]? now) => now is null ? Bytes is null : Bytes is not null && now.AsSpan().SequenceEqual(Bytes);

    /// <summary>Whether nobody but the program can have written what stands there.</summary>
    public bool IsOurs(byte[]? now) => now is null || IsAsBefore(now) || XxHash3.HashToUInt64(now) == Next;
}

/// <summary>A folder that moved: paths relative to the root.</summary>
[MemoryPackable]
public sealed partial record MovedFolder(string From, string To);

/// <summary>What files held before they were changed together, so that all of it can be taken back.</summary>
[MemoryPackable]
public sealed partial record EarlierState(EarlierFile[] Files, MovedFolder? Folder)
{
    /// <summary>Of the file that holds this. A seal is no secret, but nobody can give a file that comes from elsewhere its inode; 0 where the system tells none.</summary>
    public ulong UndoInode { get; init; }

    private const string Kind = "undo/3";

    /// <returns>Null where it was not written to its end, or is not ours: it speaks of other places than those of an archive's texts and captures.</returns>
    public static EarlierState? Read(ReadOnlySpan<byte> bytes) => SealedFile.Unseal<EarlierState>(bytes, Kind) is { Files: not null } state
        && state.Files.Select(f => f?.Path).Concat(state.Folder is var (from, to) ? [from, to] : []).All(IsInside) ? state : null;

    public void Write(Stream to)
    {
        to.Write(SealedFile.Seal(Kind, this));
        to.Flush();
    }

    /// <summary>Beside its place, and hidden: what editors leave there (<c>one.md~</c>) is somebody's.</summary>
    public static string PartOf(string path) => $"{path[..(path.LastIndexOf('/') + 1)]}.{path[(path.LastIndexOf('/') + 1)..]}.part";

    /// <summary>Takes everything back but what somebody wrote since: that stays as it is.</summary>
    /// <returns>Paths of what stays.</returns>
    public IReadOnlyList<string> Restore(string root)
    {
        string Full(string path) => Path.Combine(root, path);
        if (Folder is var (from, to) && !Directory.Exists(Full(from)) && Directory.Exists(Full(to))) Directory.Move(Full(to), Full(from));
        // First what makes room on a disk that may be full; and what is as it was is not written again.
        foreach (var path in Files.Select(f => PartOf(f.Path)).Where(part => PlainFiles.KindOf(root, part) is FileKind.File)) File.Delete(Full(path));
        var left = new List<string>();
        foreach (var file in Files)
        {
            PlainFiles.RefuseLink(root, file.Path);
            var now = file.Read(root);
            if (!file.IsOurs(now)) left.Add(file.Path);
            else if (file.Bytes is null && now is not null) File.Delete(Full(file.Path));
            else if (file.Bytes is not null && !file.IsAsBefore(now)) WholeFile.Write(root, file.Path, file.Bytes, overwrite: true);
        }
        return left;
    }

    private static bool IsInside(string? path) => path is not null && (path.StartsWith("input/", StringComparison.Ordinal) || path.StartsWith("seeds/", StringComparison.Ordinal)) && !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(p => p is not ("" or "." or ".."));
}
