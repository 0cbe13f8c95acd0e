using Archive.Files;
using MemoryPack;

namespace Archive.Publishing;

/// <summary>One published file: where it lies, what it was made from, what its bytes were, and how it looked on disk.</summary>
[MemoryPackable]
internal sealed partial record ManifestEntry(string Path, Fingerprint Fingerprint, ulong Hash, FileStamp Stamp);

/// <summary>
/// What the last build published, in the order of its documents: the files that the program owns. It outlives the program's version, since
/// ownership does; what another version made is told by its fingerprints.
/// </summary>
[MemoryPackable]
internal sealed partial record Manifest(ManifestEntry[] Entries)
{
    private const string Kind = "manifest/2";

    public static readonly Manifest Empty = new([]);

    /// <returns>Null where there is none that can be believed: each path leads below the output.</returns>
    public static Manifest? Read(string file) => SealedFile.Read<Manifest>(file, Kind) is { } manifest && manifest.Entries.All(e => OutputPath.IsBelow(e.Path)) ? manifest : null;

    /// <summary>Whether it is neither damaged nor cut short.</summary>
    public static bool IsIntact(string file) => SealedFile.IsIntact(file, Kind);

    /// <summary>With what stands in place of what could not be done.</summary>
    public Manifest Without(IReadOnlyList<JournalFailure> failures)
    {
        var failed = failures.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return failed.Count == 0 ? this : new Manifest([.. Entries.Where(e => !failed.Contains(e.Path)), .. failures.Select(f => f.Standing).OfType<ManifestEntry>()]);
    }

    /// <summary>With the stamps that files have in their place: to be put there changed them once more.</summary>
    public Manifest StampedIn(string output, IReadOnlyList<JournalPut> puts)
    {
        var moved = puts.Select(p => p.New.Path).ToHashSet(StringComparer.Ordinal);
        return new Manifest([.. Entries.AsParallel().AsOrdered().Select(Stamped)]);

        ManifestEntry Stamped(ManifestEntry entry) =>
            moved.Contains(entry.Path) && FileStamp.Read(Path.Join(output, entry.Path)) is var stamp && entry.Stamp.IsSameFileAs(stamp)
                ? entry with { Stamp = stamp }
                : entry;
    }

    public void Write(string file) => SealedFile.Write(file, Kind, this);
}
