using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary>Where a site may be published: publishing takes the folder's place whole, so it must not hold anything else.</summary>
internal static class OutputFolder
{
    /// <returns>The full path.</returns>
    /// <exception cref="UsageException">The folder holds the archive, or something that is no published site.</exception>
    public static string Resolve(string root, DirectoryInfo? named)
    {
        if (named is null) return Path.Combine(root, "output");
        var output = Path.TrimEndingDirectorySeparator(named.FullName);
        if (Holds(output, root)) throw new UsageException($"--output {Printable.Escape(output)} holds the archive itself; name a folder of its own.");
        foreach (var own in (string[])["input", "seeds", "theme"])
            if (Holds(Path.Combine(root, own), output)) throw new UsageException($"--output lies in {own}/, which the program reads; name a folder of its own.");
        if (File.Exists(output)) throw new UsageException($"--output {Printable.Escape(output)} is a file; name a folder.");
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !File.Exists(Path.Combine(output, "index.html")))
            throw new UsageException($"--output {Printable.Escape(output)} holds files but no published site, and they would be lost; name an empty folder.");
        return output;
    }

    private static bool Holds(string folder, string path) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
