using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// Takes what refers elsewhere out of an article: paragraphs that are one link and nothing else, as long as they are a small part of it, and
/// headings and rules at its ends that part nothing.
/// </summary>
internal static partial class LooseEnds
{
    private const int LargestShare = 8;
    private const string Rule = "---";

    public static void Remove(CaptureParse parse)
    {
        var links = parse.Blocks.FindAll(block => OnlyLink().IsMatch(block.Markdown));
        if (links.Sum(block => block.Text.Length) * LargestShare < parse.Blocks.Sum(block => block.Text.Length))
            foreach (var block in links) parse.RemoveBlock(block, Label.NonContent);
        while (parse.Blocks is [{ Markdown: Rule }, ..]) parse.Blocks.RemoveAt(0);
        while (parse.Blocks.Count > 1 && (parse.Blocks[^1].Markdown == Rule || parse.Blocks[^1].Markdown.StartsWith("##", StringComparison.Ordinal))) parse.RemoveBlock(parse.Blocks[^1], Label.NonContent);
    }

    [GeneratedRegex(@"^[*_]*\[(?:[^\[\]\\]|\\.)+\]\(https?://[^()\s]+\)[*_]*$")]
    private static partial Regex OnlyLink();
}
