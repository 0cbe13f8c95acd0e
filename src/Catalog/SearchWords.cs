namespace Archive.Catalog;

/// <summary>What <c>input/search-words.yml</c> says: words that mean the same to who searches.</summary>
/// <param name="Equal">Groups of words, or of terms of several words.</param>
public sealed record SearchWords(IReadOnlyList<IReadOnlyList<string>> Equal)
{
    public static readonly SearchWords None = new([]);
}
