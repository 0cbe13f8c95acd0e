namespace Archive.Captures.Clips;

/// <summary>Tells the lines of fenced code (CommonMark 4.5) from others, one after the other.</summary>
internal sealed class CodeFence
{
    private string _marks = "";

    /// <summary>Whether the last line was code, and no end of it.</summary>
    public bool IsOpen => _marks.Length > 0;

    /// <param name="words">The next line, without white space at either edge.</param>
    /// <returns>Whether it is code, or the fence of it.</returns>
    public bool Holds(ReadOnlySpan<char> words)
    {
        if (IsOpen)
        {
            if (CodeStretches.Closes(words, _marks)) _marks = "";
            return true;
        }
        if (words.StartsWith("```") || words.StartsWith("~~~")) _marks = words[..^words.TrimStart(words[0]).Length].ToString();
        return IsOpen;
    }
}
