using System.IO.Hashing;

namespace Archive.Formats.Search;

/// <summary>Words in UTF-8, numbered from 0 as they come: to find one makes no string of it.</summary>
public sealed class Vocabulary
{
    private byte[] _letters = new byte[64 * 1024];

    /// <summary>Where each word ends among the letters; the next begins there.</summary>
    private int[] _ends = new int[4096];

    private ulong[] _hashes = new ulong[4096];

    /// <summary>Numbers of words plus one by the lowest bits of their hashes, or the next free place; 0 where free. At least half are.</summary>
    private int[] _places = new int[8192];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => _letters.AsSpan(Start(number).._ends[number]);

    /// <returns>The word's number, a new one for a new word.</returns>
    public int NumberOf(ReadOnlySpan<byte> word)
    {
        var hash = XxHash3.HashToUInt64(word);
        var place = (int)hash & (_places.Length - 1);
        while (_places[place] is > 0 and var taken)
        {
            if (_hashes[taken - 1] == hash && this[taken - 1].SequenceEqual(word)) return taken - 1;
            place = (place + 1) & (_places.Length - 1);
        }
        Add(word, hash);
        if (2 * Count > _places.Length) Spread();
        else _places[place] = Count;
        return Count - 1;
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Add(ReadOnlySpan<byte> word, ulong hash)
    {
        var start = Start(Count);
        if (start + word.Length > _letters.Length) Array.Resize(ref _letters, 2 * _letters.Length + word.Length);
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * Count);
            Array.Resize(ref _hashes, 2 * Count);
        }
        word.CopyTo(_letters.AsSpan(start));
        (_ends[Count], _hashes[Count]) = (start + word.Length, hash);
        Count++;
    }

    private void Spread()
    {
        _places = new int[2 * _places.Length];
        for (var number = 0; number < Count; number++)
        {
            var place = (int)_hashes[number] & (_places.Length - 1);
            while (_places[place] > 0) place = (place + 1) & (_places.Length - 1);
            _places[place] = number + 1;
        }
    }
}
