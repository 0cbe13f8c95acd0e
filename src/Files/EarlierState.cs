namespace Archive.Files;

/// <summary>What files held before they were changed together, so that all of it can be taken back.</summary>
/// <param name="Files">Paths relative to the root with what they held; null where nothing stood.</param>
/// <param name="Folder">A folder that moved.</param>
public sealed record EarlierState(IReadOnlyDictionary<string, byte[]?> Files, (string From, string To)? Folder)
{
    /// <summary>Beside its place, and hidden: what editors leave there (<c>one.md~</c>) is somebody's.</summary>
    public static string PartOf(string path) => $"{path[..(path.LastIndexOf('/') + 1)]}.{path[(path.LastIndexOf('/') + 1)..]}.part";

    public void Restore(string root)
    {
        string Full(string path) => Path.Combine(root, path);
        if (Folder is var (from, to) && !Directory.Exists(Full(from)) && Directory.Exists(Full(to))) Directory.Move(Full(to), Full(from));
        // First what makes room on a disk that may be full; and what is as it was is not written again.
        foreach (var path in Files.Keys.Select(PartOf).Where(part => PlainFiles.KindOf(root, part) is FileKind.File)) File.Delete(Full(path));
        foreach (var (path, bytes) in Files)
        {
            PlainFiles.RefuseLink(root, path);
            var stands = PlainFiles.KindOf(root, path) is FileKind.File;
            if (bytes is null && stands) File.Delete(Full(path));
            if (bytes is not null && !(stands && PlainFiles.Read(root, path, PlainFiles.LargestLedger).AsSpan().SequenceEqual(bytes))) WholeFile.Write(root, path, bytes, overwrite: true);
        }
    }

    public void Write(Stream to)
    {
        var file = new BinaryWriter(to);
        file.Write(Folder is null ? 0 : 1);
        if (Folder is var (old, now))
        {
            file.Write(old);
            file.Write(now);
        }
        file.Write(Files.Count);
        foreach (var (path, bytes) in Files)
        {
            file.Write(path);
            file.Write(bytes?.Length ?? -1);
            file.Write(bytes ?? []);
        }
        file.Write(End);
        file.Flush();
    }

    /// <returns>Null where it was not written to its end, or is not ours: it speaks of other places than those of an archive's texts.</returns>
    public static EarlierState? Read(Stream from)
    {
        try
        {
            var file = new BinaryReader(from);
            (string, string)? folder = file.ReadInt32() == 1 ? (file.ReadString(), file.ReadString()) : null;
            var files = new SortedDictionary<string, byte[]?>(StringComparer.Ordinal);
            for (var count = file.ReadInt32(); count > 0; count--)
            {
                var path = file.ReadString();
                var length = file.ReadInt32();
                if (length > from.Length) return null;
                files.Add(path, length < 0 ? null : file.ReadBytes(length));
            }
            string[] paths = [.. files.Keys, .. folder is var (old, now) ? [old, now] : Array.Empty<string>()];
            return file.ReadInt32() == End && paths.All(IsInside) ? new EarlierState(files, folder) : null;
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private const int End = 0x0E4D;

    private static bool IsInside(string path) => path.StartsWith("input/", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(p => p is not ("" or "." or ".."));
}
