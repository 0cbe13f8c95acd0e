using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Letters;

/// <summary>Finds letters that were lost before the capture came here: UTF-8 once read as Windows-1252, or U+FFFD.</summary>
public static partial class Mojibake
{
    static Mojibake() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Where the first broken letters stand and what they are, or null.</returns>
    public static (int Offset, string Letters)? Find(string text)
    {
        if (text.IndexOf('\uFFFD') is >= 0 and var lost) return (lost, "\uFFFD");
        if (!text.AsSpan().ContainsAny('Â', 'Ã', 'â')) return null;
        foreach (var match in Suspects().EnumerateMatches(text))
        {
            var letters = text.Substring(match.Index, match.Length);
            if (System.Text.Unicode.Utf8.IsValid(Encoding.GetEncoding(1252).GetBytes(letters))) return (match.Index, letters);
        }
        return null;
    }

    // The first byte of a two- or three-byte sequence as Windows-1252 shows it, and what may follow: U+00A0 to U+00FF
    // become Â or Ã and one sign, quotes and dashes become â and two.
    [GeneratedRegex(@"[ÂÃ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[€‚„…†‡ˆ‰Š‹ŒŽ\u0080-\u00bf][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]", RegexOptions.CultureInvariant)]
    private static partial Regex Suspects();
}
