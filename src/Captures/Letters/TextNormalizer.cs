using Archive.Catalog;

namespace Archive.Captures.Letters;

/// <summary>The only edits that the words of a capture undergo on their way to the page.</summary>
public static class TextNormalizer
{
    // Soft hyphens, zero-width spaces, word joiners, byte order marks: where a line may break is no part of a word. Joiners within emoji
    // and scripts that need them (U+200C, U+200D) stay.
    private const string Invisible = "\u00ad\u200b\u2060\ufeff";

    /// <summary>Composes letters (NFC), makes no-break spaces plain and leaves out marks that show nothing. Line ends are left to the caller, who knows which of them are spaces between words.</summary>
    public static string Normalize(ReadOnlySpan<char> words) =>
        UnicodeComposition.Compose(WithoutInvisible(words).Replace('\u00a0', ' '));

    private static string WithoutInvisible(ReadOnlySpan<char> words) =>
        words.ContainsAny(Invisible) ? string.Concat(words.ToString().Where(c => !Invisible.Contains(c))) : words.ToString();
}
