using System.Buffers;
using System.Numerics;
using System.Text;

namespace Archive.Formats.Search;

/// <summary>
/// Which file of the index holds a word: the words that share their first three letters stand together, so that one file
/// answers a word, what begins with it and what was meant by it. The long lists of common words stand in files of their own, one
/// in each while there are enough, or a word would cost as much as its commonest neighbour. How many files there are follows from the
/// number of documents alone.
/// </summary>
public sealed class Shards
{
    private const int PrefixLength = 3;
    private const int DocumentsPerShard = 20;
    private const int ManyDocuments = 500;

    // A word that stands in so many tells so little that the finer levels are not worth their bytes.
    private const int CommonLevels = 4;

    /// <summary>What no longer fits into a digit beside a level.</summary>
    private const int Far = 7;

    private readonly InvertedIndex _index;
    private readonly List<int>[] _byPrefix;
    private readonly List<int>[] _common;
    private readonly Dictionary<int, int> _commonShards = [];

    public Shards(InvertedIndex index, int count)
    {
        _index = index;
        int[] words = [.. Enumerable.Range(0, index.Words.Count).Where(w => index.Postings(w).Count > 0)];
        Array.Sort(words, (a, b) => string.CompareOrdinal(index.Words[a], index.Words[b]));
        _byPrefix = DistributeByPrefix(words, count);
        _common = DistributeByLength(words.Where(IsCommon), CommonCountFor(count));
        foreach (var (shard, common) in _common.Index())
            foreach (var word in common) _commonShards[word] = shard;
    }

    /// <returns>A power of two.</returns>
    public static int CountFor(int documents) =>
        Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(documents / DocumentsPerShard)), 16, 4096);

    /// <summary>Whether so many documents can hold a word that is common.</summary>
    public static bool AnyCommon(int documents) => documents > ManyDocuments;

    /// <returns>How many files the common words fill.</returns>
    public static int CommonCountFor(int count) => count / 2;

    /// <summary>Writes a JSON object of words: each with its documents or, for a common word, the number of the file that holds them.</summary>
    public void WriteWords(int shard, IBufferWriter<byte> to)
    {
        using var json = SearchFiles.Json(to);
        json.WriteStartObject();
        foreach (var word in _byPrefix[shard])
        {
            if (IsCommon(word)) json.WriteNumber(_index.Words[word], _commonShards[word]);
            else json.WriteString(_index.Words[word], Encode(_index.Postings(word), Posting.Levels));
        }
        json.WriteEndObject();
    }

    /// <summary>Writes a JSON object of common words with their documents.</summary>
    public void WriteCommon(int shard, IBufferWriter<byte> to)
    {
        using var json = SearchFiles.Json(to);
        json.WriteStartObject();
        foreach (var word in _common[shard]) json.WriteString(_index.Words[word], Encode(_index.Postings(word), CommonLevels));
        json.WriteEndObject();
    }

    private bool IsCommon(int word) => _index.Postings(word).Count > ManyDocuments;

    /// <param name="levels">How many are told apart.</param>
    /// <returns>Each document by its distance from the one before and its level: a digit where it is near, else one that says so and the rest as <see cref="Vlq"/>.</returns>
    private static string Encode(IReadOnlyList<int> postings, int levels)
    {
        var text = new StringBuilder();
        var last = 0;
        foreach (var posting in postings)
        {
            var number = Posting.Number(posting);
            var (step, level) = (number - last, Posting.Level(posting) * levels / Posting.Levels * (Posting.Levels / levels));
            text.AppendDigit(Posting.Pack(Math.Min(step, Far), level));
            if (step >= Far) text.AppendVlq(step - Far);
            last = number;
        }
        return text.ToString();
    }

    private List<int>[] DistributeByPrefix(IEnumerable<int> words, int count)
    {
        var shards = Empty(count);
        foreach (var word in words) shards[Hash(_index.Words[word]) & (uint)(count - 1)].Add(word);
        return shards;
    }

    /// <summary>The longest list meets the shortest, where two must share a file.</summary>
    private List<int>[] DistributeByLength(IEnumerable<int> words, int count)
    {
        var shards = Empty(count);
        foreach (var (i, word) in words.OrderByDescending(w => _index.Postings(w).Count).Index())
        {
            var place = i % (2 * count);
            shards[Math.Min(place, 2 * count - 1 - place)].Add(word);
        }
        return shards;
    }

    private static List<int>[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    /// <summary>FNV-1a of the first letters, its upper half folded in. The search page computes the same.</summary>
    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var c in Beginning(word)) hash = unchecked((hash ^ c) * 16777619u);
        return hash ^ (hash >> 15);
    }

    /// <summary>Of scripts without spaces one letter, which may be two characters.</summary>
    private static ReadOnlySpan<char> Beginning(string word)
    {
        var first = Rune.GetRuneAt(word, 0);
        return word.AsSpan(0, WordScanner.IsUnspaced(first) ? first.Utf16SequenceLength : Math.Min(PrefixLength, word.Length));
    }
}
