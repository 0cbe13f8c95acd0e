namespace Archive.Captures.Letters;

/// <summary>What is compared of words: their letters and digits, all small.</summary>
internal static class Comparable
{
    public static string Of(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
