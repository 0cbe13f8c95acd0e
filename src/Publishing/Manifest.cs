using System.Text;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>One published file: where it lies, what it was made from, what its bytes were, and how it looked on disk.</summary>
internal sealed record ManifestEntry(Fingerprint Fingerprint, ulong Hash, FileStamp Stamp)
{
    /// <summary>Its path as the last build's manifest holds it; empty where it is new.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; init; }

    /// <summary>Asked of an old entry only where something changed.</summary>
    public string Path { get => field ??= Encoding.UTF8.GetString(Utf8.Span); init; }

    public bool IsAt(string path) => Ascii.Equals(Utf8.Span, path) || Path == path;
}

/// <summary>What the last build published, in the order of its documents.</summary>
internal sealed class Manifest
{
    private const string Kind = "manifest";

    private readonly ManifestEntry[] _entries;
    private Dictionary<string, int>? _byPath;

    private Manifest(ManifestEntry[] entries) => _entries = entries;

    public IReadOnlyList<ManifestEntry> Entries => _entries;

    /// <param name="at">Where it would stand if nothing had come or gone before it: then there is nothing to look for.</param>
    /// <returns>Its place, or -1.</returns>
    public int Find(string path, int at)
    {
        if (at < _entries.Length && _entries[at].IsAt(path)) return at;
        if (_byPath is null)
        {
            _byPath = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
            for (var i = 0; i < _entries.Length; i++) _byPath.Add(_entries[i].Path, i);
        }
        return _byPath.GetValueOrDefault(path, -1);
    }

    /// <returns>Null where there is none that can be trusted.</returns>
    public static Manifest? Read(string file)
    {
        if (SealedFile.Read(file, Kind) is not { } body) return null;
        using var bytes = new MemoryStream(body.Array!, body.Offset, body.Count);
        using var reader = new BinaryReader(bytes, Encoding.UTF8);
        var entries = new ManifestEntry[reader.ReadInt32()];
        for (var i = 0; i < entries.Length; i++)
        {
            var path = body.AsMemory((int)bytes.Position + sizeof(ushort), reader.ReadUInt16());
            bytes.Position += path.Length;
            entries[i] = new ManifestEntry(new Fingerprint(reader.ReadUInt64()), reader.ReadUInt64(), reader.ReadStamp()) { Utf8 = path };
        }
        return new Manifest(entries);
    }

    public static void Write(string file, IReadOnlyList<ManifestEntry> entries) => SealedFile.Write(file, Kind, writer =>
    {
        writer.Write(entries.Count);
        foreach (var entry in entries)
        {
            var path = entry.Utf8.IsEmpty ? Encoding.UTF8.GetBytes(entry.Path) : entry.Utf8.Span;
            // No file system knows a longer one.
            writer.Write(checked((ushort)path.Length));
            writer.Write(path);
            writer.Write(entry.Fingerprint.Value);
            writer.Write(entry.Hash);
            writer.Write(entry.Stamp);
        }
    });
}
