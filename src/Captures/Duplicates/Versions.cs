namespace Archive.Captures.Duplicates;

/// <summary>
/// Finds texts of which one holds most of the other, however much longer it is, as two versions of an article do. A run of words counts for the
/// first text that has it, so that what many texts share makes them no versions of each other.
/// </summary>
internal sealed class Versions
{
    private const double Threshold = 0.8;

    private readonly Dictionary<ulong, int> _firstWith = [];
    private readonly List<int> _lengths = [];

    /// <summary>Adds a text, by the hashes of its runs, unless it is a version of one added before.</summary>
    public bool TryAdd(ulong[] shingles)
    {
        var shared = new Dictionary<int, int>();
        var own = 0;
        foreach (var shingle in shingles)
            if (_firstWith.TryGetValue(shingle, out var other)) shared[other] = shared.GetValueOrDefault(other) + 1;
            else own++;
        if (shared.Any(other => other.Value >= Threshold * Math.Min(_lengths[other.Key], own + other.Value))) return false;
        foreach (var shingle in shingles) _firstWith.TryAdd(shingle, _lengths.Count);
        _lengths.Add(own);
        return true;
    }
}
