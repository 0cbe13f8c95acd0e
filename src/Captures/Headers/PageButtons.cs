using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Headers;

/// <summary>Lines that were buttons of the page, or say how long it takes to read: <c>Share on Facebook</c>, <c>Temps de lecture : 3 min</c>. No word in them is the text's.</summary>
internal static class PageButtons
{
    private const int Longest = 120;
    private const int LastBlocks = 4;

    private static readonly char[] Apart = [' ', '\n', ':', '.', ',', '|', '·', '•', '/', '(', ')', '~'];

    public static bool Are(string words)
    {
        if (words.Length is 0 or > Longest || words[^1] is '!' or '?') return false;
        var parts = words.Split(Apart, StringSplitOptions.RemoveEmptyEntries);
        var isTime = parts.Any(NameWords.Read.Contains) && parts.Any(part => part.All(char.IsAsciiDigit));
        return (isTime || parts.Any(NameWords.Share.Contains)) && parts.All(part => isTime && (NameWords.Read.Contains(part) || part.All(char.IsAsciiDigit)) || NameWords.Share.Contains(part) || NameWords.Beside.Contains(part));
    }

    /// <summary>Takes them from the end of a text.</summary>
    public static void RemoveFromEnd(CaptureParse parse)
    {
        foreach (var block in parse.Blocks.TakeLast(LastBlocks).Where(block => block.Extents.Count > 0 && !block.Markdown.StartsWith('#') && Are(block.Text)).ToList())
            if (parse.Blocks.Count > 1) parse.RemoveBlock(block, Label.NonContent, Rule.Button);
    }
}
