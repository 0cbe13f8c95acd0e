using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Letters;

/// <summary>Finds letters that were broken before the text was captured: UTF-8 once read as Windows-1252, or U+FFFD.</summary>
public static class Mojibake
{
    /// <returns>Where broken letters stand and what they are.</returns>
    public static IEnumerable<(int Offset, string Letters)> FindAll(string text) => Broken.Matches(text).Select(match => (match.Index, match.Value));

    public static void Ask(CaptureParse parse, (int Offset, string Letters) broken) =>
        parse.Ask("text", broken.Offset,
            $"The letters '{broken.Letters}' are what is left of others: the text was once decoded wrongly.",
            "Capture the page again, or correct the letters by hand.");

    // The first byte of a two- or three-byte sequence as Windows-1252 shows it, and what may follow: U+00A0 to U+00FF
    // become Â or Ã and one sign, quotes and dashes become â and two.
    private static readonly Regex Broken = new(@"\uFFFD|[ÂÃ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[€‚„…†‡ˆ‰Š‹ŒŽ\u0080-\u00bf][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]", RegexOptions.CultureInvariant);
}
