using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Archive.Formats.Search;

/// <summary>
/// The words of every document as the last build found them, in a file that may be lost at any time. One that is damaged or
/// of another version counts as empty: it ends with a hash of itself.
/// </summary>
internal sealed class TermStore
{
    private static readonly byte[] Magic = "archive terms 1\n"u8.ToArray();

    public static readonly TermStore Empty = new([], []);

    private readonly Dictionary<UInt128, int[]> _terms;

    private TermStore(string[] words, Dictionary<UInt128, int[]> terms) => (Words, _terms) = (words, terms);

    /// <summary>In ordinal order.</summary>
    public string[] Words { get; }

    public int Count => _terms.Count;

    /// <returns>Packed numbers of <see cref="Words"/>, ascending.</returns>
    public int[]? Find(UInt128 key) => _terms.GetValueOrDefault(key);

    public static TermStore Read(string? file)
    {
        if (file is null || !File.Exists(file)) return Empty;
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length < Magic.Length + 16 || !bytes.AsSpan().StartsWith(Magic)) return Empty;
        var body = bytes.AsSpan(0, bytes.Length - 16);
        if (BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(body.Length)) != XxHash128.HashToUInt128(body)) return Empty;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body.Length - Magic.Length), Encoding.UTF8);
        var words = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < words.Length; i++) words[i] = reader.ReadString();
        var count = reader.Read7BitEncodedInt();
        var terms = new Dictionary<UInt128, int[]>(count);
        var at = Magic.Length + (int)reader.BaseStream.Position;
        for (var i = 0; i < count; i++)
        {
            var key = BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(at));
            at += 16;
            var list = new int[ReadNumber(bytes, ref at)];
            for (int n = 0, last = 0; n < list.Length; n++) list[n] = last += ReadNumber(bytes, ref at);
            terms[key] = list;
        }
        return new TermStore(words, terms);
    }

    public static void Write(string file, IReadOnlyList<string> words, IEnumerable<(UInt128 Key, int[] Terms)> documents)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write7BitEncodedInt(words.Count);
        foreach (var word in words) writer.Write(word);
        var distinct = documents.DistinctBy(d => d.Key).ToList();
        writer.Write7BitEncodedInt(distinct.Count);
        Span<byte> hash = stackalloc byte[16];
        foreach (var (key, terms) in distinct)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(hash, key);
            writer.Write(hash);
            writer.Write7BitEncodedInt(terms.Length);
            var last = 0;
            foreach (var term in terms)
            {
                writer.Write7BitEncodedInt(term - last);
                last = term;
            }
        }
        writer.Flush();
        BinaryPrimitives.WriteUInt128LittleEndian(hash, XxHash128.HashToUInt128(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Write(hash);
        writer.Flush();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var draft = File.Create(file + ".next")) draft.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        File.Move(file + ".next", file, overwrite: true);
    }

    private static int ReadNumber(byte[] bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }
}
