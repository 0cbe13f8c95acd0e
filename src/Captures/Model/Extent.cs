namespace Archive.Captures.Model;

/// <summary>A stretch of a capture's text, end excluded.</summary>
public readonly record struct Extent(int Start, int End)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The same without white space at either edge.</summary>
    public Extent Trim(string text)
    {
        var (start, end) = (Start, End);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return new Extent(start, end);
    }
}
