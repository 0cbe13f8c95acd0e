using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using MemoryPack;

namespace Archive.Formats.Search;

/// <summary>One document to be searched.</summary>
/// <param name="Key">Hash of all that <paramref name="Fields"/> yields: what was counted for a key is never counted again.</param>
/// <param name="Fields">Reads the document's texts. Called at most once, on any thread.</param>
public sealed record SearchEntry(ulong Key, Func<IEnumerable<SearchField>> Fields);

/// <param name="Weight">How much one word here counts beside a word of the body.</param>
public readonly record struct SearchField(string Text, int Weight);

/// <summary>The words of a set of documents. A build may keep them, so that the next one counts only what is new.</summary>
/// <param name="Words">Every word once; its place is its number.</param>
/// <param name="Documents">By its key, the words of each document, each a <see cref="Posting"/> with the word's number.</param>
[MemoryPackable]
public sealed partial record SearchTerms(string[] Words, Dictionary<ulong, int[]> Documents)
{
    // BM25 with its customary b; its k1 of 1.2 is for words that count 1, those of titles count 6, of names 12. The length is
    // held against a fixed one, not the mean: no edit of one article changes another's terms.
    private const double Saturation = 5;
    private const double LengthShare = 0.75;
    private const double UsualLength = 600;

    /// <param name="known">What an earlier build counted; null where nothing is kept.</param>
    /// <returns>The terms of these documents and no others; the same object where all was known.</returns>
    public static SearchTerms Count(IReadOnlyList<SearchEntry> entries, SearchTerms? known)
    {
        known ??= new SearchTerms([], []);
        if (known.Documents.Count == entries.Count && entries.All(e => known.Documents.ContainsKey(e.Key))) return known;
        var words = new Vocabulary(known.Words);
        var documents = new ConcurrentDictionary<ulong, int[]>();
        Parallel.ForEach(entries, e => documents[e.Key] = known.Documents.GetValueOrDefault(e.Key) ?? Count(e, words));
        return new SearchTerms(words.Words, new(documents));
    }

    private static int[] Count(SearchEntry entry, Vocabulary words)
    {
        var weights = new Dictionary<int, int>();
        var length = 0;
        Span<char> room = stackalloc char[WordScanner.Longest];
        foreach (var field in entry.Fields())
        {
            var scanner = new WordScanner(field.Text, room);
            for (; scanner.MoveNext(); length++)
                CollectionsMarshal.GetValueRefOrAddDefault(weights, words.NumberOf(scanner.Current), out _) += field.Weight;
        }
        var norm = Saturation * (1 - LengthShare + LengthShare * length / UsualLength);
        return [.. weights.Select(w => Posting.Pack(w.Key, (int)(Posting.Levels * w.Value / (w.Value + norm))))];
    }
}

/// <summary>A number of a word or document together with how much the word says of the document, from 0 to 7.</summary>
internal static class Posting
{
    public const int Levels = 8;

    public static int Pack(int number, int level) => number * Levels + level;

    public static int Number(int posting) => posting / Levels;

    public static int Level(int posting) => posting % Levels;
}
