using System.Security;
using System.Text;
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
        var whole = Draw(text, size, width);
        if (whole is null || Fits(whole, height)) return whole;
        whole.Dispose();
        var ends = Enumerable.Range(1, text.Length - 1).Where(i => !char.IsLowSurrogate(text[i])).ToArray();
        return DrawLongest([.. ends.Where(i => text[i] == ' ')]) ?? DrawLongest(ends) ?? Draw(text[..ends.FirstOrDefault(1)], size, width);

        // Found by halves: to draw hundreds of letters takes a while.
        Image? DrawLongest(int[] ends)
        {
            Image? longest = null;
            for (var (least, most) = (0, ends.Length); least < most;)
            {
                var middle = (least + most) / 2;
                var drawn = Draw($"{text[..ends[middle]].TrimEnd(' ', ',', '·')}…", size, width);
                var fits = drawn is null || Fits(drawn, height);
                (fits ? longest : drawn)?.Dispose();
                if (fits) (longest, least) = (drawn, middle + 1);
                else most = middle;
            }
            return longest;
        }
    }

    /// <summary>Whether a text is set from the right, as Pango has it: by its first letter (UAX 9, rules P2 and P3).</summary>
    public static bool RunsToTheLeft(string text) =>
        text.EnumerateRunes().FirstOrDefault(Rune.IsLetter).Value is
            (>= 0x0590 and <= 0x08FF)
            or (>= 0xFB1D and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);

    public static bool Fits(Image drawn, int height) => drawn.Yoffset + drawn.Height <= height;

    /// <returns>The ink alone. Its offsets say where it stands, from the top left of the first line.</returns>
    public Image? Draw(string text, int size, int width)
    {
        try
        {
            // Pango reads markup, and takes a large line height as absolute, in 1024ths.
            return Image.Text(
                $"<span line_height=\"{(int)(size * LineHeight * 1024)}\">{SecurityElement.Escape(text)}</span>",
                $"{Name} {size}",
                width,
                dpi: 72,
                fontfile: File,
                wrap: Enums.TextWrap.WordChar);
        }
        catch (VipsException)
        {
            return null;
        }
    }
}
