using System.Text.RegularExpressions;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Markdown;

using Capture = Archive.Captures.Model.Capture;

namespace Archive.Captures.Clips;

/// <summary>Reads a capture that is Markdown already: its own front matter, then a heading as title, then the rest as it is.</summary>
internal static partial class MarkdownCapture
{
    /// <summary>What the capture's own front matter says.</summary>
    public static CaptureOverrides ReadFrontMatter(Capture capture, Problems problems) =>
        FrontMatterBlock.Find(capture.Text) is { } block
            ? CaptureOverridesReader.Read(capture.Text[block.YamlStart..block.YamlEnd], capture.File, block.LinesBeforeYaml, Severity.Warning, problems)
            : CaptureOverrides.None;

    public static void Read(CaptureParse parse)
    {
        var text = parse.Labels.Text;
        var bodyStart = FrontMatterBlock.Find(text)?.BodyStart ?? 0;
        parse.Labels.Mark(0, bodyStart, Label.FrontMatter);
        var from = bodyStart;
        foreach (var extent in FindBlocks(text, bodyStart))
        {
            parse.Labels.Mark(from, extent.Start, Label.Blank);
            parse.Blocks.Add(CreateBlock(extent, text));
            from = extent.End;
        }
        parse.Labels.Mark(from, text.Length, Label.Blank);
        ReadHeader(parse);
    }

    /// <summary>Takes the title's heading, datelines and bylines off the body.</summary>
    private static void ReadHeader(CaptureParse parse)
    {
        var hasTitle = false;
        foreach (var block in parse.Blocks.ToList())
        {
            if (!hasTitle && TitleOf(block) is { } title)
            {
                hasTitle = true;
                parse.Title ??= title;
                parse.RemoveBlock(block, Label.Title);
            }
            else if (HeaderLines.TryConsume(parse, block.Extents, block.Text)) parse.Blocks.Remove(block);
            else if (!hasTitle && HeaderLines.IsKicker(block.Text)) parse.RemoveBlock(block, Label.Kicker);
            else return;
        }
    }

    private static string? TitleOf(Block block) =>
        Heading().Match(block.Markdown) is { Success: true } match ? PlainText.Extract(match.Groups["words"].Success ? match.Groups["words"].Value : match.Groups["under"].Value) : null;

    private static Block CreateBlock(Extent extent, string text)
    {
        var markdown = TextNormalizer.Normalize(extent.In(text)).ReplaceLineEndings("\n");
        return new Block([extent], PlainText.Extract(markdown), markdown);
    }

    // Whole lines from one blank line to the next, except within a code fence.
    private static IEnumerable<Extent> FindBlocks(string text, int from)
    {
        var fence = "";
        int? start = null;
        var end = from;
        var body = text[from..];
        foreach (var line in Line.Split(body))
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
