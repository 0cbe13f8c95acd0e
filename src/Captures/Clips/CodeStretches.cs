using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>
/// The code of a text of Markdown, for who walks along it from its start: fenced and indented lines, and what stands between backticks. However it is
/// written, a walk takes time with the length of the text.
/// </summary>
/// <param name="indented">Where indented code begins and ends: a part of a text does not show it.</param>
internal sealed class CodeStretches(string text, IReadOnlyDictionary<int, int>? indented)
{
    private readonly Dictionary<int, Queue<int>> _ticks = FindTicks(text);

    /// <returns>How long the code is that begins at a place; 0 where none does.</returns>
    public int LengthAt(int at) =>
        indented is not null && indented.TryGetValue(at, out var end) ? end - at
        : (at == 0 || text[at - 1] == '\n') && Fence.Match(text, at) is { Success: true } fence ? FindFenceEnd(fence) - at
        : text[at] == '`' && (at == 0 || text[at - 1] != '`') ? FindTicksEnd(at) - at : 0;

    // A fence that nothing closes goes on to the end.
    private int FindFenceEnd(Match fence)
    {
        var marks = fence.Groups["marks"].ValueSpan;
        for (var line = NextLine(fence.Index); line < text.Length; line = NextLine(line))
            if (Closes(text.AsSpan(line, NextLine(line) - line).Trim(" \t\r\n>"), marks)) return NextLine(line) is var next && text[next - 1] == '\n' ? next - 1 : next;
        return text.Length;
    }

    /// <summary>Whether a line ends the code that such marks began: as many of them or more, and nothing else (CommonMark 4.5).</summary>
    public static bool Closes(ReadOnlySpan<char> line, ReadOnlySpan<char> marks) => line.Length >= marks.Length && line.IndexOfAnyExcept(marks[0]) < 0;

    private int NextLine(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    // So many backticks are closed by the next so many (CommonMark 6.1).
    private int FindTicksEnd(int at)
    {
        var count = CountTicks(text, at);
        var places = _ticks[count];
        while (places.TryPeek(out var place) && place <= at) places.Dequeue();
        return places.TryPeek(out var end) ? end + count : at;
    }

    private static Dictionary<int, Queue<int>> FindTicks(string text)
    {
        var places = new Dictionary<int, Queue<int>>();
        for (var at = text.IndexOf('`'); at >= 0; at = text.IndexOf('`', at))
        {
            var count = CountTicks(text, at);
            if (!places.TryGetValue(count, out var alike)) places.Add(count, alike = new Queue<int>());
            alike.Enqueue(at);
            at += count;
        }
        return places;
    }

    private static int CountTicks(string text, int at) => text.AsSpan(at).IndexOfAnyExcept('`') is >= 0 and var count ? count : text.Length - at;

    private static readonly Regex Fence = new(@"\G[ \t>]*(?<marks>`{3,}|~{3,})");
}
