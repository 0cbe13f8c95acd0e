using System.IO.Hashing;

namespace Archive.Formats.Search;

/// <summary>Words in UTF-8, numbered from 0 as they come: to find one makes no string of it.</summary>
public sealed class Vocabulary
{
    private byte[] _letters = new byte[64 * 1024];

    /// <summary>Where each word ends among the letters; the next begins there.</summary>
    private int[] _ends = new int[4096];

    /// <summary>Of each word half its hash and, below, its number plus one, by the lowest bits of that half or in the next free place; 0 where free. At least half are.</summary>
    private ulong[] _places = new ulong[8192];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => _letters.AsSpan(Start(number).._ends[number]);

    /// <returns>The word's number, a new one for a new word.</returns>
    public int NumberOf(ReadOnlySpan<byte> word)
    {
        var hash = XxHash3.HashToUInt64(word) << 32;
        var place = First(hash);
        while (_places[place] is > 0 and var taken)
        {
            if (taken >> 32 == hash >> 32 && (int)(uint)taken - 1 is var number && this[number].SequenceEqual(word)) return number;
            place = Next(place);
        }
        Add(word);
        _places[place] = hash | (uint)Count;
        if (2 * Count > _places.Length) Rehash();
        return Count - 1;
    }

    private int First(ulong hash) => (int)(hash >> 32) & (_places.Length - 1);

    private int Next(int place) => (place + 1) & (_places.Length - 1);

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Add(ReadOnlySpan<byte> word)
    {
        var start = Start(Count);
        if (start + word.Length > _letters.Length) Array.Resize(ref _letters, 2 * _letters.Length + word.Length);
        if (Count == _ends.Length) Array.Resize(ref _ends, 2 * Count);
        word.CopyTo(_letters.AsSpan(start));
        _ends[Count++] = start + word.Length;
    }

    private void Rehash()
    {
        var old = _places;
        _places = new ulong[2 * old.Length];
        foreach (var word in old)
        {
            if (word == 0) continue;
            var place = First(word);
            while (_places[place] > 0) place = Next(place);
            _places[place] = word;
        }
    }
}
