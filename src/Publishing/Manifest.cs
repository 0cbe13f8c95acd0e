using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Archive.Publishing;

/// <summary>One published file: what it was made from, what its bytes were, and how it looked on disk.</summary>
internal sealed record ManifestEntry(Fingerprint Fingerprint, ulong Hash, FileStamp Stamp);

/// <summary>
/// What the last build published. A manifest that is damaged, cut short or of another version is as good as none:
/// it ends with a hash of itself, and that is checked first.
/// </summary>
internal sealed class Manifest
{
    private static readonly byte[] Magic = "archive manifest 1\n"u8.ToArray();

    private readonly Dictionary<string, ManifestEntry> _entries;

    private Manifest(Dictionary<string, ManifestEntry> entries) => _entries = entries;

    public IEnumerable<string> Paths => _entries.Keys;

    public ManifestEntry? Find(string path) => _entries.GetValueOrDefault(path);

    public static Manifest? Read(string file)
    {
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length < Magic.Length + 8 || !bytes.AsSpan().StartsWith(Magic)) return null;
        var body = bytes.AsSpan(0, bytes.Length - 8);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(bytes.Length - 8)) != XxHash3.HashToUInt64(body)) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, ManifestEntry>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            entries.Add(path, new ManifestEntry(new Fingerprint(reader.ReadUInt64()), reader.ReadUInt64(), new FileStamp(reader.ReadInt64(), reader.ReadInt64())));
        }
        return new Manifest(entries);
    }

    public static void Write(string file, IEnumerable<KeyValuePair<string, ManifestEntry>> entries)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        var ordered = entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        writer.Write(ordered.Count);
        foreach (var (path, entry) in ordered)
        {
            writer.Write(path);
            writer.Write(entry.Fingerprint.Value);
            writer.Write(entry.Hash);
            writer.Write(entry.Stamp.Length);
            writer.Write(entry.Stamp.Ticks);
        }
        writer.Flush();
        writer.Write(XxHash3.HashToUInt64(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        using var to = File.Create(file);
        to.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
