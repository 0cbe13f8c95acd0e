namespace Archive.Diagnostics;

/// <summary>
/// "Did you mean": the nearest of the words that would have been right. There may be very many, and each is compared letter by letter, so there is an end to it: of thousands of
/// words that one of these is asked about, those found first are told the nearest.
/// </summary>
internal sealed class DidYouMean
{
    /// <summary>Nobody misspells a longer one, and to compare it takes time with the square of its length.</summary>
    private const int LongestWord = 200;

    /// <summary>Letters of a word's beginning that may stand for the whole.</summary>
    private const int ShortestStart = 4;

    private long _lettersLeft = 300_000_000;

    /// <returns>The suggestion as a hint; null where nothing is near.</returns>
    public string? Hint(string word, IEnumerable<string> candidates) => Suggest(word, candidates) is { } near ? $"Did you mean '{near}'?" : null;

    /// <returns>The nearest candidate within a third of the word's letters, else one that begins so, or null.</returns>
    public string? Suggest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord || _lettersLeft <= 0) return null;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            _lettersLeft -= (word.Length + 1) * (candidate.Length + 1);
            var most = Math.Min(FarthestFrom(word, candidate), bestDistance - 1);
            if (Math.Abs(candidate.Length - word.Length) > most || Distance(word, candidate) is var distance && distance > most) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best ?? candidates.FirstOrDefault(c => word.Length >= ShortestStart && c.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    // Who mistakes a word seldom mistakes its first letter.
    private static int FarthestFrom(string word, string candidate) =>
        Math.Max(1, word.Length / (word.Length > 0 && candidate.Length > 0 && char.ToLowerInvariant(word[0]) == char.ToLowerInvariant(candidate[0]) ? 3 : 5));

    // Optimal string alignment: insertions, deletions, substitutions and swapped neighbours cost one each.
    private static int Distance(string a, string b)
    {
        var previous2 = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], previous2[j - 2] + 1);
            }
            (previous2, previous, current) = (previous, current, previous2);
        }
        return previous[b.Length];
    }
}
