namespace Archive.Formats.Search;

/// <summary>Every word of a set of documents with the documents that hold it. Documents are numbered from 0 in the order given.</summary>
public sealed class InvertedIndex
{
    private readonly string[] _words;
    private readonly int[] _starts;
    private readonly int[] _postings;

    private InvertedIndex(string[] words, int[] starts, int[] postings) => (_words, _starts, _postings) = (words, starts, postings);

    /// <summary>In ordinal order; words that no document holds any more have no postings.</summary>
    public IReadOnlyList<string> Words => _words;

    public int PostingCount => _postings.Length;

    /// <returns>Packed numbers of documents, ascending.</returns>
    internal ReadOnlySpan<int> Postings(int word) => _postings.AsSpan(_starts[word].._starts[word + 1]);

    /// <param name="storeFile">Where words found by earlier builds are kept; null keeps nothing.</param>
    public static InvertedIndex Build(IReadOnlyList<SearchEntry> entries, string? storeFile)
    {
        var store = TermStore.Read(storeFile);
        var terms = new int[entries.Count][];
        var counters = new WordCounter?[entries.Count];
        Count(entries, store, terms, counters);
        var fresh = counters.OfType<WordCounter>().Distinct().ToDictionary(c => c, c => c.Words.ToArray());
        var words = Union(store.Words, fresh.Values);
        var maps = fresh.ToDictionary(f => f.Key, f => Map(f.Value, words));
        var storeMap = ReferenceEquals(store.Words, words) ? null : Map(store.Words, words);
        Parallel.For(0, terms.Length, i => terms[i] = Renumber(terms[i], counters[i] is { } c ? maps[c] : storeMap));
        if (storeFile is not null && (fresh.Count > 0 || store.Count != entries.Select(e => e.Key).Distinct().Count()))
            TermStore.Write(storeFile, words, entries.Select((e, i) => (e.Key, terms[i])));
        return Invert(words, terms);
    }

    /// <summary>Each document's words: those known from the store, the others counted, each thread with its own counter.</summary>
    private static void Count(IReadOnlyList<SearchEntry> entries, TermStore store, int[][] terms, WordCounter?[] counters) =>
        Parallel.For(0, entries.Count, () => (WordCounter?)null, (i, _, counter) =>
        {
            if (store.Find(entries[i].Key) is { } known)
            {
                terms[i] = known;
                return counter;
            }
            counter ??= new WordCounter();
            foreach (var field in entries[i].Fields()) counter.Add(field);
            terms[i] = counter.Take();
            counters[i] = counter;
            return counter;
        }, _ => { });

    private static string[] Union(string[] known, IEnumerable<string[]> fresh)
    {
        var all = new HashSet<string>(known, StringComparer.Ordinal);
        var more = new List<string>();
        foreach (var word in fresh.SelectMany(f => f)) if (all.Add(word)) more.Add(word);
        if (more.Count == 0) return known;
        string[] union = [.. known, .. more];
        Array.Sort(union, StringComparer.Ordinal);
        return union;
    }

    private static int[] Map(string[] from, string[] to) => Array.ConvertAll(from, w => Array.BinarySearch(to, w, StringComparer.Ordinal));

    private static int[] Renumber(int[] terms, int[]? map)
    {
        if (map is null) return terms;
        var renumbered = Array.ConvertAll(terms, t => Packed.Of(map[Packed.Number(t)], Packed.Level(t)));
        Array.Sort(renumbered);
        return renumbered;
    }

    private static InvertedIndex Invert(string[] words, int[][] documents)
    {
        var starts = new int[words.Length + 1];
        foreach (var terms in documents) foreach (var term in terms) starts[Packed.Number(term) + 1]++;
        for (var i = 0; i < words.Length; i++) starts[i + 1] += starts[i];
        var postings = new int[starts[^1]];
        var next = starts.AsSpan(0, words.Length).ToArray();
        for (var document = 0; document < documents.Length; document++)
            foreach (var term in documents[document])
                postings[next[Packed.Number(term)]++] = Packed.Of(document, Packed.Level(term));
        return new InvertedIndex(words, starts, postings);
    }
}
