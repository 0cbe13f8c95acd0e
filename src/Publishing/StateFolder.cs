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

    /// <exception cref="OutputRefusedException">It leads elsewhere.</exception>
    public static StateFolder For(string output)
    {
        var folder = FolderOf(output);
        if (new DirectoryInfo(folder).LinkTarget is not null || new DirectoryInfo(Path.Combine(folder, "stage")).LinkTarget is not null)
            throw new OutputRefusedException($"{folder} is a link; the program keeps its state in a folder of its own.");
        var state = new StateFolder(folder);
        if (!state.IsKnown) RefuseForeign(folder, _ => false);
        RefuseForeign(state.Stage, IsStaged);
        return state;
    }

    /// <summary>A build that has been at work here has left one of these, however it ended.</summary>
    private bool IsKnown => File.Exists(Lock) || File.Exists(Manifest) || File.Exists(Journal);

    private static bool IsStaged(string name) => name.All(char.IsAsciiDigit);

    private static void RefuseForeign(string folder, Func<string, bool> isOurs)
    {
        if (!Directory.Exists(folder)) return;
        if (Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)!).FirstOrDefault(name => !isOurs(name)) is { } foreign)
            throw new OutputRefusedException($"{folder} is where the program keeps its state, and it holds {foreign}, which is not the program's. Nothing was touched; move it away.");
    }

    /// <summary>Where the manifest of an output would be.</summary>
    public static string ManifestOf(string output) => Path.Combine(FolderOf(output), "manifest");

    private static string FolderOf(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.state");
    }

    public string Manifest => Named("manifest");
    public string ManifestCopy => Named("manifest.copy");
    public string ManifestDraft => Named("manifest.draft");
    public string NextManifest => Named("manifest.next");
    public string Journal => Named("journal");
    public string Stage => Named("stage");
    public string Lock => Named("lock");

    public KeptFiles Kept { get; }

    public string Named(string name) => Path.Combine(_folder, name);

    /// <summary>Empties the stage: what a failed build left there was never visible.</summary>
    public void EmptyStage()
    {
        if (Directory.Exists(Stage)) Directory.Delete(Stage, true);
        Directory.CreateDirectory(Stage);
    }

    /// <param name="name">In the stage, which has no folders.</param>
    /// <returns>The stamp that the file keeps when it is renamed into place.</returns>
    public FileStamp WriteStaged(string name, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(Stage, name);
        File.WriteAllBytes(file, bytes);
        return FileStamp.Read(file);
    }
}
