using Archive.Files;

namespace Archive.Publishing;

/// <summary>What a build leaves for the next one, in a folder beside the output: on the same file system, so that renames are atomic, and never published.</summary>
internal sealed class StateFolder
{
    private readonly string _folder;

    private StateFolder(string folder)
    {
        _folder = folder;
        Kept = new KeptFiles(Named("kept"));
    }

    public static StateFolder For(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return new StateFolder(Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.state"));
    }

    public string Manifest => Named("manifest");
    public string NextManifest => Named("manifest.next");
    public string Journal => Named("journal");

    public KeptFiles Kept { get; }

    /// <summary>The folder that a whole swap puts in place of the output.</summary>
    public string StageRoot => Named("stage");

    /// <summary>Where a swap parks the output that it replaces.</summary>
    public string Replaced => Named("replaced");

    public string Named(string name) => Path.Combine(_folder, name);

    /// <summary>Empties the stage: what a failed build left there was never visible.</summary>
    public void Prepare()
    {
        if (Directory.Exists(StageRoot)) Directory.Delete(StageRoot, true);
        Directory.CreateDirectory(StageRoot);
    }

    public string Staged(string path) => Path.Combine(StageRoot, path);

    /// <returns>The stamp that the file keeps when it is renamed into place.</returns>
    public FileStamp Stage(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Staged(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return FileStamp.Read(file);
    }
}
