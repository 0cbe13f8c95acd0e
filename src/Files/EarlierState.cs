using MemoryPack;

namespace Archive.Files;

/// <summary>What one file held; null where nothing stood.</summary>
/// <param name="Path">Relative to the root.</param>
[MemoryPackable]
public sealed partial record EarlierFile(string Path, byte[]? Bytes);

/// <summary>A folder that moved: paths relative to the root.</summary>
[MemoryPackable]
public sealed partial record MovedFolder(string From, string To);

/// <summary>What files held before they were changed together, so that all of it can be taken back.</summary>
[MemoryPackable]
public sealed partial record EarlierState(EarlierFile[] Files, MovedFolder? Folder)
{
    private const string Kind = "undo/1";

    /// <returns>Null where it was not written to its end, or is not ours: it speaks of other places than those of an archive's texts.</returns>
    public static EarlierState? Read(ReadOnlySpan<byte> bytes) => SealedFile.Unseal<EarlierState>(bytes, Kind) is { Files: not null } state
        && state.Files.Select(f => f?.Path).Concat(state.Folder is var (from, to) ? [from, to] : []).All(IsInside) ? state : null;

    public void Write(Stream to)
    {
        to.Write(SealedFile.Seal(Kind, this));
        to.Flush();
    }

    /// <summary>Beside its place, and hidden: what editors leave there (<c>one.md~</c>) is somebody's.</summary>
    public static string PartOf(string path) => $"{path[..(path.LastIndexOf('/') + 1)]}.{path[(path.LastIndexOf('/') + 1)..]}.part";

    public void Restore(string root)
    {
        string Full(string path) => Path.Combine(root, path);
        if (Folder is var (from, to) && !Directory.Exists(Full(from)) && Directory.Exists(Full(to))) Directory.Move(Full(to), Full(from));
        // First what makes room on a disk that may be full; and what is as it was is not written again.
        foreach (var path in Files.Select(f => PartOf(f.Path)).Where(part => PlainFiles.KindOf(root, part) is FileKind.File)) File.Delete(Full(path));
        foreach (var (path, bytes) in Files)
        {
            PlainFiles.RefuseLink(root, path);
            var stands = PlainFiles.KindOf(root, path) is FileKind.File;
            if (bytes is null && stands) File.Delete(Full(path));
            if (bytes is not null && !(stands && PlainFiles.Read(root, path, PlainFiles.LargestLedger).AsSpan().SequenceEqual(bytes))) WholeFile.Write(root, path, bytes, overwrite: true);
        }
    }

    private static bool IsInside(string? path) => path is not null && path.StartsWith("input/", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(p => p is not ("" or "." or ".."));
}
