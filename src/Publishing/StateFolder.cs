using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>What a build leaves for the next one, in a folder beside the output: on the same file system, so that renames are atomic, and never published.</summary>
internal sealed class StateFolder
{
    private readonly string _folder;
    private readonly string _stage;

    // Hashes of the folders that stand in the stage: one for nearly every page.
    private readonly HashSet<ulong> _folders = [];
    private readonly Lock _adding = new();

    private StateFolder(string folder)
    {
        _folder = folder;
        _stage = Path.Combine(folder, "stage");
    }

    public static StateFolder For(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return new StateFolder(Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.state"));
    }

    public string Manifest => Named("manifest");
    public string NextManifest => Named("manifest.next");
    public string Journal => Named("journal");

    public string Named(string name) => Path.Combine(_folder, name);

    /// <summary>What pipelines keep between builds to save work: never needed for what is published.</summary>
    public string Kept => Path.Combine(_folder, "kept");

    /// <summary>The folder that a whole swap puts in place of the output.</summary>
    public string StageRoot => _stage;

    /// <summary>Where a swap parks the output that it replaces.</summary>
    public string Replaced => Path.Combine(_folder, "replaced");

    /// <summary>Empties the stage: what a failed build left there was never visible.</summary>
    public void Prepare()
    {
        if (Directory.Exists(_stage)) Directory.Delete(_stage, true);
        Directory.CreateDirectory(_stage);
    }

    public void DeleteKept()
    {
        if (Directory.Exists(Kept)) Directory.Delete(Kept, true);
    }

    public string Staged(string path) => Path.Combine(_stage, path);

    /// <returns>The stamp that the file keeps when it is renamed into place.</returns>
    public FileStamp Stage(string path, ReadOnlySpan<byte> bytes)
    {
        var staged = Staged(path);
        var folder = staged.AsSpan(0, staged.Length - path.Length + path.LastIndexOf('/') + 1);
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folder));
        if (!IsMade(hash))
        {
            if (!LinuxFile.TryMakeFolder(folder)) Directory.CreateDirectory(folder.ToString());
            // Known only once it is made: another thread may write into it at once.
            lock (_adding) _folders.Add(hash);
        }
        if (LinuxFile.TryWrite(staged, bytes, out var written)) return written;
        // Should two folders ever have one hash, the second was not made.
        Directory.CreateDirectory(folder.ToString());
        using (var file = File.OpenHandle(staged, FileMode.CreateNew, FileAccess.Write))
        {
            RandomAccess.Write(file, bytes, 0);
            if (FileStamp.TryRead(file, out var stamp)) return stamp;
        }
        return FileStamp.Read(staged);
    }

    private bool IsMade(ulong folder)
    {
        lock (_adding) return _folders.Contains(folder);
    }
}
