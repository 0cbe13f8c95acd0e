namespace Archive.Formats.Search;

/// <summary>Every word of a set of documents with the documents that hold it. Words stand in no order that means anything.</summary>
public sealed class InvertedIndex
{
    private readonly List<int>?[] _postings;

    /// <param name="keys">The documents, numbered from 0 in this order.</param>
    public InvertedIndex(SearchTerms terms, IEnumerable<ulong> keys)
    {
        Words = terms.Words;
        _postings = new List<int>?[Words.Count];
        foreach (var (document, key) in keys.Index())
            foreach (var term in terms.Documents[key])
                (_postings[Posting.Number(term)] ??= []).Add(Posting.Pack(document, Posting.Level(term)));
    }

    /// <summary>Words that no document holds any more have no postings.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <returns>The documents that hold a word, ascending, each a <see cref="Posting"/>.</returns>
    internal IReadOnlyList<int> Postings(int word) => _postings[word] ?? [];
}
