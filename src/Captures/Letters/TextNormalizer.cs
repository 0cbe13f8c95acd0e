namespace Archive.Captures.Letters;

/// <summary>The only edits that the words of a capture undergo on their way to the page.</summary>
public static class TextNormalizer
{
    /// <summary>Composes letters (NFC) and makes no-break spaces plain. Line ends are left to the caller, who knows which of them are spaces between words.</summary>
    public static string Normalize(ReadOnlySpan<char> words) =>
        UnicodeComposition.Compose(words.ToString().Replace('\u00a0', ' '));
}
