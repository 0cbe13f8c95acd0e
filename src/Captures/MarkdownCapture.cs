using System.Text.RegularExpressions;
using Archive.Content;
using Archive.Content.Markdown;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>Reads a capture that is Markdown already: its own front matter, a heading as title, the rest as it stands.</summary>
internal static partial class MarkdownCapture
{
    /// <summary>What the capture's own front matter says.</summary>
    public static Given FrontMatter(Capture capture, Problems problems) =>
        FrontMatterBlock.Find(capture.Text) is { } block
            ? GivenReader.Read(capture.Text[block.YamlStart..block.YamlEnd], capture.File, block.LinesBeforeYaml, Severity.Warning, problems)
            : Given.Nothing;

    public static void Read(Reading reading)
    {
        var text = reading.Ledger.Text;
        var bodyStart = FrontMatterBlock.Find(text)?.BodyStart ?? 0;
        reading.Ledger.Mark(0, bodyStart, Label.FrontMatter);
        var from = bodyStart;
        foreach (var extent in Blocks(text, bodyStart))
        {
            reading.Ledger.Mark(from, extent.Start, Label.Blank);
            reading.Blocks.Add(Block(extent, text));
            from = extent.End;
        }
        reading.Ledger.Mark(from, text.Length, Label.Blank);
        HeadBlocks.Take(reading, IsTitle);
    }

    private static string? IsTitle(Block block) =>
        Heading().Match(block.Markdown) is { Success: true } match ? PlainText.Of(match.Groups["words"].Success ? match.Groups["words"].Value : match.Groups["under"].Value) : null;

    private static Block Block(Extent extent, string text)
    {
        var markdown = AllowedEdits.Apply(extent.In(text)).ReplaceLineEndings("\n");
        return new Block([extent], PlainText.Of(markdown), markdown);
    }

    // Whole lines from one blank line to the next; a blank line inside a code fence divides nothing.
    private static IEnumerable<Extent> Blocks(string text, int from)
    {
        var fence = "";
        int? start = null;
        var end = from;
        var body = text[from..];
        foreach (var line in Line.Of(body))
        {
            var words = line.Words.In(body);
            if (line.IsBlank && fence.Length == 0)
            {
                if (start is { } s) yield return new Extent(s, end);
                start = null;
                continue;
            }
            start ??= from + line.Start;
            if (!line.IsBlank) end = from + line.Words.End;
            if (fence.Length > 0)
            {
                if (words.StartsWith(fence)) fence = "";
            }
            else if (words.StartsWith("```") || words.StartsWith("~~~"))
            {
                fence = words[..3].ToString();
            }
        }
        if (start is { } last) yield return new Extent(last, end);
    }

    [GeneratedRegex(@"^(?:#[ \t]+(?<words>[^\n]+?)[ \t]*#*|(?<under>[^\n]+)\n=+)$")]
    private static partial Regex Heading();
}
