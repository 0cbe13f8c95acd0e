namespace Archive.Captures.Letters;

/// <summary>The edits that a body may undergo on its way to the page. There are no others.</summary>
public static class TextNormalizer
{
    /// <summary>Composes letters (NFC) and makes no-break spaces plain. Line ends are the caller's: it knows which of them are words' spaces.</summary>
    public static string Normalize(ReadOnlySpan<char> words) =>
        UnicodeComposition.Compose(words.ToString().Replace('\u00a0', ' '));
}
