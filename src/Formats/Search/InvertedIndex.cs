namespace Archive.Formats.Search;

/// <summary>Every word of a set of documents with the documents that hold it. Documents are numbered from 0 in the order given, words in no order that means anything.</summary>
public sealed class InvertedIndex
{
    private readonly int[] _starts;
    private readonly int[] _postings;

    private InvertedIndex(Vocabulary words, int[] starts, int[] postings) => (Words, _starts, _postings) = (words, starts, postings);

    /// <summary>Words that no document holds any more have no postings.</summary>
    public Vocabulary Words { get; }

    /// <returns>Packed numbers of documents, ascending.</returns>
    internal ReadOnlySpan<int> Postings(int word) => _postings.AsSpan(_starts[word].._starts[word + 1]);

    /// <param name="storeFile">Where words found by earlier builds are kept; null keeps nothing.</param>
    public static InvertedIndex Build(IReadOnlyList<SearchEntry> entries, string? storeFile)
    {
        var store = TermStore.Read(storeFile);
        var terms = new ReadOnlyMemory<int>[entries.Count];
        var counters = new WordCounter?[entries.Count];
        Count(entries, store, terms, counters);
        foreach (var counter in counters.OfType<WordCounter>().Distinct())
        {
            var numbers = Join(store.Words, counter.Words);
            Parallel.For(0, terms.Length, i => { if (counters[i] == counter) terms[i] = Renumber(terms[i].Span, numbers); });
        }
        // A few changed documents are sooner counted again by the next build than all are written by this one.
        if (storeFile is not null && counters.Count(c => c is not null) > entries.Count / 64) TermStore.Write(storeFile, store.Words, entries, terms);
        return Invert(store.Words, terms);
    }

    /// <summary>Each document's words: those known from the store, the others counted, each thread with its own counter.</summary>
    private static void Count(IReadOnlyList<SearchEntry> entries, TermStore store, ReadOnlyMemory<int>[] terms, WordCounter?[] counters) =>
        Parallel.For(0, entries.Count, () => (WordCounter?)null, (i, _, counter) =>
        {
            if (store.TryFind(entries[i].Key, out terms[i])) return counter;
            counter ??= new WordCounter();
            foreach (var field in entries[i].Fields()) counter.Add(field);
            terms[i] = counter.Take();
            counters[i] = counter;
            return counter;
        }, _ => { });

    /// <returns>For each number of a word among <paramref name="some"/> the one that it has among all from now on.</returns>
    private static int[] Join(Vocabulary all, Vocabulary some)
    {
        var numbers = new int[some.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = all.NumberOf(some[i]);
        return numbers;
    }

    private static int[] Renumber(ReadOnlySpan<int> terms, int[] numbers)
    {
        var renumbered = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++) renumbered[i] = Packed.Pack(numbers[Packed.Number(terms[i])], Packed.Level(terms[i]));
        return renumbered;
    }

    private static InvertedIndex Invert(Vocabulary words, ReadOnlyMemory<int>[] documents)
    {
        var starts = new int[words.Count + 1];
        foreach (var terms in documents) foreach (var term in terms.Span) starts[Packed.Number(term) + 1]++;
        for (var i = 0; i < words.Count; i++) starts[i + 1] += starts[i];
        var postings = new int[starts[^1]];
        var next = starts.AsSpan(0, words.Count).ToArray();
        for (var document = 0; document < documents.Length; document++)
            foreach (var term in documents[document].Span)
                postings[next[Packed.Number(term)]++] = Packed.Pack(document, Packed.Level(term));
        return new InvertedIndex(words, starts, postings);
    }
}
