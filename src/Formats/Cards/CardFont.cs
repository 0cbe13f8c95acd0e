using System.Security;
using NetVips;

namespace Archive.Formats.Cards;

/// <param name="Name">Families in order of preference and a style, as Pango reads them. What the first lacks, other fonts of the system draw.</param>
/// <param name="File">A font file that the system need not know.</param>
internal sealed record CardFont(string Name, string? File)
{
    private const double LineHeight = 1.14;

    /// <summary>Draws text in lines of at most a width, cut where it does not fit the height.</summary>
    /// <returns>Null where there is nothing to see.</returns>
    public Image? DrawCut(string text, int size, int width, int height)
    {
        for (var shown = text; ; shown = $"{text}…")
        {
            var drawn = Draw(shown, size, width);
            if (drawn is null || Fits(drawn, height) || text.Length <= 1) return drawn;
            drawn.Dispose();
            var word = text.LastIndexOf(' ');
            text = text[..(word > 0 ? word : text.Length * 9 / 10)].TrimEnd(' ', ',', '·');
        }
    }

    public static bool Fits(Image drawn, int height) => drawn.Yoffset + drawn.Height <= height;

    /// <returns>The ink alone. Its offsets say where it stands, from the top left of the first line.</returns>
    public Image? Draw(string text, int size, int width)
    {
        try
        {
            // Pango reads markup, and takes a large line height as absolute, in 1024ths.
            return Image.Text($"<span line_height=\"{(int)(size * LineHeight * 1024)}\">{SecurityElement.Escape(text)}</span>", $"{Name} {size}", width, dpi: 72, fontfile: File, wrap: Enums.TextWrap.WordChar);
        }
        catch (VipsException)
        {
            return null;
        }
    }
}
