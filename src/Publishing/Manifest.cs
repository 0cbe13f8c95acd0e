using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Archive.Publishing;

/// <summary>One published file: what it was made from, what its bytes were, and how it looked on disk.</summary>
internal sealed record ManifestEntry(Fingerprint Fingerprint, UInt128 Hash, FileStamp Stamp);

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
        if (bytes.Length < Magic.Length + 16 || !bytes.AsSpan().StartsWith(Magic)) return null;
        var body = bytes.AsSpan(0, bytes.Length - 16);
        if (BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(bytes.Length - 16)) != XxHash128.HashToUInt128(body)) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, ManifestEntry>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            entries.Add(path, new ManifestEntry(new Fingerprint(ReadHash(reader)), ReadHash(reader), new FileStamp(reader.ReadInt64(), reader.ReadInt64())));
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
            WriteHash(writer, entry.Fingerprint.Value);
            WriteHash(writer, entry.Hash);
            writer.Write(entry.Stamp.Length);
            writer.Write(entry.Stamp.Ticks);
        }
        writer.Flush();
        WriteHash(writer, XxHash128.HashToUInt128(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        using var to = File.Create(file);
        to.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static UInt128 ReadHash(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[16];
        reader.BaseStream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt128LittleEndian(bytes);
    }

    private static void WriteHash(BinaryWriter writer, UInt128 hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
        writer.Write(bytes);
    }
}
