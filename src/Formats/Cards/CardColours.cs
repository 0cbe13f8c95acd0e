using Archive.Catalog;

namespace Archive.Formats.Cards;

/// <summary>The colours of the site on paper, as its style sheet names them, and how a card's sixteen share them.</summary>
internal static class CardColours
{
    /// <summary>The first so many are shades from paper to ink, the others from paper to the colour of a class.</summary>
    public const int Inks = 9, Tints = 7;

    private const int Paper = 0xfcfbf7, Ink = 0x1c1a17;

    public static int Of(MoveClass? moveClass) => moveClass switch
    {
        MoveClass.Alliance => 0x10604c,
        MoveClass.Rivalry => 0x263346,
        MoveClass.Ownership => 0x870520,
        MoveClass.Product => 0x7b4b00,
        MoveClass.Licence => 0x623a99,
        MoveClass.Law => 0x902873,
        MoveClass.Other => 0x575249,
        _ => Ink,
    };

    /// <summary>Red, green and blue of sixteen colours.</summary>
    public static byte[] Palette(MoveClass? moveClass)
    {
        var palette = new byte[3 * (Inks + Tints)];
        for (var i = 0; i < Inks; i++) Put(palette, i, Ink, i, Inks - 1);
        for (var i = 1; i <= Tints; i++) Put(palette, Inks - 1 + i, Of(moveClass), i, Tints);
        return palette;
    }

    private static void Put(byte[] palette, int at, int colour, int part, int whole)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var (from, to) = (Paper >> (16 - 8 * channel) & 0xff, colour >> (16 - 8 * channel) & 0xff);
            palette[3 * at + channel] = (byte)(from + (to - from) * part / whole);
        }
    }
}
