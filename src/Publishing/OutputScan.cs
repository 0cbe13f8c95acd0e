using System.IO.Enumeration;
using System.IO.Hashing;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>What stands in the output folder, told apart by the manifest.</summary>
/// <param name="Intact">By path, the files of the last build that are still as it left them, with their stamps of now.</param>
/// <param name="Foreign">Paths of all else: files that the program did not write, or that somebody changed since; links, too.</param>
/// <param name="IsAsStamped">Whether the manifest's stamps alone told that every file of the last build is intact.</param>
internal sealed record OutputScan(IReadOnlyDictionary<string, ManifestEntry> Intact, IReadOnlyList<string> Foreign, bool IsAsStamped)
{
    public static readonly OutputScan Nothing = new(new Dictionary<string, ManifestEntry>(), [], false);

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <param name="comparesBytes">Whether the bytes decide where the stamps say that nothing changed.</param>
    public static OutputScan Take(string output, Manifest manifest, bool comparesBytes)
    {
        string[] found = Directory.Exists(output) ? [.. List(output)] : [];
        var owned = manifest.Entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
        var intact = found.AsParallel().Select(p => owned.GetValueOrDefault(p)).OfType<ManifestEntry>()
            .Select(e => FindIntact(Path.Join(output, e.Path), e, comparesBytes)).OfType<ManifestEntry>().ToDictionary(e => e.Path, StringComparer.Ordinal);
        return new OutputScan(
            intact,
            [.. found.Where(p => !intact.ContainsKey(p)).Order(StringComparer.Ordinal)],
            manifest.Entries.All(e => ReferenceEquals(intact.GetValueOrDefault(e.Path), e)));
    }

    /// <summary>Whether a file is as a build left it: its stamp says so, or else its bytes.</summary>
    public static bool IsIntact(string file, ManifestEntry entry) => FindIntact(file, entry, comparesBytes: false) is not null;

    // Tools can set back the time of writing, so that another time of change, too, sends to the bytes; so does a copy of the whole site.
    private static ManifestEntry? FindIntact(string file, ManifestEntry entry, bool comparesBytes)
    {
        var stamp = FileStamp.Read(file);
        var isAsStamped = stamp.Exists && stamp == entry.Stamp;
        if (isAsStamped && !comparesBytes) return entry;
        if (stamp.Length != entry.Stamp.Length || XxHash3.HashToUInt64(File.ReadAllBytes(file)) != entry.Hash) return null;
        return isAsStamped ? entry : entry with { Stamp = stamp };
    }

    /// <summary>Every file, and every link as what it is: none is followed.</summary>
    private static FileSystemEnumerable<string> List(string output) => new(output, (ref e) => PathOf(ref e), Everything)
    {
        ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || IsLink(ref e),
        ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
    };

    /// <summary>Below the output folder, with forward slashes.</summary>
    private static string PathOf(ref FileSystemEntry entry) => entry.Directory.Length == entry.RootDirectory.Length
        ? entry.FileName.ToString()
        : string.Concat(entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar), "/", entry.FileName).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
