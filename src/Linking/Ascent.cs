namespace Archive.Linking;

/// <summary>What stands above an entry, step by step, no further than it may go.</summary>
internal static class Ascent
{
    /// <summary>So many may stand above each other.</summary>
    public const int Deepest = 20;

    /// <returns>The entry first; one more than may be where it is too deep.</returns>
    public static IEnumerable<T> From<T>(T entry, IReadOnlyDictionary<T, T> above) where T : class
    {
        var steps = 0;
        for (var e = entry; e is not null && steps++ <= Deepest; e = above.GetValueOrDefault(e)) yield return e;
    }

    public static bool IsTooDeep<T>(T entry, IReadOnlyDictionary<T, T> above) where T : class => From(entry, above).Count() > Deepest;
}
