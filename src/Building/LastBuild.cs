using Archive.Diagnostics;
using Archive.Files;
using MemoryPack;

namespace Archive.Building;

/// <summary>What a build read and said. While its files are as they were, the next one reads none of them and says the same again.</summary>
/// <param name="Warnings">In the order of the report.</param>
[MemoryPackable]
internal sealed partial record LastBuild(SavedSnapshot Snapshot, int Articles, int Files, Problem[] Warnings)
{
    /// <summary>Hash of what its cards were drawn with, zero where nothing could draw; null where it drew none. No file of the archive tells of it.</summary>
    public ulong? Fonts { get; init; }

    private const string Kind = "build";

    /// <returns>Null where something changed since, or nothing was kept.</returns>
    public static LastBuild? Load(string file, Snapshot now) => SealedFile.Read<LastBuild>(file, Kind) is { } last && now.IsSameAs(last.Snapshot) ? last : null;

    public void Save(string file) => SealedFile.Write(file, Kind, this);
}
