using System.Buffers;
using SkiaSharp;

namespace Archive.Formats.Cards;

/// <param name="Site">Name of the site, at the top.</param>
/// <param name="Above">What kind of page it is, or its date.</param>
/// <param name="Title">As many lines as fit.</param>
/// <param name="Below">One line: vendors, or counts.</param>
public sealed record CardText(string Site, string Above, string Title, string? Below);

/// <summary>A social card, 1200 by 630 pixels: ink on paper, as the site itself.</summary>
public static class CardPicture
{
    public const int Width = 1200;
    public const int Height = 630;
    private const float Margin = 80;
    private const float TitleBottom = 520;

    public static void Write(CardText text, CardFonts fonts, IBufferWriter<byte> to)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap)) Draw(text, fonts, canvas);
        PalettePng.Write(bitmap.GetPixelSpan(), bitmap.RowBytes, Width, Height, to);
    }

    private static void Draw(CardText text, CardFonts fonts, SKCanvas canvas)
    {
        canvas.Clear(SKColors.White);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var soft = new SKPaint { Color = new SKColor(96, 96, 96), IsAntialias = true };
        using var name = new SKFont(fonts.Serif, 40);
        using var small = new SKFont(fonts.Sans, 30);
        canvas.DrawText(text.Site, Margin, 110, SKTextAlign.Left, name, ink);
        canvas.DrawRect(Margin, 138, Width - (2 * Margin), 2, soft);
        canvas.DrawRect(Margin, 144, Width - (2 * Margin), 2, soft);
        canvas.DrawText(text.Above, Margin, 206, SKTextAlign.Left, small, soft);
        Title(text.Title, fonts, canvas, ink);
        if (text.Below is not null) canvas.DrawText(Cut(text.Below, small), Margin, 572, SKTextAlign.Left, small, soft);
    }

    /// <summary>The largest size at which the title fits.</summary>
    private static void Title(string title, CardFonts fonts, SKCanvas canvas, SKPaint ink)
    {
        for (var size = 76f; ; size -= 6)
        {
            using var font = new SKFont(fonts.Serif, size);
            var lines = Lines(title, font);
            var height = size * 1.14f;
            if (220 + (lines.Count * height) > TitleBottom && size > 34) continue;
            var y = 220 + size;
            foreach (var line in lines)
            {
                if (y > TitleBottom) break;
                canvas.DrawText(Cut(line, font), Margin, y, SKTextAlign.Left, font, ink);
                y += height;
            }
            return;
        }
    }

    private static List<string> Lines(string text, SKFont font)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > Width - (2 * Margin))
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static string Cut(string text, SKFont font)
    {
        if (font.MeasureText(text) <= Width - (2 * Margin)) return text;
        while (text.Length > 1 && font.MeasureText(text + "…") > Width - (2 * Margin)) text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text.TrimEnd(' ', ',') + "…";
    }
}
