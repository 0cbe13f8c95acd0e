using System.Buffers;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>
/// Quotes, lists, links and emphasis may stand within each other, as deep as the parser takes them (128 levels, of which its caller may add some),
/// and a table may have some thousand cells. What goes beyond is found when a text is read, not when its page is made.
/// </summary>
internal static class DepthLimit
{
    public const string TooDeep = "The text is nested too deeply to be shown; this line has most of its markup.";
    public const string Hint = "Let no hundred quotes, lists, links or emphases stand within each other, and cut a table of thousands of cells into several.";

    private const int Deepest = 100;

    /// <summary>Each level takes a character of markup at least: with fewer in the whole text, nobody need be asked.</summary>
    private const int Harmless = 96;

    private const int HarmlessCells = 1024;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("*_~[|"u8);

    /// <param name="markdown">UTF-8.</param>
    /// <returns>Null where the text can be shown; else its line, from 0, with most markup.</returns>
    public static int? FindViolation(ReadOnlySpan<byte> markdown)
    {
        var (line, worst, most, deepest, marks, cells) = (0, 0, 0, 0, 0, 0);
        foreach (var range in markdown.Split((byte)'\n'))
        {
            var text = markdown[range];
            var here = Opening(text);
            deepest = Math.Max(deepest, here);
            for (var rest = text; rest.IndexOfAny(Marks) is >= 0 and var at; rest = rest[(at + 1)..], here++)
            {
                if (rest[at] == '|') cells++;
                else marks++;
            }
            if (here > most) (most, worst) = (here, line);
            line++;
        }
        return (deepest + marks < Harmless && cells < HarmlessCells) || !IsTooDeep(Encoding.UTF8.GetString(markdown)) ? null : worst;
    }

    /// <returns>Null where the parser finds the text nested too deeply.</returns>
    public static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            return SafeMarkdown.Parse(markdown);
        }
        catch (ArgumentException e) when (e.GetType() == typeof(ArgumentException))
        {
            // Markdig's word for it (ThrowHelper.CheckDepthLimit); a wrong argument that it passes to itself would be its fault.
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

    /// <summary>Columns before the first word of a line: what quotes and lists begin with, or stand in by.</summary>
    private static int Opening(ReadOnlySpan<byte> line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            if (c == '\t') columns += 4;
            else if (c is (byte)' ' or (byte)'>' or (byte)'-' or (byte)'+' or (byte)'*' or (byte)'.' or (byte)')' or (>= (byte)'0' and <= (byte)'9')) columns++;
            else break;
        }
        return columns;
    }
}
