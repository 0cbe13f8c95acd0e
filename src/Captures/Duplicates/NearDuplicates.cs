using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Archive.Captures.Duplicates;

/// <summary>
/// Finds texts that share most of their words in order: Jaccard similarity of five-word shingles of 0.8 or more.
/// Exact, by prefix filtering (Chaudhuri, Ganti, Kaushik 2006): two such sets must meet in the first fifth of either.
/// </summary>
internal sealed class NearDuplicates
{
    private const int ShingleLength = 5;
    private const double Threshold = 0.8;

    private readonly List<(string Name, ulong[] Shingles)> _texts = [];
    private readonly Dictionary<ulong, List<int>> _byPrefix = [];

    /// <summary>Adds a text.</summary>
    /// <returns>The name of the first text added before that it nearly repeats, or null.</returns>
    public string? Add(string name, ulong[] shingles)
    {
        var prefix = shingles.Take(shingles.Length - (int)Math.Ceiling(Threshold * shingles.Length) + 1);
        var near = int.MaxValue;
        var seen = new HashSet<int>();
        foreach (var shingle in prefix)
        {
            if (!_byPrefix.TryGetValue(shingle, out var texts)) _byPrefix[shingle] = texts = [];
            foreach (var other in texts)
                if (other < near && seen.Add(other) && AreNear(shingles, _texts[other].Shingles)) near = other;
            texts.Add(_texts.Count);
        }
        _texts.Add((name, shingles));
        return near == int.MaxValue ? null : _texts[near].Name;
    }

    /// <summary>The hashes of a text's runs of five words, sorted, each once.</summary>
    public static ulong[] Shingles(string text)
    {
        var words = text.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var starts = Math.Max(1, words.Length - ShingleLength + 1);
        var shingles = new HashSet<ulong>();
        for (var i = 0; i < starts && words.Length > 0; i++)
            shingles.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(string.Join(' ', words, i, Math.Min(ShingleLength, words.Length)).AsSpan())));
        return [.. shingles.Order()];
    }

    /// <summary>Whether two texts, by the hashes of their runs, share most of their words in order.</summary>
    public static bool AreNear(ulong[] a, ulong[] b)
    {
        var shared = a.Intersect(b).Count();
        return (double)shared / Math.Max(1, a.Length + b.Length - shared) >= Threshold;
    }
}
