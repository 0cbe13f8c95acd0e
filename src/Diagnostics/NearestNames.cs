namespace Archive.Diagnostics;

/// <summary>
/// "Did you mean" among names of which there may be very many. Each is compared letter by letter, so there is an end to it: of thousands of names that are wrong, those
/// found first are told the nearest.
/// </summary>
internal sealed class NearestNames
{
    private long _lettersLeft = 300_000_000;

    /// <returns>The suggestion as a hint; null where nothing is near.</returns>
    public string? Hint(string word, IEnumerable<string> candidates) => Suggest(word, candidates) is { } near ? $"Did you mean '{near}'?" : null;

    public string? Suggest(string word, IEnumerable<string> candidates) => _lettersLeft <= 0 ? null : DidYouMean.Suggest(word, candidates.Select(Count(word)));

    private Func<string, string> Count(string word) => candidate =>
    {
        _lettersLeft -= (word.Length + 1) * (candidate.Length + 1);
        return candidate;
    };
}
