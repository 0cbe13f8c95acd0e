namespace Archive.Bench.Corpus;

/// <summary>What numbers are drawn for: each purpose has a sequence of its own, so that one more draw for one changes no other.</summary>
internal enum Purpose : ulong { Words, Vendors, Topics, Pairs, Headline, Terms, Source, Body, Record }

/// <summary>Pseudo-random numbers that no version of the runtime changes: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class Dice(ulong seed, Purpose purpose, long number = 0)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(Mix(seed + Gamma) + (ulong)purpose * Gamma) ^ Mix((ulong)number + Gamma);

    /// <summary>From 0 to one below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>Both bounds included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int times, int outOf) => Below(outOf) < times;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private ulong Next() => Mix(_state = unchecked(_state + Gamma));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
