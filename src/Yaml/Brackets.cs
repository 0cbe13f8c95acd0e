using YamlDotNet.Core;

namespace Archive.Yaml;

/// <summary>Finds a bracket that is never closed. A parser notices it only far below, or not at all.</summary>
internal static class Brackets
{
    /// <returns>The bracket that the wrong one closes, else the first that is still open where the text ends; null where all fit.</returns>
    public static Mark? FindUnclosed(string text)
    {
        var open = new Stack<(char Closing, Mark At)>();
        var (line, lineStart) = (1, 0);
        var startsValue = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n') (line, lineStart, startsValue) = (line + 1, at + 1, true);
            else if (c == '#' && (at == lineStart || text[at - 1] is ' ' or '\t')) at = LineEnd(text, at) - 1;
            else if (c is '[' or '{' && (startsValue || open.Count > 0)) open.Push((c == '[' ? ']' : '}', new Mark(at, line, at - lineStart + 1)));
            else if (c is '"' or '\'' && startsValue) at = QuoteEnd(text, at);
            else if (c is ']' or '}' && open.Count > 0)
            {
                if (open.Pop() is var (closing, place) && closing != c) return place;
            }
            startsValue = c is '\n' or ',' or '[' or '{' || (c is ':' or '-' or '?' && at + 1 < text.Length && text[at + 1] == ' ') || (startsValue && c is ' ' or '\t');
        }
        return open.Count > 0 ? open.Last().At : null;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    /// <returns>Where a quoted text ends, at the latest where its line does.</returns>
    private static int QuoteEnd(string text, int from)
    {
        var end = LineEnd(text, from);
        for (var at = from + 1; at < end; at++)
        {
            if (text[at] == '\\' && text[from] == '"') at++;
            else if (text[at] == text[from]) return at;
        }
        return end - 1;
    }
}
