using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>The manifest as versions before the second form wrote it: read once, to take over what they published.</summary>
internal static class EarlierManifest
{
    private const int ProgramId = 16;
    private static readonly byte[] Head = Encoding.ASCII.GetBytes("archive manifest\n");

    /// <returns>Null where there is none, or it is damaged.</returns>
    public static Manifest? Read(string file)
    {
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length < Head.Length + ProgramId + sizeof(ulong) || !bytes.AsSpan().StartsWith(Head)) return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(bytes.Length - sizeof(ulong))) != XxHash3.HashToUInt64(bytes.AsSpan(0, bytes.Length - sizeof(ulong)))) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Head.Length + ProgramId, bytes.Length - Head.Length - ProgramId));
        var entries = new ManifestEntry[reader.ReadInt32()];
        for (var i = 0; i < entries.Length; i++)
        {
            var path = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadUInt16()));
            entries[i] = new ManifestEntry(
                path,
                new Fingerprint(reader.ReadUInt64()),
                reader.ReadUInt64(),
                new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64()));
        }
        return entries.All(e => OutputPath.IsBelow(e.Path)) ? new Manifest(entries) : null;
    }
}
