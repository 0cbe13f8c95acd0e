using System.Buffers;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Archive.Formats.Search;

/// <summary>
/// Which file of the index holds a word: the words that share their first three letters stand together, so that one file
/// answers a word, what begins with it and what was meant by it. How many files there are follows from the number of documents alone.
/// </summary>
public static class Shards
{
    private const int PrefixLength = 3;
    private const int DocumentsPerShard = 20;

    public static int CountFor(int documents) =>
        Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(documents / DocumentsPerShard)), 16, 4096);

    /// <summary>FNV-1a of the first letters' UTF-16 units, folded to the number of shards, which is a power of two. The search page computes the same.</summary>
    public static int Of(ReadOnlySpan<char> word, int shards)
    {
        var hash = 2166136261u;
        foreach (var c in word[..Math.Min(PrefixLength, word.Length)]) hash = unchecked((hash ^ c) * 16777619u);
        return (int)((hash ^ (hash >> 15)) & (uint)(shards - 1));
    }

    /// <summary>Numbers of <see cref="InvertedIndex.Words"/> by shard.</summary>
    public static IReadOnlyList<int>[] Deal(InvertedIndex index, int shards)
    {
        var hands = new List<int>[shards];
        for (var i = 0; i < shards; i++) hands[i] = [];
        for (var word = 0; word < index.Words.Count; word++)
            if (!index.Postings(word).IsEmpty) hands[Of(index.Words[word], shards)].Add(word);
        return hands;
    }

    /// <summary>Writes one shard: a JSON object of words, each with its documents as <see cref="Vlq"/>.</summary>
    public static void Write(InvertedIndex index, IReadOnlyList<int> words, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var text = new ArrayBufferWriter<byte>();
        json.WriteStartObject();
        foreach (var word in words)
        {
            text.ResetWrittenCount();
            var last = 0;
            foreach (var posting in index.Postings(word))
            {
                var number = Packed.Number(posting);
                Vlq.Write(text, (uint)Packed.Of(number - last, Packed.Level(posting)));
                last = number;
            }
            json.WriteString(index.Words[word], text.WrittenSpan);
        }
        json.WriteEndObject();
    }
}
