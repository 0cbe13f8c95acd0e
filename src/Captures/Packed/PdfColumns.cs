using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Archive.Captures.Packed;

/// <summary>Columns with little between them are taken for long lines: what parts them is a gap at one place in many lines, one below the other.</summary>
internal static class PdfColumns
{
    private const int LeastLines = 5;
    private const int MostOpen = 100;

    /// <summary>A gap's least width, in sizes of a letter.</summary>
    private const double LeastWidth = 0.6;

    /// <summary>In a line of a column, on average; a table's cells have fewer.</summary>
    private const int LeastLetters = 12;

    /// <returns>The lines, those cut in two that two columns share.</returns>
    public static IReadOnlyList<TextLine> Part(IReadOnlyList<TextLine> lines)
    {
        var cuts = new Dictionary<TextLine, SortedSet<int>>();
        List<Gutter> open = [];
        foreach (var line in lines.Where(line => line.TextOrientation == TextOrientation.Horizontal).OrderByDescending(line => line.BoundingBox.Bottom))
        {
            var gaps = Gaps(line);
            open.RemoveAll(gutter => IsClosed(gutter, line, gaps, cuts));
            open.AddRange(gaps.Where(gap => !open.Exists(gutter => gutter.Has(line, gap.At))).Take(MostOpen - open.Count).Select(gap => new Gutter(line, gap)));
        }
        foreach (var gutter in open) gutter.AddTo(cuts);
        return [.. lines.SelectMany(line => cuts.TryGetValue(line, out var at) ? Cut(line, at) : [line])];
    }

    private static bool IsClosed(Gutter gutter, TextLine line, IReadOnlyList<GapInLine> gaps, Dictionary<TextLine, SortedSet<int>> cuts)
    {
        if (line.BoundingBox.Right <= gutter.Right || line.BoundingBox.Left >= gutter.Left || gutter.TryContinue(line, gaps)) return false;
        gutter.AddTo(cuts);
        return true;
    }

    private static List<GapInLine> Gaps(TextLine line)
    {
        var gaps = new List<GapInLine>();
        var (width, right) = (LeastWidth * Size(line), double.MinValue);
        for (var at = 0; at < line.Words.Count; at++)
        {
            var box = line.Words[at].BoundingBox;
            if (at > 0 && box.Left - right >= width) gaps.Add(new GapInLine(at, right, box.Left));
            right = Math.Max(right, box.Right);
        }
        return gaps;
    }

    private static double Size(TextLine line) => Math.Max(line.Words[0].Letters[0].PointSize, line.BoundingBox.Height);

    private static IEnumerable<TextLine> Cut(TextLine line, IEnumerable<int> at)
    {
        var from = 0;
        foreach (var to in at.Append(line.Words.Count))
        {
            yield return new TextLine([.. line.Words.Take(to).Skip(from)], line.Separator);
            from = to;
        }
    }

    /// <param name="At">The word behind it.</param>
    private readonly record struct GapInLine(int At, double Left, double Right);

    private sealed class Gutter(TextLine first, GapInLine gap)
    {
        private readonly List<(TextLine Line, int At)> _lines = [(first, gap.At)];

        public double Left { get; private set; } = gap.Left;

        public double Right { get; private set; } = gap.Right;

        public bool Has(TextLine line, int at) => _lines[^1] == (line, at);

        /// <returns>Whether one of the line's gaps goes on with it.</returns>
        public bool TryContinue(TextLine line, IReadOnlyList<GapInLine> gaps)
        {
            foreach (var next in gaps)
            {
                var (left, right) = (Math.Max(Left, next.Left), Math.Min(Right, next.Right));
                if (right - left < LeastWidth * Size(line)) continue;
                (Left, Right) = (left, right);
                _lines.Add((line, next.At));
                return true;
            }
            return false;
        }

        public void AddTo(Dictionary<TextLine, SortedSet<int>> cuts)
        {
            if (_lines.Count < LeastLines || !IsText(Words(0)) || !IsText(Words(1))) return;
            foreach (var (line, at) in _lines)
            {
                if (!cuts.TryGetValue(line, out var all)) cuts[line] = all = [];
                all.Add(at);
            }
        }

        private IEnumerable<Word> Words(int side) => _lines.SelectMany(cut => side == 0 ? cut.Line.Words.Take(cut.At) : cut.Line.Words.Skip(cut.At));

        private bool IsText(IEnumerable<Word> words) => words.Sum(word => word.Text.Length) >= LeastLetters * _lines.Count;
    }
}
