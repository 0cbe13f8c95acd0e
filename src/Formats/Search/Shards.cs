using System.Buffers;
using System.Numerics;
using System.Text;

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
        int[] words = [.. Enumerable.Range(0, index.Words.Count).Where(w => index.Postings(w).Count > 0)];
        Array.Sort(words, (a, b) => string.CompareOrdinal(index.Words[a], index.Words[b]));
        _byPrefix = Distribute(words, count, PrefixLength);
        _common = Distribute(words.Where(IsCommon), count, WordScanner.Longest);
    }

    /// <returns>A power of two.</returns>
    public static int CountFor(int documents) =>
        Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(documents / DocumentsPerShard)), 16, 4096);

    /// <summary>Whether so many documents can hold a word that is common.</summary>
    public static bool AnyCommon(int documents) => documents > ManyDocuments;

    /// <summary>Writes a JSON object of words: each with its documents or, for a common word, their number.</summary>
    public void WriteWords(int shard, IBufferWriter<byte> to)
    {
        using var json = SearchFiles.Json(to);
        json.WriteStartObject();
        foreach (var word in _byPrefix[shard])
        {
            if (IsCommon(word)) json.WriteNumber(_index.Words[word], _index.Postings(word).Count);
            else json.WriteString(_index.Words[word], Encode(_index.Postings(word)));
        }
        json.WriteEndObject();
    }

    /// <summary>Writes a JSON object of common words with their documents.</summary>
    public void WriteCommon(int shard, IBufferWriter<byte> to)
    {
        using var json = SearchFiles.Json(to);
        json.WriteStartObject();
        foreach (var word in _common[shard]) json.WriteString(_index.Words[word], Encode(_index.Postings(word)));
        json.WriteEndObject();
    }

    private bool IsCommon(int word) => _index.Postings(word).Count > ManyDocuments;

    /// <returns>As <see cref="Vlq"/>, each document by its distance from the one before.</returns>
    private static string Encode(IReadOnlyList<int> postings)
    {
        var text = new StringBuilder();
        var last = 0;
        foreach (var posting in postings)
        {
            var number = Posting.Number(posting);
            text.AppendVlq(Posting.Pack(number - last, Posting.Level(posting)));
            last = number;
        }
        return text.ToString();
    }

    private List<int>[] Distribute(IEnumerable<int> words, int count, int letters)
    {
        List<int>[] shards = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach (var word in words) shards[Hash(_index.Words[word], WordScanner.IsUnspaced(_index.Words[word][0]) ? 1 : letters) & (uint)(count - 1)].Add(word);
        return shards;
    }

    /// <summary>FNV-1a of the first letters, its upper half folded in. The search page computes the same.</summary>
    private static uint Hash(string word, int letters)
    {
        var hash = 2166136261u;
        foreach (var c in word.AsSpan(0, Math.Min(letters, word.Length))) hash = unchecked((hash ^ c) * 16777619u);
        return hash ^ (hash >> 15);
    }
}
