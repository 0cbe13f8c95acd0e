using System.Buffers;
using System.Text;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Content;

/// <summary>What is wrong in a page's text itself: more than a page can show, and what readers would not see as it is meant.</summary>
internal static class BodyCheck
{
    /// <param name="body">UTF-8.</param>
    /// <param name="firstLine">Line of the file on which the text starts, from 1.</param>
    /// <returns>Whether the text can be shown.</returns>
    public static bool Passes(ReadOnlySpan<byte> body, string file, int firstLine, Problems problems)
    {
        if (TextLimits.FindFault(body) is { } fault)
        {
            problems.Error(new Position(file, firstLine + fault.Line, 1), fault.Message, fault.Hint);
            return false;
        }
        foreach (var slip in MarkdownSlips.Find(body))
            problems.Warning(new Position(file, firstLine + slip.Line, slip.Column),
                slip.Count == 1 ? slip.Message : $"{slip.Message} More of its kind in this text: {slip.Count - 1:#,0}.",
                slip.Hint);
        if (body.IndexOfAny(Controls) is >= 0 and var at)
        {
            var before = body[..at];
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            problems.Warning(new Position(file, firstLine + before.Count((byte)'\n'), column),
                $"A character that nobody sees stands here (U+{body[at]:X4}), and is left out of the page.",
                "Remove it.");
        }
        return true;
    }

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (byte)c), 0x7f]);
}
