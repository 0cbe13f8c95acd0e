using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Archive.Formats.Search;

/// <summary>
/// The words of every document as an earlier build found them, in a file that may be lost at any time. One that is damaged or
/// of another version counts as empty: it ends with a hash of itself.
/// </summary>
internal sealed class TermStore
{
    private static readonly byte[] Magic = "archive terms 3\n"u8.ToArray();

    private readonly Dictionary<ulong, (int Start, int Length)> _documents = [];
    private int[] _terms = [];

    private TermStore()
    {
    }

    /// <summary>The words that were found; those of new documents are added.</summary>
    public Vocabulary Words { get; } = new();

    /// <param name="terms">Packed numbers of <see cref="Words"/>.</param>
    public bool TryFind(ulong key, out ReadOnlyMemory<int> terms)
    {
        var found = _documents.TryGetValue(key, out var place);
        terms = _terms.AsMemory(place.Start, place.Length);
        return found;
    }

    public static TermStore Read(string? file)
    {
        var store = new TermStore();
        if (file is null || !File.Exists(file)) return store;
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length < Magic.Length + sizeof(ulong) || !bytes.AsSpan().StartsWith(Magic)) return store;
        var body = bytes.AsSpan(0, bytes.Length - sizeof(ulong));
        if (MemoryMarshal.Read<ulong>(bytes.AsSpan(body.Length)) != XxHash3.HashToUInt64(body)) return store;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        for (var count = reader.ReadInt32(); count > 0; count--) store.Words.NumberOf(reader.ReadBytes(reader.ReadByte()));
        var documents = reader.ReadInt32();
        store._documents.EnsureCapacity(documents);
        for (var start = 0; documents > 0; documents--)
        {
            var (key, length) = (reader.ReadUInt64(), reader.ReadInt32());
            store._documents[key] = (start, length);
            start += length;
        }
        store._terms = MemoryMarshal.Cast<byte, int>(body[(Magic.Length + (int)reader.BaseStream.Position)..]).ToArray();
        return store;
    }

    // Numbers stand as this machine holds them: the file never leaves it.
    public static void Write(string file, Vocabulary words, IReadOnlyList<SearchEntry> entries, ReadOnlyMemory<int>[] terms)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var hash = new XxHash3();
        using (var draft = new FileStream(file + ".next", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 256 * 1024))
        {
            Put(Magic);
            PutNumber(words.Count);
            for (var i = 0; i < words.Count; i++)
            {
                Put([(byte)words[i].Length]);
                Put(words[i]);
            }
            PutNumber(entries.Count);
            for (var i = 0; i < entries.Count; i++)
            {
                Put(MemoryMarshal.AsBytes([entries[i].Key]));
                PutNumber(terms[i].Length);
            }
            foreach (var some in terms) Put(MemoryMarshal.AsBytes(some.Span));
            draft.Write(MemoryMarshal.AsBytes([hash.GetCurrentHashAsUInt64()]));

            void PutNumber(int number) => Put(MemoryMarshal.AsBytes([number]));

            void Put(ReadOnlySpan<byte> bytes)
            {
                hash.Append(bytes);
                draft.Write(bytes);
            }
        }
        File.Move(file + ".next", file, overwrite: true);
    }
}
