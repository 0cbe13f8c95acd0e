using System.Text;

namespace Archive.Formats.Svg;

/// <summary>How much room a name needs, which nobody measures: letters of East Asian scripts are as wide as they are high.</summary>
internal static class TextWidth
{
    private const double Narrow = 6.9;
    private const double Wide = 11.5;

    /// <summary>Ranges of what UAX #11 calls wide or full-width, roughly.</summary>
    private static readonly (int First, int Last)[] WideRanges = [(0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x20000, 0x3FFFD)];

    public static double Of(string text)
    {
        var width = 0d;
        foreach (var rune in text.EnumerateRunes()) width += Array.Exists(WideRanges, r => rune.Value >= r.First && rune.Value <= r.Last) ? Wide : Narrow * rune.Utf16SequenceLength;
        return width;
    }
}
