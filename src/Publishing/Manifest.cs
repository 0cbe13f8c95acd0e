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

    /// <returns>Null where there is none that can be read.</returns>
    public static Manifest? Read(string file) => SealedFile.Read<Manifest>(file, Kind);

    public void Write(string file) => SealedFile.Write(file, Kind, this);
}
