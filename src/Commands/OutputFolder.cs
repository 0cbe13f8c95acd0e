using Archive.Diagnostics;
using Archive.Publishing;

namespace Archive.Commands;

/// <summary>Where a site may be published: not where the archive itself lies. Whether the folder is the program's is the publisher's to tell.</summary>
internal static class OutputFolder
{
    /// <returns>The full path.</returns>
    /// <exception cref="UsageException">The folder holds the archive or lies in what the program reads.</exception>
    public static string Resolve(string root, DirectoryInfo? named)
    {
        if (named is null)
        {
            var usual = Path.Combine(root, "output");
            return File.Exists(usual)
                ? throw new UsageException($"{Printable.Escape(usual)} is a file, and the site is published there; move it elsewhere, or name a folder with --output.")
                : usual;
        }
        var output = Path.TrimEndingDirectorySeparator(named.FullName);
        var (real, realRoot) = (ResolveLinks(output), ResolveLinks(root));
        if (Holds(real, realRoot)) throw new UsageException($"--output {Printable.Escape(output)} holds the archive itself; name a folder of its own.");
        foreach (var own in (string[])["input", "seeds", "theme"])
            if (Holds(Path.Combine(realRoot, own), real)) throw new UsageException($"--output lies in {own}/, which the program reads; name a folder of its own.");
        if (FindOwner(realRoot, real) is { } owner) throw new UsageException($"--output lies in {Printable.Escape(owner)}, which is not for sites; name a folder of its own.");
        if (File.Exists(output)) throw new UsageException($"--output {Printable.Escape(output)} is a file; name a folder.");
        return output;
    }

    /// <summary>Where a path leads once every link on its way is followed, so that no link hides what it holds.</summary>
    private static string ResolveLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } above) return path;
        var full = Path.Combine(ResolveLinks(above), Path.GetFileName(path));
        var folder = new DirectoryInfo(full);
        return folder.LinkTarget is null ? full : folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    private static bool Holds(string folder, string path) =>
        (path.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar)
            .StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <returns>The folder on the way to the output that belongs to Git, to another output of the program or to what it keeps between builds; null where there is none.</returns>
    private static string? FindOwner(string root, string output)
    {
        if (output != Path.Combine(root, "output") && Holds(Path.Combine(root, "output"), output)) return Path.Combine(root, "output");
        for (var folder = output; Path.GetFileName(folder) is { Length: > 0 } name; folder = Path.GetDirectoryName(folder)!)
        {
            if (name is ".git" or ".preview" || (name[0] == '.' && name.EndsWith(".state", StringComparison.Ordinal))) return folder;
            if (folder != output && File.Exists(StateFolder.ManifestOf(folder))) return folder;
        }
        return null;
    }
}
