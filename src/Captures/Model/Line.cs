namespace Archive.Captures.Model;

/// <summary>One line of a text.</summary>
/// <param name="Words">The line without white space at either edge and without its end; empty on a blank line.</param>
/// <param name="Next">Where the next line starts.</param>
/// <param name="Number">From 1.</param>
public readonly record struct Line(int Start, Extent Words, int Next, int Number)
{
    public bool IsBlank => Words.Length == 0;

    /// <summary>Lines end with LF, CR LF or CR; a text without any is one line.</summary>
    public static IReadOnlyList<Line> Split(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        do
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            var next = end;
            if (next < text.Length) next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            lines.Add(new Line(start, new Extent(start, end).Trim(text), next, lines.Count + 1));
            start = next;
        }
        while (start < text.Length);
        return lines;
    }
}
