namespace Archive.Captures;

/// <summary>Whether a text's lines were broken to a width, and if so, to which.</summary>
internal sealed class Wrapping
{
    private const int LongestWrappedLine = 120;
    private const int NarrowestWidth = 60;

    private readonly string _text;
    private readonly int? _width;

    private Wrapping(string text, int? width) => (_text, _width) = (text, width);

    /// <summary>
    /// A text is wrapped where no line is longer than any wrap would leave it, and most line ends inside blocks
    /// stand where the next word would not have fitted.
    /// </summary>
    public static Wrapping Of(string text, IReadOnlyList<Line> lines)
    {
        var width = lines.Max(line => line.Words.Length);
        if (width is < NarrowestWidth or > LongestWrappedLine) return new(text, null);
        var wrapped = new Wrapping(text, width);
        var inside = 0;
        var full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i + 1].IsBlank) continue;
            inside++;
            if (wrapped.Joins(lines[i], lines[i + 1])) full++;
        }
        return full >= 2 && full * 10 >= inside * 6 ? wrapped : new(text, null);
    }

    /// <summary>True where the break between two lines is the wrap's and not the writer's.</summary>
    public bool Joins(Line line, Line next) =>
        _width is { } width && line.Words.Length + 1 + FirstWord(next) > width;

    /// <summary>True where the lines of one block are paragraphs of their own that lack the blank line between them.</summary>
    public bool Separates(Line line, Line next) =>
        EndsSentence(line) || (_width is null && (line.Words.Length > LongestWrappedLine || next.Words.Length > LongestWrappedLine));

    /// <summary>A break after a hyphen was made at the hyphen: no space stood there.</summary>
    public static string Between(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[^1] == '-' && char.IsLetter(line[^2]) ? "" : " ";

    private bool EndsSentence(Line line)
    {
        var words = line.Words.In(_text).TrimEnd("\"'”’)]»");
        return words.Length > 0 && words[^1] is '.' or '!' or '?' or '…';
    }

    private int FirstWord(Line line)
    {
        var words = line.Words.In(_text);
        var end = words.IndexOfAny(' ', '\t', '\u00a0');
        return end < 0 ? words.Length : end;
    }
}
