using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Clips;

/// <summary>Finds the code of a Markdown text that is code by its indentation (CommonMark 4.4): four columns more than what it stands in, behind a blank line.</summary>
internal static class IndentedCode
{
    private const int Least = 4;

    /// <returns>Where each stretch of it begins, and where its last line ends. A blank line parts two.</returns>
    public static IReadOnlyDictionary<int, int> Find(string text, int from)
    {
        var code = new Dictionary<int, int>();
        var items = new Stack<int>();
        var fence = new CodeFence();
        int? start = null;
        var isBehindBlank = true;
        var body = text[from..];
        foreach (var line in Line.Split(body))
        {
            if (line.IsBlank)
            {
                (start, isBehindBlank) = (null, true);
                continue;
            }
            var words = line.Words.In(body);
            var column = CountColumns(body.AsSpan(line.Start, line.Words.Start - line.Start), 0);
            // Without a blank line before it a paragraph of an item goes on, however little its line is indented.
            if (isBehindBlank && !fence.IsOpen) Leave(items, column);
            if (!fence.IsOpen && (isBehindBlank || start is not null) && column >= Least + (items.TryPeek(out var inner) ? inner : 0))
            {
                start ??= from + line.Start;
                code[start.Value] = from + line.Words.End;
            }
            else
            {
                start = null;
                if (!fence.Holds(words) && FindText(words) is { } width)
                {
                    Leave(items, column);
                    items.Push(column + width);
                }
            }
            isBehindBlank = false;
        }
        return code;
    }

    /// <summary>Leaves the items whose text begins further to the right.</summary>
    private static void Leave(Stack<int> items, int column)
    {
        while (items.TryPeek(out var inner) && column < inner) items.Pop();
    }

    /// <returns>How many columns behind its marker an item's text begins (CommonMark 5.2); null where the line begins no item.</returns>
    private static int? FindText(ReadOnlySpan<char> words)
    {
        if (words.StartsWith("[^") && words.Contains("]:", StringComparison.Ordinal)) return Least;
        foreach (var item in Marker.EnumerateMatches(words))
        {
            var marker = words[..item.Length].TrimEnd();
            var blanks = CountColumns(words[marker.Length..item.Length], marker.Length);
            return marker.Length + (blanks is > 0 and <= Least ? blanks : 1);
        }
        return null;
    }

    private static int CountColumns(ReadOnlySpan<char> blanks, int from)
    {
        var column = from;
        foreach (var c in blanks) column += c == '\t' ? Least - column % Least : 1;
        return column - from;
    }

    private static readonly Regex Marker = new(@"^(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]+|$)");
}
