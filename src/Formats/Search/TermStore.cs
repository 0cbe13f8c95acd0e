using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Archive.Formats.Search;

/// <summary>
/// The words of every document as an earlier build found them, in a file that may be lost at any time. One that is damaged or
/// of another version counts as empty: it ends with a hash of itself.
/// </summary>
internal sealed class TermStore
{
    private static readonly byte[] Magic = "archive terms 2\n"u8.ToArray();

    /// <summary>Before a document's words: its key and how many they are.</summary>
    private const int HeadLength = sizeof(ulong) + sizeof(int);

    private readonly Dictionary<ulong, (int Start, int Length)> _documents = [];
    private int[] _terms = [];

    private TermStore()
    {
    }

    public string[] Words { get; private set; } = [];

    /// <param name="terms">Packed numbers of <see cref="Words"/>, ascending.</param>
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
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(body.Length)) != XxHash3.HashToUInt64(body)) return store;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        store.Words = new string[reader.ReadInt32()];
        for (var i = 0; i < store.Words.Length; i++) store.Words[i] = reader.ReadString();
        store._terms = new int[reader.ReadInt32()];
        var count = reader.ReadInt32();
        store._documents.EnsureCapacity(count);
        var from = body[(Magic.Length + (int)reader.BaseStream.Position)..];
        for (int i = 0, start = 0; i < count; i++)
        {
            var key = BinaryPrimitives.ReadUInt64LittleEndian(from);
            var length = BinaryPrimitives.ReadInt32LittleEndian(from[8..]);
            from = from[HeadLength..];
            from = from[ReadSteps(from, store._terms.AsSpan(start, length))..];
            store._documents[key] = (start, length);
            start += length;
        }
        return store;
    }

    public static void Write(string file, IReadOnlyList<string> words, IReadOnlyList<SearchEntry> entries, ReadOnlyMemory<int>[] terms)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(words.Count);
        foreach (var word in words) writer.Write(word);
        writer.Write(terms.Sum(t => t.Length));
        writer.Write(entries.Count);
        byte[] buffer = [];
        for (var i = 0; i < entries.Count; i++)
        {
            if (buffer.Length < HeadLength + 5 * terms[i].Length) buffer = new byte[2 * (HeadLength + 5 * terms[i].Length)];
            BinaryPrimitives.WriteUInt64LittleEndian(buffer, entries[i].Key);
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(8), terms[i].Length);
            writer.Write(buffer, 0, HeadLength + WriteSteps(terms[i].Span, buffer.AsSpan(HeadLength)));
        }
        writer.Flush();
        var hash = XxHash3.HashToUInt64(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(buffer = new byte[sizeof(ulong)], hash);
        writer.Write(buffer);
        writer.Flush();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var draft = File.Create(file + ".next")) draft.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        File.Move(file + ".next", file, overwrite: true);
    }

    /// <summary>Ascending numbers as the steps between them, seven bits a byte, lowest first, the eighth bit set where more follow (LEB128).</summary>
    private static int WriteSteps(ReadOnlySpan<int> numbers, Span<byte> to)
    {
        var at = 0;
        var last = 0;
        foreach (var number in numbers)
        {
            var step = (uint)(number - last);
            for (; step >= 0x80; step >>= 7) to[at++] = (byte)(step | 0x80);
            to[at++] = (byte)step;
            last = number;
        }
        return at;
    }

    /// <returns>The bytes read.</returns>
    private static int ReadSteps(ReadOnlySpan<byte> from, Span<int> numbers)
    {
        var at = 0;
        var last = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            int step = from[at++];
            if (step >= 0x80)
            {
                step &= 0x7F;
                for (var shift = 7; ; shift += 7)
                {
                    int more = from[at++];
                    step |= (more & 0x7F) << shift;
                    if (more < 0x80) break;
                }
            }
            numbers[i] = last += step;
        }
        return at;
    }
}
