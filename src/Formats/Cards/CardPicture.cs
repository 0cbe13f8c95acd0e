using System.Buffers;
using NetVips;

namespace Archive.Formats.Cards;

/// <summary>A social card, 1200 by 630 pixels: ink on paper, as the site itself, with the colour of a class for what happened.</summary>
public sealed class CardPicture
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 80;
    private const int TitleTop = 226;
    private const int MarkTop = 486;
    private const int LineTop = 542;
    private const int BarWidth = 12;
    private const int MarkIndent = 28;

    /// <summary>What signs upon a capital may reach above the place of its line.</summary>
    private const int Overhang = 16;
    private const int Most = 500;
    private const byte Full = CardColours.Inks - 1;
    private const byte Soft = 5;

    private readonly Lazy<byte[]> _head;

    /// <param name="site">Its name stands at the top of every card.</param>
    public CardPicture(string site, CardFonts fonts)
    {
        (Site, Fonts) = (site, fonts);
        _head = new(DrawHead);
    }

    public string Site { get; }

    public CardFonts Fonts { get; }

    public void Write(CardText text, IBufferWriter<byte> to)
    {
        // A new array of this size for each card would have the collector look at everything, again and again.
        var points = ArrayPool<byte>.Shared.Rent(Width * Height);
        _head.Value.CopyTo(points);
        Line(points, text.Above, Fonts.Sans, 30, 176, Soft);
        Title(points, text.Title, Fonts.Serif, (text.Mark is null ? LineTop : MarkTop) - TitleTop - 16);
        if (text.Mark is { } mark)
        {
            var toLeft = CardFont.RunsToTheLeft(mark.Words);
            for (var y = MarkTop + 4; y < MarkTop + 36; y++)
                points.AsSpan(y * Width + (toLeft ? Width - Margin - BarWidth : Margin), BarWidth).Fill(CardColours.Inks + CardColours.Tints - 1);
            Line(
                points,
                mark.Words,
                Fonts.Sans,
                32,
                MarkTop,
                CardColours.Tints,
                left: toLeft ? Margin : Margin + MarkIndent,
                width: Width - 2 * Margin - MarkIndent,
                above: CardColours.Inks - 1);
        }
        Line(points, text.Below ?? "", Fonts.Sans, 30, LineTop, Soft);
        IndexedPng.Write(points, Width, Height, CardColours.Palette(text.Mark?.Class), to);
        ArrayPool<byte>.Shared.Return(points);
    }

    private byte[] DrawHead()
    {
        var points = new byte[Width * Height];
        Line(points, Site, Fonts.Serif, 40, 72, Full);
        Rule(points, 138);
        Rule(points, 144);
        return points;
    }

    private static void Rule(byte[] points, int top)
    {
        for (var y = top; y < top + 2; y++) points.AsSpan(y * Width + Margin, Width - 2 * Margin).Fill(Soft);
    }

    private static void Line(byte[] points, string text, CardFont font, int size, int top, byte strength, int left = Margin, int width = Width - 2 * Margin, int above = 0)
    {
        if (text.Length == 0) return;
        using var drawn = font.DrawCut(Words(text), size, width, size * 3 / 2);
        Put(points, drawn, left, top, size * 3 / 2, strength, above);
    }

    /// <summary>The largest size at which the title fits; cut where the smallest is too large.</summary>
    private static void Title(byte[] points, string text, CardFont font, int height)
    {
        text = Words(text);
        for (var size = Largest(text, height); size > 34; size -= 6)
        {
            using var drawn = font.Draw(text, size, Width - 2 * Margin);
            if (drawn is null) return;
            if (!CardFont.Fits(drawn, height)) continue;
            Put(points, drawn, Margin, TitleTop, height, Full, 0);
            return;
        }
        using var cut = font.DrawCut(text, 34, Width - 2 * Margin, height);
        Put(points, cut, Margin, TitleTop, height, Full, 0);
    }

    /// <summary>A size that the title can hardly exceed: no alphabet has letters narrower than a third of their height on average. What is larger need not be tried.</summary>
    private static int Largest(string text, int height)
    {
        var size = 76;
        while (size > 40 && text.Length * size / 3 > (height / size + 1) * (Width - 2 * Margin)) size -= 6;
        return size;
    }

    /// <summary>Words with one space between them, and no more of them than a card could ever hold: a surface to draw on has its limits.</summary>
    private static string Words(string text)
    {
        var words = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Most ? words : $"{words[..Most]}…";
    }

    /// <summary>Marks that stand far above or below their letters end with the place of the text.</summary>
    /// <param name="strength">Number of shades up to the darkest.</param>
    /// <param name="above">Number of the colour before the lightest shade.</param>
    private static void Put(byte[] points, Image? drawn, int left, int top, int height, byte strength, int above)
    {
        if (drawn is null) return;
        var (pixels, width) = (drawn.WriteToMemory<byte>(), drawn.Width);
        var (from, shift) = (left + drawn.Xoffset, drawn.Yoffset);
        for (var y = Math.Max(-Overhang, shift); y < Math.Min(height, shift + drawn.Height); y++)
        {
            var row = pixels.AsSpan((y - shift) * width, width);
            for (var x = Math.Max(0, -from); x < Math.Min(width, Width - from); x++)
            {
                var shade = (row[x] * strength + 127) / 255;
                if (shade > 0) points[(top + y) * Width + from + x] = (byte)(above + shade);
            }
        }
    }
}
