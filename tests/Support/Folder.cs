namespace Archive.Tests.Support;

/// <summary>Folders as tests compare them.</summary>
public static class Folder
{
    /// <summary>Root of the repository that holds these tests.</summary>
    public static string Repository { get; } = FindRepository();

    public static SortedDictionary<string, byte[]> Bytes(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return files;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Archive.csproj"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
