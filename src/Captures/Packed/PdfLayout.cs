using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Archive.Captures.Packed;

/// <summary>Words that stand close together on a page, in rows from above to below.</summary>
internal sealed record PdfBlock(IReadOnlyList<PdfRow> Rows);

/// <param name="Size">Of its letters, in points.</param>
internal sealed record PdfRow(string Text, double Size);

/// <summary>Tells which letters of a page are words, rows and paragraphs, and in which order they are read.</summary>
internal sealed class PdfLayout
{
    /// <summary>How far a word is from the next, in parts of a letter's size; less where no letter is a space.</summary>
    private const double Gap = 0.2, NarrowGap = 0.15;

    private const double SpacesOfText = 0.05;

    /// <summary>In the library's distances between words and lines.</summary>
    private const double WithinLine = 3, BetweenLines = 1.3;

    private const int Bin = 10;
    private const double Epsilon = 1e-3;

    /// <summary>To order more of them takes time with their third power, and no text has as many on a page: a map has.</summary>
    private const int MostOrdered = 300;

    private const double SameRow = 0.5;

    private static readonly DocstrumBoundingBoxes.AngleBounds Level = new(-30, 30), Upright = new(45, 135);

    private readonly PdfLimits _limits;
    private readonly NearestNeighbourWordExtractor _words, _wordsWithoutSpaces;

    public PdfLayout(PdfLimits limits)
    {
        _limits = limits;
        _words = WordExtractor(Gap);
        _wordsWithoutSpaces = WordExtractor(NarrowGap);
    }

    public IReadOnlyList<PdfBlock> Read(Page page)
    {
        _limits.AddPage(page.Letters.Count);
        var letters = PdfLetters.Clean(page.Letters);
        var extractor = letters.Count(letter => letter.Value == " ") < letters.Count * SpacesOfText ? _wordsWithoutSpaces : _words;
        var words = extractor.GetWords(letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0) return [];
        DocstrumBoundingBoxes.GetSpacingEstimation(words, Level, Bin, Upright, Bin, 1, out var within, out var between);
        var lines = PdfColumns.Part([.. DocstrumBoundingBoxes.GetLines(words, Known(within) * WithinLine, Level, " ", 1)]);
        _limits.AddLines(lines.Count);
        var blocks = DocstrumBoundingBoxes.GetStructuralBlocks(lines, Known(between) * BetweenLines, Level, Epsilon, "\n", 1).ToList();
        return [.. Order(blocks).Select(block => new PdfBlock([.. Rows(block)]))];
    }

    private static double Known(double distance) => double.IsNaN(distance) ? 0 : distance;

    /// <summary>With the library's own measures, but for how narrow a space may be; each comparison counts.</summary>
    private NearestNeighbourWordExtractor WordExtractor(double gap) => new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions
    {
        MaxDegreeOfParallelism = 1,
        DistanceMeasure = (one, other) => _limits.Compare(Distances.Euclidean(one, other)),
        DistanceMeasureAA = (one, other) => _limits.Compare(Distances.Manhattan(one, other)),
        MaximumDistance = (one, other) => gap * (one.TextOrientation == TextOrientation.Other || other.TextOrientation == TextOrientation.Other ? 2 : 1)
            * new[] { one.BoundingBox.Width, other.BoundingBox.Width, one.Width, other.Width, one.PointSize, other.PointSize }.Max(Math.Abs),
    });

    private static IEnumerable<TextBlock> Order(List<TextBlock> blocks) => blocks.Count <= MostOrdered
        ? UnsupervisedReadingOrderDetector.Instance.Get(blocks)
        : blocks.OrderBy(block => block.TextLines.SelectMany(line => line.Words).SelectMany(word => word.Letters).Min(letter => letter.TextSequence));

    /// <summary>What stands on one height is read from side to side, whatever the library took for a line.</summary>
    private static IEnumerable<PdfRow> Rows(TextBlock block)
    {
        if (block.TextOrientation != TextOrientation.Horizontal) return block.TextLines.Select(line => Row(line.Words));
        var rows = new List<List<Word>>();
        TextLine? first = null;
        foreach (var line in block.TextLines)
        {
            if (first is not null
                && first.BoundingBox.Bottom - line.BoundingBox.Bottom < SameRow * Math.Min(first.BoundingBox.Height, line.BoundingBox.Height))
            {
                rows[^1].AddRange(line.Words);
            }
            else
            {
                rows.Add([.. line.Words]);
                first = line;
            }
        }
        return rows.Select(words => Row([.. words.OrderBy(word => word.BoundingBox.Left)]));
    }

    private static PdfRow Row(IReadOnlyList<Word> words) =>
        new(PdfDirection.Write(words), words.SelectMany(word => word.Letters).Average(letter => Math.Max(letter.PointSize, letter.BoundingBox.Height)));
}
