using System.IO.Enumeration;
using System.IO.Hashing;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>What stands in the output folder, told apart by the manifest.</summary>
/// <param name="Intact">By path, the files of the last build that are still as it left them.</param>
/// <param name="Foreign">Paths of all else: files that the program did not write, or that somebody changed since; links, too.</param>
internal sealed record OutputScan(IReadOnlyDictionary<string, ManifestEntry> Intact, IReadOnlyList<string> Foreign)
{
    public static readonly OutputScan Nothing = new(new Dictionary<string, ManifestEntry>(), []);

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <param name="comparesBytes">Whether the bytes decide where the stamps say that nothing changed.</param>
    public static OutputScan Take(string output, Manifest manifest, bool comparesBytes)
    {
        string[] found = Directory.Exists(output) ? [.. List(output)] : [];
        var owned = manifest.Entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
        var intact = found.AsParallel().Select(p => owned.GetValueOrDefault(p)).OfType<ManifestEntry>()
            .Where(e => IsIntact(Path.Join(output, e.Path), e, comparesBytes)).ToDictionary(e => e.Path, StringComparer.Ordinal);
        return new OutputScan(intact, [.. found.Where(p => !intact.ContainsKey(p)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether a file is as a build left it: its stamp says so, or else its bytes.</summary>
    public static bool IsIntact(string file, ManifestEntry entry, bool comparesBytes)
    {
        var stamp = FileStamp.Read(file);
        if (!comparesBytes && entry.Stamp.IsSameFileAs(stamp)) return true;
        return stamp.Length == entry.Stamp.Length && XxHash3.HashToUInt64(File.ReadAllBytes(file)) == entry.Hash;
    }

    /// <summary>Every file, and every link as what it is: none is followed.</summary>
    private static FileSystemEnumerable<string> List(string output) => new(output, (ref FileSystemEntry e) => Path.GetRelativePath(output, e.ToFullPath()).Replace('\\', '/'), Everything)
    {
        ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || IsLink(ref e),
        ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
    };

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
