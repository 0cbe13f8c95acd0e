namespace Archive.Bench.Runs;

/// <summary>Where the program lies, and the folders in which a measurement works.</summary>
internal sealed class Workplace(string folder) : IDisposable
{
    /// <summary>Memory, where there is a file system of it: disks take several times as long to create files as any generator to make them.</summary>
    public static string Standard => Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "archive-bench");

    /// <summary>The folder that holds Archive.csproj.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>What <c>dotnet publish -c Release</c> makes.</summary>
    public static string PublishedProgram => Path.Combine(Repository, "artifacts", "archive", OperatingSystem.IsWindows() ? "archive.exe" : "archive");

    public string Root => Path.Combine(folder, "archive");

    public string Input => Path.Combine(Root, "input");

    private string Theme => Path.Combine(Root, "theme");

    private string ThemeAside => Path.Combine(folder, "theme");

    public string Site => Path.Combine(folder, "site");

    public string Copy => Path.Combine(folder, "copy");

    public string HugoSource => Path.Combine(folder, "hugo");

    public string HugoSite => Path.Combine(folder, "hugo-site");

    /// <summary>Forgets what the program published, with all that it keeps beside it.</summary>
    public void RemoveSite() => Remove(Site, Path.Combine(folder, ".site.state"));

    /// <summary>Gives the archive templates that write what the peer's templates write, and no more.</summary>
    public void AddPeersTheme() => CopyFolder(Path.Combine(Repository, "bench", "peers", "archive", "theme"), Theme);

    /// <returns>Whether the archive has a theme of its own: one comes back by <see cref="PutThemeBack"/>.</returns>
    public bool PutThemeAside()
    {
        if (!Directory.Exists(Theme)) return false;
        Directory.Move(Theme, ThemeAside);
        return true;
    }

    public void PutThemeBack() => Directory.Move(ThemeAside, Theme);

    public void RemoveHugoSite() => Remove(HugoSite, Path.Combine(HugoSource, "resources"));

    public void RemoveCopy() => Remove(Copy);

    public void Clear()
    {
        RemoveSite();
        RemoveHugoSite();
        RemoveCopy();
        Remove(Root, ThemeAside, HugoSource);
    }

    public void Dispose() => Clear();

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static void Remove(params IEnumerable<string> folders)
    {
        foreach (var f in folders)
            if (Directory.Exists(f)) Directory.Delete(f, recursive: true);
    }

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Archive.csproj"))) return at.FullName;
        throw new InvalidOperationException("The bench runs from the repository.");
    }
}
