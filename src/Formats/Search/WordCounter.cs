namespace Archive.Formats.Search;

/// <summary>Counts the words of one document after another, with a vocabulary of its own: one counter serves one thread.</summary>
internal sealed class WordCounter
{
    // BM25 with its customary b; its k1 of 1.2 is for words that count 1, those of titles and names count up to 6. The length is
    // held against a fixed one, not the mean: no edit of one article changes another's terms.
    private const double Saturation = 5;
    private const double LengthShare = 0.75;
    private const double UsualLength = 600;

    private readonly List<int> _seen = [];
    private int[] _sums = new int[4096];
    private int _length;

    public Vocabulary Words { get; } = new();

    public void Add(SearchField field)
    {
        var scanner = new WordScanner(field.Text.Span, stackalloc byte[WordScanner.Room]);
        while (scanner.MoveNext())
        {
            var word = Words.NumberOf(scanner.Current);
            if (word >= _sums.Length) Array.Resize(ref _sums, 2 * _sums.Length);
            if (_sums[word] == 0) _seen.Add(word);
            _sums[word] += field.Weight;
            _length++;
        }
    }

    /// <returns>The document's words, packed by <see cref="Packed"/>, in no order that means anything; the counter is ready for the next.</returns>
    public int[] Take()
    {
        var terms = new int[_seen.Count];
        var norm = Saturation * (1 - LengthShare + LengthShare * _length / UsualLength);
        for (var i = 0; i < terms.Length; i++)
        {
            var word = _seen[i];
            terms[i] = Packed.Pack(word, (int)(Packed.Levels * _sums[word] / (_sums[word] + norm)));
            _sums[word] = 0;
        }
        _seen.Clear();
        _length = 0;
        return terms;
    }
}

/// <summary>A number of a word or document together with how much the word says of the document, from 0 to 7.</summary>
internal static class Packed
{
    public const int Levels = 8;

    public static int Pack(int number, int level) => number * Levels + level;

    public static int Number(int packed) => packed / Levels;

    public static int Level(int packed) => packed % Levels;
}
