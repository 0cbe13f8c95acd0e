using System.Collections.Concurrent;

namespace Archive.Formats.Search;

/// <summary>Words, numbered from 0 as they come. Any thread may ask for the number of one.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [];
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    public Vocabulary(IReadOnlyList<string> words)
    {
        foreach (var word in words) Add(word);
    }

    public string[] Words => [.. _words];

    /// <returns>The word's number, a new one for a new word.</returns>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (numbers.TryGetValue(word, out var number)) return number;
        lock (_adding)
        {
            return numbers.TryGetValue(word, out number) ? number : Add(word.ToString());
        }
    }

    private int Add(string word)
    {
        _words.Add(word);
        return _numbers[word] = _words.Count - 1;
    }
}
