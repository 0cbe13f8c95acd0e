using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Archive.Captures.Packed;

/// <summary>The letters of a page, each once and in a box of its own.</summary>
internal static class PdfLetters
{
    /// <summary>No page is larger than 14,400 units.</summary>
    private const double Farthest = 100_000;

    /// <summary>So much larger than its advance no letter is.</summary>
    private const double Widest = 2;

    private const double HeightOfCapital = 0.7;

    /// <summary>Bold is imitated by printing a letter again, this part of its width or size beside the first.</summary>
    private const double PartOfWidth = 1 / 3.0, PartOfSize = 0.1;

    private const double Cell = 4;
    private const int MostInCell = 16;

    public static IReadOnlyList<Letter> Clean(IReadOnlyList<Letter> letters)
    {
        var places = new Dictionary<(string, string?, long, long), List<PdfPoint>>();
        var clean = new List<Letter>(letters.Count);
        foreach (var letter in letters.Where(letter => letter.Value.Length > 0 && IsNear(letter.StartBaseLine) && IsNear(letter.EndBaseLine)))
            if (string.IsNullOrWhiteSpace(letter.Value) || !IsPrintedAgain(places, letter)) clean.Add(WithOwnBox(letter));
        return clean;
    }

    private static bool IsNear(PdfPoint point) => Math.Abs(point.X) < Farthest && Math.Abs(point.Y) < Farthest;

    private static bool IsPrintedAgain(Dictionary<(string, string?, long, long), List<PdfPoint>> places, Letter letter)
    {
        var at = letter.StartBaseLine;
        var reach = Math.Min(Cell, Math.Max(letter.Width / letter.Value.Length * PartOfWidth, letter.PointSize * PartOfSize));
        var (x, y) = ((long)Math.Floor(at.X / Cell), (long)Math.Floor(at.Y / Cell));
        for (var i = x - 1; i <= x + 1; i++)
            for (var j = y - 1; j <= y + 1; j++)
                if (places.TryGetValue((letter.Value, letter.FontName, i, j), out var near)
                    && near.Exists(other => Math.Abs(other.X - at.X) <= reach && Math.Abs(other.Y - at.Y) <= reach))
                {
                    return true;
                }
        var key = (letter.Value, letter.FontName, x, y);
        if (!places.TryGetValue(key, out var here)) places[key] = here = [];
        if (here.Count < MostInCell) here.Add(at);
        return false;
    }

    /// <summary>Where a font is not in the file, every letter has the box of the largest: words would overlap.</summary>
    private static Letter WithOwnBox(Letter letter)
    {
        if (letter.TextOrientation != TextOrientation.Horizontal || letter.Width <= 0 || letter.BoundingBox.Width <= Widest * letter.Width) return letter;
        var (start, height) = (letter.StartBaseLine, Math.Min(letter.BoundingBox.Height, letter.PointSize * HeightOfCapital));
        var box = new PdfRectangle(start.X, start.Y, start.X + letter.Width, start.Y + height);
        return new Letter(
            letter.Value,
            box,
            box,
            start,
            letter.EndBaseLine,
            letter.Width,
            letter.FontSize,
            letter.FontDetails,
            letter.RenderingMode,
            letter.StrokeColor,
            letter.FillColor,
            letter.PointSize,
            letter.TextSequence);
    }
}
