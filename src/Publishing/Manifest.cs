using System.Text;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>One published file: what it was made from, what its bytes were, and how it looked on disk.</summary>
internal sealed record ManifestEntry(Fingerprint Fingerprint, ulong Hash, FileStamp Stamp);

/// <summary>What the last build published.</summary>
internal sealed class Manifest
{
    private const string Kind = "manifest";

    private readonly Dictionary<string, ManifestEntry> _entries;

    private Manifest(Dictionary<string, ManifestEntry> entries) => _entries = entries;

    public int Count => _entries.Count;

    public IEnumerable<string> Paths => _entries.Keys;

    public ManifestEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>Whether every file still stands as it was published.</summary>
    public bool IsIntact(string output)
    {
        var intact = true;
        Parallel.ForEach(_entries, (entry, loop) =>
        {
            if (entry.Value.Stamp.IsSameFileAs(FileStamp.Of(Path.Combine(output, entry.Key)))) return;
            intact = false;
            loop.Stop();
        });
        return intact;
    }

    /// <returns>Null where there is none that can be trusted.</returns>
    public static Manifest? Read(string file)
    {
        if (SealedFile.Read(file, Kind) is not { } body) return null;
        using var reader = new BinaryReader(new MemoryStream(body.Array!, body.Offset, body.Count), Encoding.UTF8);
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, ManifestEntry>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            entries.Add(reader.ReadString(), new ManifestEntry(new Fingerprint(reader.ReadUInt64()), reader.ReadUInt64(), reader.ReadStamp()));
        return new Manifest(entries);
    }

    public static void Write(string file, IEnumerable<KeyValuePair<string, ManifestEntry>> entries) => SealedFile.Write(file, Kind, writer =>
    {
        var ordered = entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        writer.Write(ordered.Count);
        foreach (var (path, entry) in ordered)
        {
            writer.Write(path);
            writer.Write(entry.Fingerprint.Value);
            writer.Write(entry.Hash);
            writer.Write(entry.Stamp);
        }
    });
}
