using System.Text.RegularExpressions;

namespace Archive.Captures.Letters;

/// <summary>Finds letters that were broken before the text was captured: UTF-8 once read as Windows-1252, or U+FFFD.</summary>
public static partial class Mojibake
{
    /// <returns>Where the first broken letters stand and what they are, or null.</returns>
    public static (int Offset, string Letters)? Find(string text) =>
        Broken().Match(text) is { Success: true } match ? (match.Index, match.Value) : null;

    // The first byte of a two- or three-byte sequence as Windows-1252 shows it, and what may follow: U+00A0 to U+00FF
    // become Â or Ã and one sign, quotes and dashes become â and two.
    [GeneratedRegex(@"\uFFFD|[ÂÃ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[€‚„…†‡ˆ‰Š‹ŒŽ\u0080-\u00bf][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
