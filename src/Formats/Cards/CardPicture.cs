using System.Buffers;
using NetVips;

namespace Archive.Formats.Cards;

/// <param name="Site">Name of the site, at the top.</param>
/// <param name="Above">What kind of page it is, or its date.</param>
/// <param name="Title">As many lines as fit.</param>
/// <param name="Below">One line: vendors, or counts.</param>
public sealed record CardText(string Site, string Above, string Title, string? Below);

/// <summary>A social card, 1200 by 630 pixels: ink on paper, as the site itself.</summary>
public static class CardPicture
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 80;
    private const int TitleHeight = 300;
    private const int Most = 500;
    private const byte Full = 255;
    private const byte Soft = 158;

    private static readonly double[] Paper = [0xfc, 0xfb, 0xf7];
    private static readonly double[] PaperToInk = [(0x1c - 0xfc) / 255.0, (0x1a - 0xfb) / 255.0, (0x17 - 0xf7) / 255.0];

    public static void Write(CardText text, CardFonts fonts, IBufferWriter<byte> to)
    {
        var ink = new byte[Width * Height];
        Line(ink, text.Site, fonts.Serif, 40, 72, Full);
        Rule(ink, 138);
        Rule(ink, 144);
        Line(ink, text.Above, fonts.Sans, 30, 176, Soft);
        Title(ink, text.Title, fonts.Serif);
        Line(ink, text.Below ?? "", fonts.Sans, 30, 542, Soft);
        to.Write(Png(ink));
    }

    private static void Rule(byte[] ink, int top)
    {
        for (var y = top; y < top + 2; y++) ink.AsSpan((y * Width) + Margin, Width - (2 * Margin)).Fill(Soft);
    }

    private static void Line(byte[] ink, string text, CardFont font, int size, int top, byte strength)
    {
        using var drawn = font.DrawCut(Words(text), size, Width - (2 * Margin), size * 3 / 2);
        Put(ink, drawn, top, size * 3 / 2, strength);
    }

    /// <summary>The largest size at which the title fits; cut where the smallest is too large.</summary>
    private static void Title(byte[] ink, string text, CardFont font)
    {
        text = Words(text);
        for (var size = 76; size > 34; size -= 6)
        {
            using var drawn = font.Draw(text, size, Width - (2 * Margin));
            if (drawn is null) return;
            if (!CardFont.Fits(drawn, TitleHeight)) continue;
            Put(ink, drawn, 226, TitleHeight, Full);
            return;
        }
        using var cut = font.DrawCut(text, 34, Width - (2 * Margin), TitleHeight);
        Put(ink, cut, 226, TitleHeight, Full);
    }

    /// <summary>Words with one space between them, and no more of them than a card could ever hold: a surface to draw on has its limits.</summary>
    private static string Words(string text)
    {
        var words = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Most ? words : $"{words[..Most]}…";
    }

    /// <summary>Marks that stand far above or below their letters end where the place of the text does.</summary>
    private static void Put(byte[] ink, Image? drawn, int top, int height, byte strength)
    {
        if (drawn is null) return;
        var (pixels, width) = (drawn.WriteToMemory<byte>(), drawn.Width);
        var (left, shift) = (Margin + drawn.Xoffset, drawn.Yoffset);
        for (var y = Math.Max(0, shift); y < Math.Min(height, shift + drawn.Height); y++)
        {
            var row = pixels.AsSpan((y - shift) * width, width);
            for (var x = Math.Max(0, -left); x < Math.Min(width, Width - left); x++)
                ink[((top + y) * Width) + left + x] = (byte)(row[x] * strength / 255);
        }
    }

    private static byte[] Png(byte[] ink)
    {
        using var sheet = Image.NewFromMemory(ink, Width, Height, 1, Enums.BandFormat.Uchar);
        using var coloured = sheet.Linear(PaperToInk, Paper, uchar: true);
        using var picture = coloured.Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.PngsaveBuffer(palette: true, bitdepth: 4, effort: 1, dither: 0, keep: Enums.ForeignKeep.None);
    }
}
