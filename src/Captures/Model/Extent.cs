namespace Archive.Captures.Model;

/// <summary>A stretch of a capture's text, end excluded.</summary>
public readonly record struct Extent(int Start, int End)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
