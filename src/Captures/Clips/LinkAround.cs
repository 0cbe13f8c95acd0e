using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>A link or picture of Markdown within a line, from its first mark to its last.</summary>
/// <param name="WordsStart">Where its words begin: behind the bracket.</param>
internal readonly partial record struct LinkAround(int Start, int WordsStart, int WordsEnd, int End)
{
    /// <summary>Words of more characters are none: to look further back for a bracket would take long where there are many.</summary>
    private const int LongestWords = 10_000;

    public bool IsPicture => WordsStart - Start > 1;

    /// <returns>The last one in the line that leads to the address.</returns>
    public static LinkAround? FindLast(string line, string address)
    {
        for (var at = line.LastIndexOf(address, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : line.LastIndexOf(address, at - 1 + address.Length - 1, StringComparison.Ordinal))
            if (Find(line, at, at + address.Length) is { } found) return found;
        return null;
    }

    public ReadOnlySpan<char> WordsIn(string line) => line.AsSpan(WordsStart, WordsEnd - WordsStart);

    /// <summary>Whether the picture alone is the words of a link.</summary>
    public bool IsWithinLink(string line) => Start > 0 && line[Start - 1] == '[' && line.AsSpan(End).StartsWith("](");

    private static LinkAround? Find(string line, int from, int to)
    {
        if (Tail.Match(line, to) is not { Success: true } tail) return null;
        var before = line.AsSpan(0, from);
        if (before.EndsWith("<")) before = before[..^1];
        before = before.TrimEnd();
        if (!before.EndsWith("](")) return null;
        var close = before.Length - 2;
        if (FindOpening(line, close) is not { } open) return null;
        return new(open > 0 && line[open - 1] == '!' ? open - 1 : open, open + 1, close, tail.Index + tail.Length);
    }

    // The bracket that the closing one belongs to; brackets behind a backslash are words.
    private static int? FindOpening(string line, int close)
    {
        var depth = 0;
        for (var at = close; at >= Math.Max(0, close - LongestWords); at--)
        {
            if (line[at] is not ('[' or ']') || IsEscaped(line, at)) continue;
            depth += line[at] == ']' ? 1 : -1;
            if (depth == 0) return at;
        }
        return null;
    }

    private static bool IsEscaped(string line, int at)
    {
        var before = at;
        while (before > 0 && line[before - 1] == '\\') before--;
        return (at - before) % 2 == 1;
    }

    private static readonly Regex Tail = new(@"\G>?(?:\s+(?:""[^""]*""|'[^']*'))?\s*\)");
}
