using System.Buffers;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Archive.Formats.Search;

/// <summary>
/// Which file of the index holds a word: the words that share their first three letters stand together, so that one file
/// answers a word, what begins with it and what was meant by it. The long lists of common words stand in files of their own, or
/// a rare word would cost as much as its commonest neighbour. How many files there are follows from the number of documents alone.
/// </summary>
public sealed class Shards
{
    private const int PrefixLength = 3;
    private const int DocumentsPerShard = 20;
    private const int ManyDocuments = 500;

    private readonly InvertedIndex _index;
    private readonly List<int>[] _byPrefix;
    private readonly List<int>[] _common;

    public Shards(InvertedIndex index, int count)
    {
        _index = index;
        _byPrefix = Distribute(index.Words, count, PrefixLength);
        _common = Distribute(index.Words, count, WordScanner.Longest);
    }

    /// <returns>A power of two.</returns>
    public static int CountFor(int documents) =>
        Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(documents / DocumentsPerShard)), 16, 4096);

    /// <summary>Whether so many documents can hold a word that is common.</summary>
    public static bool AnyCommon(int documents) => documents > ManyDocuments;

    /// <summary>Writes a JSON object of words: each with its documents as <see cref="Vlq"/> or, for a common word, their number.</summary>
    public void WriteWords(int shard, IBufferWriter<byte> to) => Write(to, _byPrefix[shard], (json, text, word) =>
    {
        var postings = _index.Postings(word);
        if (postings.Length > ManyDocuments) json.WriteNumber(_index.Words[word], postings.Length);
        else if (!postings.IsEmpty) json.WriteString(_index.Words[word], Encode(postings, text));
    });

    /// <summary>Writes a JSON object of common words with their documents.</summary>
    public void WriteCommon(int shard, IBufferWriter<byte> to) => Write(to, _common[shard], (json, text, word) =>
    {
        var postings = _index.Postings(word);
        if (postings.Length > ManyDocuments) json.WriteString(_index.Words[word], Encode(postings, text));
    });

    private static void Write(IBufferWriter<byte> to, List<int> words, Action<Utf8JsonWriter, ArrayBufferWriter<byte>, int> write)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var text = new ArrayBufferWriter<byte>();
        json.WriteStartObject();
        foreach (var word in words) write(json, text, word);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Encode(ReadOnlySpan<int> postings, ArrayBufferWriter<byte> text)
    {
        text.ResetWrittenCount();
        var digits = text.GetSpan(postings.Length * Vlq.Longest);
        var length = 0;
        var last = 0;
        foreach (var posting in postings)
        {
            var number = Packed.Number(posting);
            length += Vlq.Write(digits[length..], (uint)Packed.Pack(number - last, Packed.Level(posting)));
            last = number;
        }
        return digits[..length];
    }

    private static List<int>[] Distribute(Vocabulary words, int count, int letters)
    {
        var shards = new List<int>[count];
        for (var i = 0; i < count; i++) shards[i] = [];
        for (var word = 0; word < words.Count; word++) shards[Hash(words[word], letters) & (uint)(count - 1)].Add(word);
        foreach (var shard in shards) shard.Sort((a, b) => words[a].SequenceCompareTo(words[b]));
        return shards;
    }

    /// <summary>FNV-1a of the first UTF-16 units, its upper half folded in. The search page computes the same.</summary>
    private static uint Hash(ReadOnlySpan<byte> word, int units)
    {
        Span<char> key = stackalloc char[units];
        Utf8.ToUtf16(word, key, out _, out var length);
        var hash = 2166136261u;
        foreach (var c in key[..length]) hash = unchecked((hash ^ c) * 16777619u);
        return hash ^ (hash >> 15);
    }
}
