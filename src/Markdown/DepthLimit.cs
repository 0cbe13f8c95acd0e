using System.Buffers;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>
/// Quotes, lists, links and emphasis may stand within each other, as deep as Markdig takes them (128 levels, of which its caller may add some),
/// and a table may have some thousand cells. What goes beyond is found when a text is read, not when its page is made.
/// </summary>
internal static class DepthLimit
{
    public const string TooDeep = "The text is nested too deeply to be shown; this line has most of its markup.";
    public const string Hint = "Let no hundred quotes, lists, links or emphases stand within each other, and cut a table of thousands of cells into several.";

    private const int Deepest = 100;

    /// <summary>Each level takes a character of markup at least: with fewer in the whole text, Markdig need not be asked.</summary>
    private const int Harmless = 96;

    private const int HarmlessCells = 1024;

    /// <summary>A line that opens more quotes and lists need not be parsed, which takes time with the square of them.</summary>
    private const int Hopeless = 500;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("*_~["u8);

    /// <summary>What quotes and lists begin with, or stand in by.</summary>
    private static readonly SearchValues<byte> Openings = SearchValues.Create("\t >-+*.)0123456789"u8);

    /// <param name="markdown">UTF-8.</param>
    /// <returns>Null where the text can be shown; else its line, from 0, with most markup.</returns>
    public static int? FindViolation(ReadOnlySpan<byte> markdown)
    {
        var (line, worst, most) = (0, 0, 0);
        var (deepest, marks, cells) = (0, 0, 0);
        foreach (var range in markdown.Split((byte)'\n'))
        {
            var text = markdown[range];
            var (columns, marksHere, cellsHere) = (CountOpening(text), text.CountAny(Marks), text.Count((byte)'|'));
            if (columns + marksHere + cellsHere > most) (most, worst) = (columns + marksHere + cellsHere, line);
            deepest = Math.Max(deepest, columns);
            marks += marksHere;
            cells += cellsHere;
            line++;
        }
        return (deepest + marks < Harmless && cells < HarmlessCells) || !IsTooDeep(Encoding.UTF8.GetString(markdown)) ? null : worst;
    }

    /// <returns>The first line, from 0, that opens so many quotes and lists that it should not be parsed at all.</returns>
    public static int? FindHopeless(ReadOnlySpan<byte> markdown)
    {
        var line = 0;
        foreach (var range in markdown.Split((byte)'\n'))
        {
            var text = markdown[range];
            if (text.Length > Hopeless && CountOpening(text) > Hopeless && CountMarkers(text) > Hopeless) return line;
            line++;
        }
        return null;
    }

    /// <returns>Null where Markdig finds the text nested too deeply.</returns>
    public static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            return SafeMarkdown.Parse(markdown);
        }
        catch (ArgumentException)
        {
            // Markdig's word for it; the text is the only argument that it was given.
            return null;
        }
    }

    private static bool IsTooDeep(string markdown)
    {
        if (TryParse(markdown) is not { } document) return true;
        var open = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            var (node, depth) = next;
            if (depth > Deepest) return true;
            if (node is ContainerBlock container) foreach (var block in container) open.Push((block, depth + 1));
            else if (node is LeafBlock { Inline: { } words }) open.Push((words, depth + 1));
            else if (node is ContainerInline inlines) foreach (var inline in inlines) open.Push((inline, depth + 1));
        }
        return false;
    }

    private static int CountMarkers(ReadOnlySpan<byte> line) =>
        line.Count((byte)'>') + line.Count("- "u8) + line.Count("+ "u8) + line.Count("* "u8) + line.Count(". "u8) + line.Count(") "u8);

    /// <summary>Columns before the first word of a line.</summary>
    public static int CountOpening(ReadOnlySpan<byte> line)
    {
        var length = line.IndexOfAnyExcept(Openings);
        var opening = length < 0 ? line : line[..length];
        return opening.Length + (3 * opening.Count((byte)'\t'));
    }
}
