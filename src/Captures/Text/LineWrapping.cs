using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Text;

/// <summary>What the end of a line means within a block of lines.</summary>
internal enum LineEnd : byte
{
    /// <summary>A line break of the writer, as in verse or an address.</summary>
    Break,

    /// <summary>The line was wrapped: its sentence goes on in the next.</summary>
    Join,

    /// <summary>The end of a paragraph, without the blank line.</summary>
    Paragraph,

    /// <summary>Any of these: nothing tells which.</summary>
    Unclear,
}

/// <summary>
/// Tells line ends made by wrapping from those of the writer. Wrapping breaks a line where the next word would not have fitted.
/// So a text with a line longer than wrapping leaves any was not wrapped, and a block of which every line is full was.
/// </summary>
internal sealed class LineWrapping
{
    private const int LongestWrappedLine = 120;
    private const int NarrowestWidth = 60;

    private readonly string _text;
    private readonly int _width;
    private bool _isWrapped;
    private readonly HashSet<int> _wrappedLines = [];
    private readonly HashSet<int> _sentenceLines = [];

    public LineWrapping(string text, IReadOnlyList<Line> lines)
    {
        _text = text;
        Indentation = new Indentation(text, lines, Blocks(lines));
        _width = lines.Select(WidthOf).DefaultIfEmpty().Max();
        if (IsUnwrapped) return;
        foreach (var block in Blocks(lines).SelectMany(Paragraphs).Where(block => block.Count > 2)) Learn(block);
        _isWrapped |= _width >= NarrowestWidth && MostAreFull(lines);
        var alone = Blocks(lines).ToList();
        var parted = alone.Zip(alone.Skip(1))
            .Where(pair =>
                pair is ([var line], [var next]) && line.Words.Length >= NarrowestWidth && IsFull(line, next, _width) && !EndsSentence(line))
            .ToList();
        DoubleSpaced = parted.Count > 1 ? parted[0].First[0] : null;
    }

    public Indentation Indentation { get; }

    /// <summary>The first of several lines that have a blank one below and stop in mid-sentence, where the next word would not have fitted.</summary>
    public Line? DoubleSpaced { get; }

    private bool IsUnwrapped => _width > LongestWrappedLine;

    /// <summary>What the end of a line means, given the next line of the same block.</summary>
    public LineEnd Classify(Line line, Line next)
    {
        if (Indentation.StartsParagraph(next)) return LineEnd.Paragraph;
        var endsSentence = EndsSentence(line);
        if (IsUnwrapped) return endsSentence || line.Words.Length > LongestWrappedLine || next.Words.Length > LongestWrappedLine ? LineEnd.Paragraph : LineEnd.Break;
        if (_wrappedLines.Contains(line.Number)) return LineEnd.Join;
        if (_width < NarrowestWidth || _sentenceLines.Contains(line.Number)) return endsSentence ? LineEnd.Paragraph : LineEnd.Break;
        if (IsFull(line, next, _width)) return _isWrapped ? LineEnd.Join : LineEnd.Unclear;
        return line.Words.Length >= NarrowestWidth ? LineEnd.Unclear : endsSentence ? LineEnd.Paragraph : LineEnd.Break;
    }

    /// <summary>What goes between two lines to undo the wrap: nothing after a hyphen, else a space.</summary>
    public static string Separator(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[^1] == '-' && char.IsLetter(line[^2]) ? "" : " ";

    // Three full lines prove wrapping, unless each of them ends a sentence: then they are paragraphs.
    private void Learn(List<Line> block)
    {
        var width = block.Max(WidthOf);
        if (width < NarrowestWidth) return;
        var inner = block[..^1];
        if (inner.TrueForAll(EndsSentence)) _sentenceLines.UnionWith(inner.Select(line => line.Number));
        else if (inner.Index().All(l => IsFull(l.Item, block[l.Index + 1], width)))
        {
            _wrappedLines.UnionWith(inner.Select(line => line.Number));
            _isWrapped = true;
        }
    }

    // A paragraph of two lines proves nothing by itself. Two full lines that stop in mid-sentence do, if four in five of all
    // lines are full.
    private bool MostAreFull(IReadOnlyList<Line> lines)
    {
        var inner = lines.Zip(lines.Skip(1))
            .Where(pair =>
                !pair.First.IsBlank
                && !pair.Second.IsBlank
                && !Indentation.StartsParagraph(pair.Second)
                && !_sentenceLines.Contains(pair.First.Number))
            .ToList();
        var full = inner.FindAll(pair => IsFull(pair.First, pair.Second, _width));
        return full.Count(pair => !EndsSentence(pair.First)) >= 2 && full.Count * 5 >= inner.Count * 4;
    }

    private static IEnumerable<List<Line>> Blocks(IReadOnlyList<Line> lines)
    {
        var block = new List<Line>();
        foreach (var line in lines)
        {
            if (!line.IsBlank) block.Add(line);
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }
        if (block.Count > 0) yield return block;
    }

    private IEnumerable<List<Line>> Paragraphs(List<Line> block)
    {
        for (int from = 0, to; from < block.Count; from = to)
        {
            to = block.FindIndex(from + 1, Indentation.StartsParagraph) is > 0 and var next ? next : block.Count;
            yield return block[from..to];
        }
    }

    private bool IsFull(Line line, Line next, int width) => WidthOf(line) + 1 + FirstWordLength(next) > width;

    private int WidthOf(Line line) => line.Words.Length + (Indentation.StartsParagraph(line) ? Indentation.WidthBefore(line) : 0);

    private bool EndsSentence(Line line) => Sentences.EndsSentence(line.Words.In(_text));

    private int FirstWordLength(Line line)
    {
        var end = line.Words.In(_text).IndexOfAny(' ', '\t', '\u00a0');
        return end < 0 ? line.Words.Length : end;
    }
}
