using Archive.Files;
using MemoryPack;

namespace Archive.Publishing;

/// <summary>One published file: where it lies, what it was made from, what its bytes were, and how it looked on disk.</summary>
[MemoryPackable]
internal sealed partial record ManifestEntry(string Path, Fingerprint Fingerprint, ulong Hash, FileStamp Stamp);

/// <summary>What the last build published, in the order of its documents.</summary>
[MemoryPackable]
internal sealed partial record Manifest(ManifestEntry[] Entries)
{
    private const string Kind = "manifest";

    /// <returns>Null where there is none that can be trusted.</returns>
    public static Manifest? Read(string file) => SealedFile.Read<Manifest>(file, Kind);

    public void Write(string file) => SealedFile.Write(file, Kind, this);
}
