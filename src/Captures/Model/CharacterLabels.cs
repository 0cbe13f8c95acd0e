using Archive.Diagnostics;

namespace Archive.Captures.Model;

/// <summary>
/// What became of every character of a capture. Each character has exactly one label, so the spans always partition the
/// text: there can be neither a gap nor an overlap.
/// </summary>
public sealed class CharacterLabels
{
    private readonly Label[] _labels;
    private readonly List<int> _lineStarts = [0];

    public CharacterLabels(string file, string text)
    {
        (File, Text) = (file, text);
        _labels = new Label[text.Length];
        foreach (var line in Line.Split(text).Skip(1)) _lineStarts.Add(line.Start);
    }

    public string File { get; }

    public string Text { get; }

    public Label this[int at] => _labels[at];

    /// <summary>Labels a stretch; what is blank stays blank.</summary>
    public void Mark(int start, int end, Label label)
    {
        for (var at = start; at < end; at++)
        {
            if (_labels[at] != Label.Blank) _labels[at] = label;
        }
    }

    public void Mark(Extent extent, Label label) => Mark(extent.Start, extent.End, label);

    /// <summary>The longest runs of one label, in order; together they are the whole capture.</summary>
    public IReadOnlyList<LabelledSpan> Spans()
    {
        var spans = new List<LabelledSpan>();
        for (int start = 0, at = 1; at <= _labels.Length; at++)
        {
            if (at < _labels.Length && _labels[at] == _labels[start]) continue;
            spans.Add(new LabelledSpan(start, at - start, _labels[start]));
            start = at;
        }
        return spans;
    }

    /// <summary>Where an offset stands, for reports.</summary>
    public Position PositionOf(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Position(File, line + 1, offset - _lineStarts[line] + 1);
    }
}
