using Archive.Diagnostics;

namespace Archive.Captures.Model;

/// <summary>
/// What became of every character of a capture. Each character has exactly one label, so the spans always partition the
/// text: there can be neither a gap nor an overlap.
/// </summary>
public sealed class CharacterLabels
{
    private readonly Label[] _labels;

    // Few captures have any, and none has as many as letters.
    private Rule[]? _rules;

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
    /// <param name="rule">Why it is left out, if it is.</param>
    public void Mark(int start, int end, Label label, Rule rule = Rule.None)
    {
        if (rule is not Rule.None) _rules ??= new Rule[_labels.Length];
        for (var at = start; at < end; at++)
        {
            if (_labels[at] == Label.Blank) continue;
            _labels[at] = label;
            if (_rules is not null) _rules[at] = rule;
        }
    }

    public void Mark(Extent extent, Label label, Rule rule = Rule.None) => Mark(extent.Start, extent.End, label, rule);

    /// <summary>Why a character is left out; nothing where it is not, or where nobody asked.</summary>
    public Rule RuleAt(int at) => _rules?[at] ?? Rule.None;

    /// <summary>The longest runs of one label and rule, in order; together they are the whole capture.</summary>
    public IReadOnlyList<LabelledSpan> Spans()
    {
        var spans = new List<LabelledSpan>();
        for (int start = 0, at = 1; at <= _labels.Length; at++)
        {
            if (at < _labels.Length && _labels[at] == _labels[start] && RuleAt(at) == RuleAt(start)) continue;
            spans.Add(new LabelledSpan(start, at - start, _labels[start], RuleAt(start)));
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
